"""Entries gathered from records: what is shown, on whose word, what stands against it, and what a person corrected."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from tales import tales, told

from pactograph.linking.entry import gather
from pactograph.records import Claim, Entry, Judgement, Member, Told
from pactograph.records.record import MANY

THREE = ("SRB:participant", "BLR:participant", "RUS:participant")
PAIR = ("SRB:party", "BLR:party")


def gathered(*tolds: Told, corrections: tuple[Judgement, ...] = ()) -> Entry:
    members = [Member(record=one.number, report=one.report, score=0.9, reason="alike") for one in tolds]
    return gather("exercise/1", tolds, members, corrections)


def of(entry: Entry, field: str) -> list[Claim]:
    return [claim for claim in entry.claims if claim.field == field]


def correction(number: int, path: str, value: Any, **data: Any) -> Judgement:
    data = {"path": path, "value": value} | data
    return Judgement(number=number, at="2026-01-01T00:00:00Z", who="ana", act="correct", target="exercise/1", data=data)


def test_three_say_two_thousand_and_one_says_fifteen_hundred() -> None:
    entry = gathered(*(told(number, personnel=2000 if number < 4 else 1500) for number in range(1, 5)))
    shown, other = of(entry, "personnel")
    assert (shown.value, shown.shown, shown.stories, len(shown.backing)) == (2000, True, 3, 3)
    assert (other.value, other.shown, other.stories) == (1500, False, 1)
    assert shown.reason == "told by 3 reports, others by 1 report"
    assert list(entry.conflicts()) == ["personnel"]


def test_copies_of_a_story_count_once() -> None:
    entry = gathered(*(told(number, personnel=2000, story=1) for number in (1, 2, 3)), *(told(n, personnel=1500) for n in (4, 5)))
    assert [claim.value for claim in of(entry, "personnel")] == [1500, 2000]
    assert of(entry, "personnel")[1].stories == 1


def test_the_more_precise_date_is_shown_with_all_that_agree() -> None:
    entry = gathered(told(1, date="2016-11"), told(2, date="2016-11-02/2016-11-15"), told(3, date="2016"), told(4, date="2016-12-01"))
    shown, other = of(entry, "date")
    assert (shown.value, shown.stories) == ("2016-11-02/2016-11-15", 3)
    assert other.value == "2016-12-01"


def test_status_goes_as_far_as_is_told() -> None:
    plan, act = told(1, "2016-08-01", status="planned"), told(2, "2016-11-16", status="done")
    assert gathered(plan, act).plain()["status"] == "done"
    assert gathered(plan, told(2, "2016-10-01", status="cancelled")).plain()["status"] == "cancelled"
    assert gathered(told(1, "2016-09-01", status="cancelled"), act).plain()["status"] == "done"
    assert gathered(plan, told(2, "2016-11-16", status="done", sure=0.1)).plain()["status"] == "planned"


def test_fields_of_many_values_are_united_and_folded() -> None:
    entry = gathered(
        told(1, items=({"name": "T-72 tanks", "quantity": 30},), persons=("Bratislav Gašić",), domains=("land",)),
        told(2, items=({"name": "T-72 tank"},), persons=("Gasic",), domains=("land", "air")),
        told(3, items=({"name": "T-72 tanks", "quantity": 40}, "Mi-17 helicopters"), domains=("air",)),
    )
    plain = entry.plain()
    assert {item["name"] for item in plain["items"]} == {"T-72 tanks", "Mi-17 helicopters"}
    assert [person["name"] for person in plain["persons"]] == ["Bratislav Gašić"]
    assert plain["domains"] == ["land", "air"]
    hidden = [claim for claim in of(entry, "items") if not claim.shown]
    assert [claim.value["quantity"] for claim in hidden] == [40]


def test_a_party_has_the_role_that_most_give_it() -> None:
    kind = {"type": "meeting"}
    most = [told(number, parties=("BLR:visitor", "SRB:host"), **kind) for number in (1, 2)]
    entry = gathered(*most, told(3, parties=("BLR:participant", "SRB:participant"), **kind))
    assert sorted((party["code"], party["role"]) for party in entry.plain()["parties"]) == [("BLR", "visitor"), ("SRB", "host")]


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        (
            {"name": "Slavic Brotherhood 2016", "parties": THREE, "date": "2016-11"},
            "Exercise Slavic Brotherhood 2016, Serbia, Belarus and Russia",
        ),
        (
            {"type": "agreement", "instrument": "memorandum", "parties": PAIR, "date": "2015-10-30"},
            "Memorandum of understanding between Serbia and Belarus, 2015",
        ),
        ({"type": "agreement", "parties": PAIR}, "Agreement between Serbia and Belarus (reported 2016)"),
        (
            {"type": "meeting", "mode": "visit", "parties": ("BLR:visitor", "SRB:host"), "date": "2015-10-30"},
            "Visit of Belarus to Serbia, 2015-10-30",
        ),
        (
            {
                "type": "transfer",
                "mode": "sale",
                "parties": ("FRA:supplier", "IND:recipient"),
                "items": ({"name": "Rafale jets", "quantity": 36},),
            },
            "Sale of 36 Rafale jets from France to India (reported 2016)",
        ),
        ({"type": "deployment", "parties": ("SRB:sender", "UN:organiser"), "date": "2016"}, "Deployment of Serbia with UN, 2016"),
        (
            {"type": "statement", "stance": "oppose", "parties": ("RUS:speaker", "NATO:target")},
            "Criticism of NATO by Russia (reported 2016)",
        ),
        ({"type": "training", "parties": ("CHN:provider", "SRB:recipient"), "date": "2016"}, "Training of Serbia by China, 2016"),
        ({"type": "usage", "term": "security", "parties": ("CHN:holder",), "date": "2016"}, "“security” as meant by China, 2016"),
    ],
)
def test_labels(fields: dict[str, Any], label: str) -> None:
    assert gathered(told(1, **fields)).label == label


def test_a_label_is_one_short_line() -> None:
    label = gathered(told(1, name="Cold\n\x1b[31m Fjord\u202e " + "x" * 500)).label
    assert len(label) == 160
    assert label.startswith("Exercise Cold [31m Fjord xxx")


def test_a_person_corrects_a_value() -> None:
    tolds = [told(1, personnel=2000), told(2, personnel=2000), told(3, personnel=1500)]
    entry = gathered(*tolds, corrections=(correction(7, "/personnel", 1500),))
    first, second = of(entry, "personnel")
    assert (first.value, first.shown, first.judged, first.confidence, first.stories) == (1500, True, 7, 1.0, 1)
    assert (second.value, second.shown, second.reason) == (2000, False, "set aside by a person")
    later = (correction(7, "/personnel", 1500), correction(9, "/personnel", None))
    assert "personnel" not in gathered(*tolds, corrections=later).plain()
    undone = later[0].model_copy(update={"undone_by": 8})
    assert gathered(*tolds, corrections=(undone,)).plain()["personnel"] == 2000


def test_a_person_corrects_one_of_many_values() -> None:
    one = told(1, parties=THREE)
    wrong = {"code": "RUS", "role": "participant"}
    entry = gathered(one, corrections=(correction(1, "/parties/0", None, was=wrong), correction(2, "/areas/-", "policy")))
    assert sorted(party["code"] for party in entry.plain()["parties"]) == ["BLR", "SRB"]
    assert entry.plain()["areas"] == ["policy"]
    by_place = gathered(one, corrections=(correction(1, "/parties/0", {"code": "KAZ", "role": "host"}),)).plain()["parties"]
    assert by_place[0] == {"code": "KAZ", "role": "host"}
    assert len(by_place) == 3
    untouched = (correction(1, "/parties/9", None), correction(2, "/nonsense", 1), correction(3, "", 1))
    assert gathered(one, corrections=untouched).plain() == gathered(one).plain()


def test_data_sets_back_values_too() -> None:
    row = told(2, personnel=2000).model_copy(update={"origin": "sipri"})
    entry = gathered(told(1, personnel=2000), row)
    assert entry.origin == ("press", "sipri")
    assert of(entry, "personnel")[0].stories == 2


def test_confidence_grows_with_stories_and_is_never_certain() -> None:
    assert gathered(told(1, sure=0.6)).confidence == 0.6
    assert gathered(told(1, sure=0.6), told(2, sure=0.6)).confidence == 0.84
    assert gathered(*(told(number, sure=1.0) for number in (1, 2, 3))).confidence == 0.99


@given(tales(least=1, most=5))
def test_any_records_make_an_entry(tolds: list[Told]) -> None:
    entry = gathered(*tolds)
    assert entry.claims == gathered(*reversed(tolds)).claims
    assert len(entry.label) <= 160 and "\n" not in entry.label
    for field in {claim.field for claim in entry.claims} - set(MANY):
        assert sum(claim.shown for claim in of(entry, field)) == 1


def test_what_was_planned_and_is_done_is_no_conflict() -> None:
    member = Member(record=1, report=1, score=1.0, reason="")
    statuses = [Claim(field="status", value=value, shown=value == "done", confidence=0.9) for value in ("done", "planned")]
    dates = [Claim(field="date", value=value, shown=value == "2021", confidence=0.9) for value in ("2021", "2022")]
    entry = Entry(id="exercise/1", type="exercise", label="x", claims=(*statuses, *dates), members=(member,), confidence=0.9)
    assert list(entry.conflicts()) == ["date"]
