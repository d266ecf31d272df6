"""Groups are a function of the set of records, a partition, and do what a person said."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from hypothesis import given
from hypothesis import strategies as st
from tales import EXERCISES, exercises, scores, tales, told

from pactograph.linking import cluster
from pactograph.linking.compare import compare
from pactograph.linking.group import THRESHOLD, TWINS, group
from pactograph.linking.score import Score
from pactograph.records import Member, Told


def parts(groups: Iterable[Iterable[Member]]) -> set[frozenset[int]]:
    return {frozenset(member.record for member in members) for members in groups}


def renumbered(tolds: Sequence[Told], numbers: Sequence[int]) -> list[Told]:
    """The same records as if they had come in another order."""
    return [
        one.model_copy(update={"number": number, "report": number, "story": number}) for one, number in zip(tolds, numbers, strict=True)
    ]


@given(exercises(), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_groups(tolds: list[Told], chance: random.Random) -> None:
    numbers = [one.number for one in tolds]
    chance.shuffle(numbers)
    later = renumbered(tolds, numbers)
    back = {new: one.number for new, one in zip(numbers, tolds, strict=True)}
    chance.shuffle(later)
    found = parts(group(later, scores(later)))
    assert {frozenset(back[number] for number in part) for part in found} == parts(group(tolds, scores(tolds)))


@given(exercises())
def test_each_component_by_itself_gives_the_same_groups(tolds: list[Told]) -> None:
    edges = scores(tolds)
    homes = {one.number: {one.number} for one in tolds}
    for left, right in edges:
        joined = homes[left] | homes[right]
        homes.update(dict.fromkeys(joined, joined))
    components = {frozenset(home) for home in homes.values()}
    alone = [part for component in components for part in parts(group([one for one in tolds if one.number in component], edges))]
    assert set(alone) == parts(group(tolds, edges))


@given(tales(least=0, most=8))
def test_groups_are_a_partition(tolds: list[Told]) -> None:
    found = [member.record for members in group(tolds, scores(tolds)) for member in members]
    assert sorted(found) == [one.number for one in tolds]


@given(exercises(), st.sets(st.integers(1, 12), min_size=2, max_size=3), st.tuples(st.integers(1, 12), st.integers(1, 12)))
def test_what_a_person_said_holds(tolds: list[Told], joined: set[int], parted: tuple[int, int]) -> None:
    numbers = {one.number for one in tolds}
    homes = {number: part for part in parts(group(tolds, scores(tolds), [frozenset(joined)], [parted])) for number in part}
    assert len({homes[number] for number in joined & numbers}) <= 1
    if set(parted) <= numbers and parted[0] != parted[1] and not set(parted) <= joined:
        assert homes[parted[0]] != homes[parted[1]] or len(joined & numbers & homes[parted[0]]) > 1


def test_a_chain_does_not_become_one_event() -> None:
    """Each record is like the next one, the first and the last are not."""
    tolds = [told(number, **EXERCISES[0]) for number in range(1, 8)]
    edges = {(number, number + 1): Score(0.8, "like the next") for number in range(1, 7)}
    assert max(len(members) for members in group(tolds, edges)) <= 3


def test_two_records_of_one_report_stay_two() -> None:
    tolds = [told(1, report=1, **EXERCISES[0]), told(2, report=1, **EXERCISES[0]), told(3, report=2, **EXERCISES[0])]
    apart = compare(tolds[0], tolds[1])
    assert apart.value < compare(tolds[0], tolds[2]).value
    assert "one report" in apart.reason
    alike = dict.fromkeys([(1, 2), (1, 3), (2, 3)], Score(0.97, "the same"))
    assert len(group(tolds, alike)) == 1
    assert len(group(tolds, alike | {(1, 2): Score(TWINS - 0.01, "two of one report")})) == 2


def test_a_large_component_is_cut_at_a_higher_floor(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(cluster, "LARGEST", 5)
    tolds = [told(number, **EXERCISES[0]) for number in range(1, 13)]
    edges = {(a, b): Score(0.9 if a % 3 == b % 3 else 0.3, "alike") for a in range(1, 13) for b in range(a + 1, 13)}
    assert parts(group(tolds, edges)) == {frozenset(range(first, 13, 3)) for first in (1, 2, 3)}


def test_a_member_says_its_score_and_its_best_link() -> None:
    tolds = [told(number, **EXERCISES[0]) for number in (1, 2)]
    first, second = group(tolds, {(1, 2): Score(0.9, "the same name")})[0]
    assert (first.score, first.reason) == (0.9, "0.90 with report-2: the same name")
    assert second.reason == "0.90 with report-1: the same name"
    assert THRESHOLD < 0.9
    assert group(tolds[:1], {})[0][0].reason == "the only record of it"
    judged = group(tolds, {}, [frozenset({1, 2})])
    assert [member.reason for member in judged[0]] == ["put together by a person"] * 2
