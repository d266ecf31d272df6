"""Two records compared: what parts them, what joins them, and that nothing that a record may hold breaks it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from tales import tales, told

from pactograph.linking.blocks import MOST, keys
from pactograph.linking.compare import compare
from pactograph.records import Told

THREE = ("SRB:participant", "BLR:participant", "RUS:participant")
DRILL: dict[str, Any] = {"name": "Slavic Brotherhood 2016", "parties": THREE, "date": "2016-11-02/2016-11-15", "status": "done"}
VISIT: dict[str, Any] = {"type": "meeting", "mode": "visit", "parties": ("BLR:visitor", "SRB:host"), "date": "2015-10-30", "status": "done"}
MEMO: dict[str, Any] = {"type": "agreement", "instrument": "memorandum", "parties": ("SRB:party", "BLR:party"), "status": "done"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (DRILL, DRILL | {"name": "Slavic Brotherhood", "date": "2016-11"}),
        (DRILL, DRILL | {"name": "Славянское братство-2016"} | {"name": "SLAVIC BROTHERHOOD-2016"}),
        (DRILL, DRILL | {"status": "planned", "date": "2016-11", "parties": THREE[:2]}),
        (VISIT, VISIT | {"mode": "talks", "persons": ("Andrei Ravkov",)}),
        (MEMO | {"date": "2015-10-30"}, MEMO | {"date": "2015-10"}),
    ],
)
def test_one_event(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert compare(told(1, **one), told(2, **other)).value > 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (DRILL, DRILL | {"name": "Slavic Brotherhood 2017", "date": "2017-06"}),
        (VISIT, VISIT | {"parties": ("SRB:visitor", "BLR:host"), "date": "2016-03-14"}),
        (MEMO | {"date": "2015-02-03"}, MEMO | {"date": "2015-10-30"}),
        (VISIT, MEMO | {"date": "2015-10-30"}),
        (VISIT, VISIT | {"parties": ("CHN:visitor", "SRB:host")}),
    ],
)
def test_two_events(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert compare(told(1, **one), told(2, **other)).value < 0.4


def test_undated_visits_of_reports_years_apart_are_two() -> None:
    undated = {field: value for field, value in VISIT.items() if field != "date"}
    early, later, next_day = told(1, "2013-05-06", **undated), told(2, "2016-05-06", **undated), told(3, "2013-05-07", **undated)
    assert compare(early, later).value < 0.15 < 0.5 < compare(early, next_day).value
    assert not keys(early) & keys(later)


def test_the_reason_is_in_words() -> None:
    reason = compare(told(1, **DRILL), told(2, **DRILL)).reason
    assert "slavic brotherhood" in reason
    assert "both 2016-11-02 to 2016-11-15" in reason
    assert " but " in compare(told(1, **DRILL), told(2, **DRILL | {"name": "Slavic Brotherhood 2017", "date": "2017-06"})).reason


@given(tales())
def test_any_two_records_can_be_compared(two: list[Told]) -> None:
    a, b = two
    assert compare(a, b) == compare(b, a)
    assert 0 <= compare(a, b).value <= 1
    assert len(keys(a)) <= MOST


def test_records_of_one_event_share_a_key() -> None:
    plan = told(1, "2016-08-01", **DRILL | {"status": "planned", "date": "2016-11"})
    act = told(2, "2016-11-16", **DRILL)
    bare = told(3, "2016-11-04", parties=THREE, status="ongoing")
    assert keys(plan) & keys(act)
    assert keys(act) & keys(bare)


MANY = ("RUS", "BLR", "KAZ", "ARM")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"parties": ("CSTO:participant",)}, {"parties": tuple(f"{code}:participant" for code in MANY)}),
        ({"parties": ("CSTO:participant",)}, {"parties": ("CSTO:participant", "RUS:participant")}),
        (
            {"type": "transfer", "parties": ("RUS:supplier",), "items": ("MiG-29 fighters",)},
            {"type": "transfer", "parties": ("RUS:supplier", "SRB:recipient"), "items": ("MiG-29s",)},
        ),
        ({"name": "Sea Breeze", "parties": ("UKR:host",)}, {"name": "Sea Breeze 2016", "parties": ("USA:participant",)}),
        ({"parties": tuple(f"X{n}:participant" for n in range(300))}, {"parties": tuple(f"X{n}:participant" for n in range(300))}),
    ],
)
def test_keys_are_shared_where_parties_differ(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert keys(told(1, **one)) & keys(told(2, **other))


def test_records_of_other_types_or_times_share_no_key() -> None:
    assert not keys(told(1, **DRILL)) & keys(told(2, **DRILL | {"type": "training"}))
    assert not keys(told(1, **DRILL)) & keys(told(2, "2014-11-05", **DRILL | {"name": "Slavic Brotherhood 2014", "date": "2014-11-02"}))


def test_a_person_is_known_by_one_word_of_the_name() -> None:
    minister = VISIT | {"persons": ("Wei Fenghe",)}
    same, other = VISIT | {"persons": ("Wei",)}, VISIT | {"persons": ("Chang",)}
    assert "wei in both" in compare(told(1, **minister), told(2, **same)).reason
    assert compare(told(1, **minister), told(2, **other)).value < compare(told(1, **minister), told(2, **same)).value
