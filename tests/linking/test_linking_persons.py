"""One human being under several spellings and offices; others of the same name kept apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.persons import HALVES, WAYS, measured, pairs
from pactograph.linking import party_names, persons
from pactograph.linking.offices import wording
from pactograph.linking.persons import Appearance, group

# Below these precisions and recalls `python -m benchmarks.persons` must not fall.
FLOORS = {
    ("persons", "fit"): (0.98, 0.97),
    ("persons", "test"): (0.97, 0.92),
    ("companies", "fit"): (0.98, 0.98),
    ("companies", "test"): (0.98, 0.9),
}
GATHERED = [
    Appearance(1, "Bratislav Gašić", "SRB", office="defence minister", date="2014-05-02", report=11),
    Appearance(2, "Bratislav Gasic", "SRB", office="Minister of Defence", date="2015", report=12),
    Appearance(3, "Братислав Гашић", "SRB", office="interior minister", date="2022-10", report=13),
    Appearance(4, "Gašić", "SRB", office="defense minister", date="2015-06", report=14),
    Appearance(5, "Igor Gašić", "SRB", rank="Col.", date="2015-06", report=15),
    Appearance(6, "Andrei Ravkov", "BLR", rank="lieutenant general", date="2014-12", report=16),
    Appearance(7, "Gen. Andrey Ravkov", "BLR", office="defence minister", rank="lt. gen.", date="2016-01/2016-02", report=17),
    Appearance(8, "Gasic", "BIH", date="1996", report=18),
]


@pytest.mark.parametrize(("kind", "half"), [(kind, half) for kind in WAYS for half in HALVES])
def test_labelled_pairs(kind: str, half: str) -> None:
    precision, recall, _ = measured(pairs(kind, half), WAYS[kind])
    assert precision >= FLOORS[kind, half][0]
    assert recall >= FLOORS[kind, half][1]


@pytest.mark.parametrize("half", HALVES)
def test_what_is_one_shares_a_key(half: str) -> None:
    for a, b, _ in (pair for pair in pairs("persons", half) if WAYS["persons"](pair)):
        assert persons.keys(a.name, a.party) & persons.keys(b.name, b.party)
    for a, b, _ in (pair for pair in pairs("companies", half) if WAYS["companies"](pair)):
        assert party_names.keys(a.name) & party_names.keys(b.name)


def test_a_given_name_alone_is_no_key() -> None:
    assert not persons.keys("Mohammed Haddad", "JOR") & persons.keys("Mohammed Qasim", "JOR")
    assert persons.same(Appearance(1, "Martin", "CZE"), Appearance(2, "Martin Novak", "CZE")).value < persons.SAME


@pytest.mark.parametrize("half", HALVES)
def test_likeness_is_symmetric(half: str) -> None:
    for pair in pairs("persons", half):
        assert persons.same(pair.a, pair.b).value == persons.same(pair.b, pair.a).value
    for pair in pairs("companies", half):
        assert party_names.same(pair.a.name, pair.b.name) == party_names.same(pair.b.name, pair.a.name)


def named(groups: list[list[int]]) -> set[frozenset[int]]:
    return {frozenset(GATHERED[place].record for place in places) for places in groups}


def test_groups_are_persons() -> None:
    assert named(group(GATHERED)) == {frozenset({1, 2, 3, 4}), frozenset({5}), frozenset({6, 7}), frozenset({8})}


@given(st.permutations(range(len(GATHERED))))
@settings(max_examples=40, deadline=None)
def test_the_order_does_not_matter(order: list[int]) -> None:
    mixed = [GATHERED[n] for n in order]
    found = {frozenset(mixed[place].record for place in places) for places in group(mixed)}
    assert found == named(group(GATHERED))
    assert persons.gathered("person/1", mixed) == persons.gathered("person/1", GATHERED)


def test_judgements_join_and_part() -> None:
    assert frozenset({1, 2, 3, 4, 8}) in named(group(GATHERED, together=[{0, 7}]))
    parted = named(group(GATHERED, apart=[(0, 2), (1, 2), (3, 2)]))
    assert frozenset({3}) in parted
    assert frozenset({1, 2, 4}) in parted


def test_a_surname_that_two_bear_is_given_to_neither() -> None:
    both = [Appearance(1, "Rajnath Singh", "IND"), Appearance(2, "Manmohan Singh", "IND"), Appearance(3, "Singh", "IND")]
    assert group(both) == [[0], [1], [2]]
    told = [
        *both[:1],
        Appearance(2, "Manmohan Singh", "IND", office="prime minister"),
        Appearance(3, "Singh", "IND", office="prime minister"),
    ]
    assert group(told) == [[0], [1, 2]]


def test_one_between_two_that_cannot_be_one_joins_only_one_of_them() -> None:
    names = ["Sergei Petrovich Ivanov", "Sergei Borisovich Ivanov", "Sergei Ivanov"]
    groups = group([Appearance(n, name, "RUS") for n, name in enumerate(names)])
    assert len(groups) == 2
    assert [0, 1] not in groups


def test_offices_over_time() -> None:
    rows = persons.offices(GATHERED[:4])
    assert [(row.kind, row.title, row.since, row.until, row.records, row.reports) for row in rows] == [
        ("office", "Minister of Defence", "2014-05-02", "2015", (1, 2, 4), (11, 12, 14)),
        ("office", "interior minister", "2022-10", "2022-10", (3,), (13,)),
    ]
    (office, rank) = sorted(persons.offices(GATHERED[5:7]), key=lambda row: row.kind)
    assert (rank.title, rank.since, rank.until) == ("lieutenant general", "2014-12", "2016-02")
    assert office.since == "2016-01"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Minister of Defence", "defense minister"),
        ("Minister of Defense of the Republic", "the country's defence minister"),
        ("Secretary of State for Defence", "state defence secretary"),
        ("Lt. Gen.", "lieutenant-general"),
        ("Chief of the General Staff", "general staff chief"),
    ],
)
def test_one_wording_of_a_title(a: str, b: str) -> None:
    assert sorted(wording(a).split()) == sorted(wording(b).split())


def test_a_person_as_gathered() -> None:
    person = persons.gathered("person/7", GATHERED[:4])
    assert person.name == "Bratislav Gasic"
    assert [spelling.count for spelling in person.names] == [1, 1, 1, 1]
    assert [(party.value, party.count) for party in person.parties] == [("SRB", 4)]
    assert (person.since, person.until, person.records) == ("2014-05-02", "2022-10", (1, 2, 3, 4))
    assert 0.7 <= person.confidence < 1


def test_a_name_in_one_script_is_shown_as_it_is() -> None:
    assert persons.gathered("person/1", [Appearance(1, "Гашић", "SRB")]).name == "Гашић"


@pytest.mark.parametrize(
    "name", ["", " ", "-", "\x00\x07", "<b>Al</b>", "General", "bin", "A" * 5000, "'; DROP TABLE persons", "د", "1st Lt."]
)
def test_odd_names_harm_nothing(name: str) -> None:
    one, other = Appearance(1, name), Appearance(2, "Omar Haddad", "JOR")
    assert 0 <= persons.same(one, other).value <= 1
    assert len(persons.keys(name)) <= 17
    assert len(group([one, other])) == 2
    assert persons.gathered("person/1", [one]).records == (1,)
    assert 0 <= party_names.same(name, "Omar Works").value <= 1
    assert party_names.canonical(name) is not None


def test_a_name_told_often_is_grouped_fast_and_once() -> None:
    many = [Appearance(n, ("Omar Haddad", "Haddad", "Omar al-Haddad")[n % 3], "JOR", date=f"{2000 + n % 10}") for n in range(600)]
    assert len(group(many)) == 1


def test_codes_are_never_like_names() -> None:
    assert party_names.same("USA", "USSR").value == 0
    assert party_names.canonical("NATO") == "NATO"
    assert party_names.canonical("Northgate Aerospace Ltd.") == party_names.canonical("NORTHGATE AEROSPACE")
