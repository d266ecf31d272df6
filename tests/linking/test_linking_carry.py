"""Later entries are tied to what an agreement provides for, and each provision stands where they say."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.carrying import HALVES, Case, cases, measured, ours
from benchmarks.handmade_entries import entry, quotes
from pactograph.linking import provisions as provided
from pactograph.linking.carry import carry, keys
from pactograph.linking.provisions import provisions, reference
from pactograph.records import Entry, Judgement, Provision

CASES = cases()
PACT = {"status": "done", "date": "2010-05", "parties": {"party": ["NOR", "GHA"]}, "areas": ["exercises", "education"]}
# Below these the figures of `python -m benchmarks.carrying` must not fall.
FLOORS = {"fit": (0.97, 0.98), "test": (0.94, 0.92)}


def agreement(**more: Any) -> Entry:
    return entry("agreement/1", PACT | more)


def drill(id: str = "exercise/5", **more: Any) -> Entry:
    return entry(id, {"status": "done", "date": "2011-03", "parties": {"participant": ["NOR", "GHA"]}} | more)


def placed(rows: tuple[Provision, ...], name: str = "area:exercises") -> Provision:
    return next(row for row in rows if reference(row) == name)


@pytest.mark.parametrize("half", HALVES)
def test_the_labelled_set_is_tied(half: str) -> None:
    figures = measured([case for case in CASES if case.half == half], ours)
    ties, standings = FLOORS[half]
    assert figures.f1 >= ties
    assert figures.standings >= standings
    assert figures.found == 1


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_tied_shares_a_key(case: Case) -> None:
    later = {one.id: one for each in CASES for one in each.later}
    own = provided.keys(case.agreement)
    for provision in ours(case, list(later.values())):
        assert all(own & keys(later[tie.entry]) for tie in provision.ties)


@given(st.permutations(range(8)))
@settings(max_examples=30, deadline=None)
def test_the_order_of_entries_does_not_matter(order: list[int]) -> None:
    later = [one for case in CASES[:3] for one in case.later][:8]
    case = CASES[0]
    assert ours(case, [later[n] for n in order]) == ours(case, later)


def test_every_tie_says_why() -> None:
    (tie,) = placed(carry(agreement(), [drill()])).ties
    assert tie.reason == "the same parties, an exercise speaks to exercises, within a year"
    assert tie.date == "2011-03"
    assert 0.5 <= tie.score <= 1


def test_what_is_not_an_agreement_provides_for_nothing() -> None:
    assert provisions(drill()) == ()
    assert provided.keys(drill()) == frozenset()
    assert carry(drill(), [drill("exercise/6")]) == ()


def test_provisions_come_numbered_with_named_exercises_and_courses() -> None:
    said = quotes(["They will hold the Baltic Wave exercise each May.", "It provides for language courses and the exchange of cadets."])
    pact = agreement(items=[{"name": "patrol boats", "category": "ships"}], areas=["third-party-sales", "exercises"])
    rows = provisions(pact, said)
    assert [row.number for row in rows] == [1, 2, 3, 4, 5, 6]
    assert [reference(row) for row in rows] == [
        "area:exercises",
        "exercise:Baltic Wave",
        "course:exchange of cadets",
        "course:language courses",
        "delivery:patrol boats",
        "sale:third-party-sales",
    ]
    assert rows[1].spans[0].quote == said[0].quote


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the joint exercise “Steel Path”", ["Steel Path"]),
        ("Norwegian exercises", []),
        ("The Exercise was held", []),
        ("a drill code-named Iron Gate 2012 in May", ["Iron Gate 2012"]),
        ("the annual North Wind naval drills", ["North Wind"]),
    ],
)
def test_names_of_exercises(text: str, names: list[str]) -> None:
    assert provided.exercises(text) == names


def test_an_act_before_the_signing_or_of_others_carries_nothing_out() -> None:
    others = drill("exercise/6", parties={"participant": ["NOR", "SWE"]})
    assert placed(carry(agreement(), [drill(date="2009"), others])).ties == ()


@pytest.mark.parametrize(
    ("signed", "met", "tied"),
    [
        ("2010-05-12", "2010-05-12", False),
        ("2010-05-12", "2010-05-11/2010-05-12", False),
        ("2010-05-12", "2010-06", True),
        ("2010", "2010-11-03", True),
    ],
)
def test_the_visit_at_which_it_is_signed_carries_nothing_out(signed: str, met: str, tied: bool) -> None:
    visit = entry("meeting/3", {"status": "done", "date": met, "parties": {"visitor": ["NOR"], "host": ["GHA"]}})
    rows = carry(agreement(date=signed, areas=["policy"]), [visit])
    assert bool(placed(rows, "area:policy").ties) is tied


def test_a_statement_never_carries_out() -> None:
    said = entry(
        "statement/1", {"status": "done", "date": "2011", "parties": {"speaker": ["NOR"], "target": ["GHA"]}, "areas": ["exercises"]}
    )
    assert keys(said) == frozenset()
    assert placed(carry(agreement(), [said])).ties == ()


@pytest.mark.parametrize(
    ("acts", "standing", "since"),
    [
        ([], "none", None),
        ([("planned", "2011")], "planned", "2011"),
        ([("planned", "2011"), ("cancelled", "2012")], "dropped", "2012"),
        ([("cancelled", "2011"), ("planned", "2012")], "planned", "2012"),
        ([("cancelled", "2011"), ("done", "2012")], "done", "2012"),
        ([("done", "2011"), ("cancelled", "2012")], "done", "2011"),
        ([("proposed", "2011")], "none", None),
        ([("ongoing", "2011"), ("done", "2013"), ("done", "2012")], "done", "2012"),
    ],
)
def test_standings(acts: list[tuple[str, str]], standing: str, since: str | None) -> None:
    later = [drill(f"exercise/{number}", status=status, date=date) for number, (status, date) in enumerate(acts, start=1)]
    row = placed(carry(agreement(), later))
    assert (row.standing, row.since) == (standing, since)


def test_what_an_ended_agreement_left_undone_is_dropped() -> None:
    ended = agreement(status="cancelled", date="2014", signed="2010-05")
    rows = carry(ended, [drill(), drill("exercise/6", date="2016")])
    assert [tie.entry for tie in placed(rows).ties] == ["exercise/5"]
    assert placed(rows).standing == "done"
    assert (placed(rows, "area:education").standing, placed(rows, "area:education").since) == ("dropped", "2014")


def test_reports_give_a_date_where_the_entry_has_none() -> None:
    undated = drill(date=None)
    undated = undated.model_copy(update={"claims": tuple(claim for claim in undated.claims if claim.field != "date")})
    early = carry(agreement(), [undated], published={5: "2009-02-01"})
    assert placed(early).ties == ()
    late = carry(agreement(), [undated], published={5: "2012-02-01"})
    assert placed(late).since == "2012-02-01"


def judgement(number: int, act: str, undone_by: int | None = None, **data: Any) -> Judgement:
    return Judgement.model_validate(
        {"number": number, "at": "2026-01-01T00:00:00Z", "who": "Ana", "act": act, "target": "agreement/1", "why": "read it", "data": data}
        | {"undone_by": undone_by}
    )


def test_judgements_win_the_last_first() -> None:
    off = judgement(7, "untie", provision="area:exercises", entry="exercise/5")
    on = judgement(8, "tie", provision=2, entry="training/9", standing="ongoing")
    rows = carry(agreement(), [drill()], [on, off])
    assert placed(rows).ties == ()
    (tie,) = next(row for row in rows if row.number == 2).ties
    assert (tie.entry, tie.standing, tie.judged, tie.reason) == ("training/9", "ongoing", 8, "tied by Ana: read it")
    again = judgement(9, "tie", provision="area:exercises", entry="exercise/5")
    (tie,) = placed(carry(agreement(), [drill()], [again, off])).ties
    assert (tie.judged, tie.standing, tie.date) == (9, "done", "2011-03")


def test_undone_judgements_and_those_on_others_do_not_count() -> None:
    off = judgement(7, "untie", undone_by=8, provision="area:exercises", entry="exercise/5")
    other = judgement(9, "untie", provision="area:exercises", entry="exercise/5").model_copy(update={"target": "agreement/2"})
    assert len(placed(carry(agreement(), [drill()], [off, other])).ties) == 1


def test_hostile_values_harm_nothing() -> None:
    odd = {"name": "<script>\x00'; DROP TABLE" * 50, "date": "9999-99", "parties": {"participant": ["NOR", "GHA", "\u202e\x07", ""]}}
    rows = carry(agreement(items=[{"name": "\x00"}, {"name": "("}]), [drill(**odd), entry("transfer/8", odd | {"items": [{"name": "["}]})])
    assert placed(rows).standing == "none" or placed(rows).ties


def test_many_parties_find_each_other() -> None:
    states = "DZA EGY LBY MAR MRT SDN TUN ETH KEN".split()
    pact = agreement(parties={"party": states})
    small, large = drill(parties={"participant": states[:2]}), drill("exercise/6", parties={"participant": states})
    assert all(provided.keys(pact) & keys(one) for one in (small, large))
    assert provided.keys(agreement(parties={"party": states[:2]})) & keys(large)
    assert [tie.entry for tie in placed(carry(pact, [small, large])).ties] == ["exercise/5", "exercise/6"]
