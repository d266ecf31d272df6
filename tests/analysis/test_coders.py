"""Agreement of coders, against published figures."""

from __future__ import annotations

from typing import Any

import pytest

from pactograph.analysis.alpha import alpha, interval, masi
from pactograph.analysis.coded import day, together
from pactograph.analysis.coders import coder_agreement
from pactograph.errors import InputError

# K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): the four examples; a dot is a missing value.
BINARY = ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]
LETTERS = ["a a b b d c c c e d d a", "b a b b b c c c e d d d"]
FOUR = ["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."]


def units(rows: list[str], kind: type = str) -> list[list[Any]]:
    return [[kind(value) for value in column if value != "."] for column in zip(*(row.split() for row in rows), strict=True)]


def test_alpha_is_as_published() -> None:
    assert alpha(units(BINARY)) == pytest.approx(0.095, abs=5e-4)
    assert alpha(units(LETTERS)) == pytest.approx(0.692, abs=5e-4)
    assert alpha(units(FOUR)) == pytest.approx(0.743, abs=5e-4)
    assert alpha(units(FOUR, float), interval) == pytest.approx(0.849, abs=5e-4)


def test_alpha_at_its_ends() -> None:
    assert alpha([["a", "a"], ["b", "b"]]) == 1
    assert alpha([["a", "a"], ["a", "a"]]) is None
    assert alpha([]) is None
    assert alpha([["a"], ["b"]]) is None
    assert alpha([["a", "b"], ["b", "a"]]) == pytest.approx(-0.5)


def test_masi_is_as_published() -> None:
    assert masi(frozenset("ab"), frozenset("ab")) == 0
    assert masi(frozenset("ab"), frozenset("abc")) == pytest.approx(1 - 2 / 3 * 2 / 3)
    assert masi(frozenset("abd"), frozenset("abc")) == pytest.approx(1 - 2 / 4 / 3)
    assert masi(frozenset("a"), frozenset("b")) == 1
    assert masi(frozenset(), frozenset()) == 0


def record(type: str = "meeting", parties: str = "SRB:host RUS:visitor", **fields: Any) -> dict[str, Any]:
    return {"type": type, "parties": [dict(zip(("code", "role"), one.split(":"), strict=True)) for one in parties.split()]} | fields


ANA = {
    "r1": {"date": "2015-01-01", "records": [record(status="done", date="2015-01-01", mode="visit")]},
    "r2": {"date": "2015-02-01", "records": [record(status="planned", date="2015-02-01", mode="talks")]},
    "r3": {"date": "2016-02-01", "records": []},
    "r4": {
        "date": "2016-02-01",
        "records": [record("exercise", "SRB:participant RUS:participant", label="counter-terrorism", personnel=200)],
    },
}
BEN = {
    "r1": {"date": "2015-01-01", "records": [record(status="done", date="2015-01", mode="visit")]},
    "r2": {"date": "2015-02-01", "records": [record(status="done", date="2015-02-11", mode="talks")]},
    "r3": {"date": "2016-02-01", "records": [record()]},
    "r4": {"date": "2016-02-01", "records": [record("exercise", "SRB:participant RUS:participant", label="counter-terrorism drill")]},
    "r9": {"date": "2016-02-01", "records": [record()]},
}


def test_two_people() -> None:
    found = coder_agreement({"ana": ANA, "ben": BEN})
    assert (found.coders, found.reports) == (("ana", "ben"), ("r1", "r2", "r3", "r4"))
    fields = {row.field: row for row in found.fields}
    assert fields["mode"].alpha == 1
    assert fields["mode"].units == 2
    assert fields["label"].alpha is None, "one unit, the same words: nothing varies"
    assert fields["status"].alpha == pytest.approx(0.0)
    assert fields["date"].alpha is not None and fields["date"].alpha > 0.9
    assert fields["anything to code"].alpha == pytest.approx(0.0)
    assert "personnel" in fields
    assert "stance" not in fields
    assert [(row.period, row.reports) for row in found.matches] == [("all", 4), ("2015", 2), ("2016", 2)]
    assert found.matches[1].records_f1 == 1
    assert found.matches[0].records_f1 == pytest.approx(6 / 7)
    assert len(found.rows()) == len(found.fields)
    assert found.match_rows()[0]["left"] == "ana"


def test_three_coders_and_dates_of_coding() -> None:
    found = coder_agreement({"ana": ANA, "ben": BEN, "machine": ANA}, by="month", when={"r1": "2026-01-05", "r2": "2026-02-05"}, samples=20)
    assert [(row.left, row.right) for row in found.matches if row.period == "all"] == [
        ("ana", "ben"),
        ("ana", "machine"),
        ("ben", "machine"),
    ]
    assert {row.period for row in found.matches} == {"all", "2026-01", "2026-02"}
    status = next(row for row in found.fields if row.field == "status")
    assert status.low is not None and status.alpha is not None and status.high is not None
    assert status.low <= status.alpha <= status.high


def test_nothing_in_common_is_a_clear_result() -> None:
    assert coder_agreement({}).rows() == []
    alone = coder_agreement({"ana": ANA})
    assert (alone.reports, alone.fields, alone.matches) == ((), (), ())
    assert coder_agreement({"ana": {"r1": {}}, "ben": {"r1": {"records": None}}}).fields[0].alpha is None
    with pytest.raises(InputError):
        coder_agreement({}, by="moon")


def test_the_same_event_is_one_unit() -> None:
    assert len(together([ANA["r1"], BEN["r1"], ANA["r1"]])) == 1
    assert together([ANA["r1"], ANA["r4"]]) == []


def test_days() -> None:
    assert day("2015-02-30") is None
    assert day(None) is None
    assert day("2015") == day("2015-01-01")
