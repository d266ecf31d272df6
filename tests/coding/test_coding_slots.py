"""Each slot on a clear case: what is read, and the words that it rests on."""

from __future__ import annotations

from typing import Any

import pytest

from pactograph import codebook, coding
from pactograph.coding.attach import candidates, key_of, of_candidate
from pactograph.coding.slots import choose, label, meaning, name, scenario, term
from pactograph.records import Item, Person, Place
from tests.coding.told import NOTHING, SIGNED, case, one

SALE = "Poland bought 96 Apache helicopters from the United States for $12 billion on 5 June 2023."


def quotes(value: Any) -> list[str]:
    return [span.quote for span in value.spans]


def test_status_of_what_was_done_and_of_what_will_be() -> None:
    done, planned = one(SIGNED, "agreement").status, one("Poland will buy 96 Apache helicopters from the United States.", "transfer").status
    assert done is not None and done.value == "done"
    assert planned is not None and planned.value == "planned"


@pytest.mark.xfail(reason="the verb “sign” outweighs the “will” before it")
def test_status_of_an_agreement_that_will_be_signed() -> None:
    found = one("Serbia and Belarus will sign a defence agreement next month.", "agreement").status
    assert found is not None and found.value == "planned"


def test_date() -> None:
    found = one(SIGNED, "agreement").date
    assert found is not None
    assert (found.value, quotes(found)) == ("2023-06-05", ["5 June 2023"])


def test_place() -> None:
    found = one(SIGNED, "agreement").place
    assert found is not None
    assert (found.value, quotes(found)) == (Place(name="Minsk", country="BLR"), ["Minsk"])


def test_persons_with_their_offices() -> None:
    text = "Defence Minister Kari Lund of Norway and Defence Minister Pedro Soto of Chile signed a defence agreement in Bergen."
    found = one(text, "agreement").persons
    assert {value.value.name: value.value.party for value in found} == {"Kari Lund": "NOR", "Pedro Soto": "CHL"}
    assert all("Defence Minister" in quotes(value) for value in found)


def test_items_with_their_number() -> None:
    (found,) = one(SALE, "transfer").items
    assert (found.value.quantity, found.value.category) == (96, "aircraft")
    assert quotes(found)[0] == "96"


def test_value() -> None:
    found = one(SALE, "transfer").value
    assert found is not None
    assert (found.value.amount, found.value.currency) == (12_000_000_000, "USD")


def test_personnel() -> None:
    found = one("Canada sent 800 soldiers to Latvia in 2022.", "deployment").personnel
    assert found is not None
    assert found.value == 800


def test_codes_are_the_codebooks() -> None:
    for field, allowed in (("status", codebook.statuses()), ("areas", codebook.areas()), ("domains", codebook.domains())):
        assert not set(coding.parts().fields[field].classes) - {*allowed, "none"}


def test_a_code_rests_on_words_or_on_the_trigger() -> None:
    draft = case(SIGNED, "agreement", "signed")
    found = choose.one(draft, NOTHING, "status")
    assert found is None or quotes(found) == ["signed"]


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "found"),
    [
        ("Norway and Chile signed the Bergen Defence Agreement last week.", "agreement", "signed", "Bergen Defence Agreement"),
        ("Norway and Chile signed the Bergen Defence Agreement on Monday.", "agreement", "signed", "Bergen Defence Agreement"),
        ("Norway and Chile signed the Bergen Defence Agreement in 2019.", "agreement", "signed", "Bergen Defence Agreement"),
        ("Norway and Chile adopted the Plan for Defence Cooperation 2024.", "agreement", "adopted", "Plan for Defence Cooperation 2024"),
        ("Norway and Chile signed an agreement on Monday.", "agreement", "signed", None),
        ("Norway and Chile held the exercise “Cold Fjord” off Bergen.", "exercise", "exercise", "Cold Fjord"),
        ("Norway and Chile held the exercise Cold Fjord in Bergen on 19 June 2021.", "exercise", "exercise", "Cold Fjord"),
        ("Norway held the drill Cold Fjord 21 with Chile on Friday.", "exercise", "drill", "Cold Fjord 21"),
        ("Norway and Chile held an exercise off Bergen.", "exercise", "exercise", None),
    ],
)
def test_name(text: str, kind: str, trigger: str, found: str | None) -> None:
    value = name.read(case(text, kind, trigger), NOTHING)
    assert (value and value.value) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway and Chile held a counter-terrorism exercise.", "counter-terrorism"),
        ("Norway and Chile held an exercise aimed at better teamwork at sea.", "better teamwork at sea"),
        ("Norway and Chile held an exercise in May.", None),
    ],
)
def test_label(text: str, found: str | None) -> None:
    value = label.read(case(text, "exercise", "exercise"), NOTHING)
    assert (value and value.value) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway and Chile held an exercise. It simulated the rescue of a crew.", "the rescue of a crew"),
        ("Norway and Chile held an exercise in May.", None),
    ],
)
def test_scenario(text: str, found: str | None) -> None:
    value = scenario.read(case(text, "exercise", "exercise"), NOTHING)
    assert (value and value.value) == found


def test_term_in_quotation_marks_and_named_as_one() -> None:
    quoted = case("Norway uses the terms “total defence” and “deep peace” in its own sense.", "usage", "terms")
    assert [span.quote for span in term.spans(quoted)] == ["total defence", "deep peace"]
    named = case("The concept of deterrence is another one for Norway.", "usage", "concept")
    assert [span.quote for span in term.spans(named)] == ["deterrence"]
    assert term.spans(case("Norway gave the word to Chile.", "usage", "word")) == []


def test_meaning() -> None:
    found = meaning.read(case("For Norway “total defence” means the work of all citizens.", "usage", "means"), NOTHING)
    assert found is not None and found.value == "the work of all citizens"
    assert meaning.read(case("Norway kept the term.", "usage", "term"), NOTHING) is None


def test_candidates_are_gathered_by_what_they_name() -> None:
    draft = case("General Ana Petri of Norway met the envoys of Chile. Petri left Oslo.", "meeting", "met", {"NOR": ("participant", 0.9)})
    (person,) = candidates(draft, "person")
    assert len(person.mentions) == 2
    features = of_candidate(draft, person, 0, 1)
    assert "near=0" in features and "party=participant" in features
    assert len(features) == len(set(features))
    assert candidates(draft, "money") == []


def test_what_makes_two_values_the_same() -> None:
    assert key_of(Person(name="Ana Petri")) == key_of(Person(name="General Petri"))
    assert key_of(Place(name="Oslo")) == key_of(Place(name="OSLO", country="NOR"))
    assert key_of(Item(name="tanks", quantity=3)) == key_of(Item(name="Tanks"))
    assert key_of("2023-06") == "2023-06"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Norway and Chile held an exercise with 200 of their best soldiers.", "people"),
        ("Norway and Chile held an exercise with a crew of 120.", "people before"),
        ("Norway and Chile held an exercise with 12 frigates.", "other"),
    ],
)
def test_what_a_number_counts(text: str, counts: str) -> None:
    draft = case(text, "exercise", "exercise")
    (number,) = candidates(draft, "number")
    assert f"counts={counts}" in of_candidate(draft, number, 0, 1)
