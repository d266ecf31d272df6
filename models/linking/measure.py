"""How well groups agree with events: B-cubed and pairwise precision, recall and F1."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from models.linking.events import Tale
from pactograph.linking.blocks import keys
from pactograph.linking.compare import compare
from pactograph.linking.group import FLOOR, THRESHOLD, group
from pactograph.linking.score import Score
from pactograph.records import Told

Pair = tuple[int, int]
Home = dict[int, int]
Scoring = Callable[[Told, Told], Score]


class Rates(NamedTuple):
    """Shares in 0..1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def linked(tolds: Sequence[Told], scored: Scoring = compare, threshold: float = THRESHOLD) -> Home:
    """Record number → number of its group, by the whole way of the linker: blocks, scores, groups."""
    by_number = {told.number: told for told in tolds}
    scores = {(a, b): score for a, b in blocked(tolds) if (score := scored(by_number[a], by_number[b])).value >= FLOOR}
    groups = group(tolds, scores, threshold=threshold)
    return {member.record: number for number, members in enumerate(groups) for member in members}


def blocked(tolds: Iterable[Told]) -> list[Pair]:
    """The pairs that share a blocking key, in order."""
    blocks: dict[str, list[int]] = {}
    for told in tolds:
        for key in keys(told):
            blocks.setdefault(key, []).append(told.number)
    return sorted({pair for numbers in blocks.values() for pair in combinations(sorted(numbers), 2)})


def bcubed(tales: Sequence[Tale], home: Home) -> Rates:
    """Over the records that have an event: how much of its group is of its event, and how much of its event is in its group."""
    known = [tale for tale in tales if tale.event]
    groups = _sets((home[tale.told.number], tale.told.number) for tale in known)
    events = _sets((tale.event, tale.told.number) for tale in known)
    precision = recall = 0.0
    for tale in known:
        own, event = groups[home[tale.told.number]], events[tale.event]
        precision += len(own & event) / len(own)
        recall += len(own & event) / len(event)
    return Rates(precision / len(known), recall / len(known))


def pairwise(tales: Sequence[Tale], home: Home) -> Rates:
    """Over pairs of records that have an event."""
    known = [tale for tale in tales if tale.event]
    found = {(a.told.number, b.told.number) for a, b in combinations(known, 2) if home[a.told.number] == home[b.told.number]}
    right = {(a.told.number, b.told.number) for a, b in combinations(known, 2) if a.event == b.event}
    hits = len(found & right)
    return Rates(hits / len(found) if found else 1.0, hits / len(right) if right else 1.0)


def _sets(pairs: Iterable[tuple[object, int]]) -> dict[object, set[int]]:
    found: dict[object, set[int]] = {}
    for key, number in pairs:
        found.setdefault(key, set()).add(number)
    return found
