"""Which coded record stands for which gold record of a report."""

from __future__ import annotations

from collections.abc import Sequence

from pactograph.analysis.alike import alike
from pactograph.analysis.slots import Record, slots, split

# Parties must overlap by half (Jaccard) before two records of a type can be the same.
LEAST_OVERLAP = 0.5
COMMON_QUOTE = 0.5


def pairs(gold: Sequence[Record], coded: Sequence[Record]) -> list[tuple[int, int]]:
    """Positions of the records that belong together, one to one, the pair that agrees most first."""
    options = [
        (agreement, i, j)
        for i, left in enumerate(gold)
        for j, right in enumerate(coded)
        if left.get("type") == right.get("type") and (agreement := _agreement(left, right)) is not None
    ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(options, reverse=True):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return list(found.items())


def codes(record: Record) -> set[str]:
    """The codes of the parties."""
    return {party["code"] for party in record.get("parties") or [] if party.get("code")}


def roles(record: Record) -> set[str | None]:
    """The roles that the parties are in."""
    return {party.get("role") for party in record.get("parties") or []}


def is_swapped(gold: Record, coded: Record) -> bool:
    """Whether two parties are found, each in the role of the other."""
    left, right = _roles_by_code(gold), _roles_by_code(coded)
    both = left.keys() & right.keys()
    return any(left[a] != left[b] and right[a] == left[b] and right[b] == left[a] for a in both for b in both if a != b)


def _agreement(gold: Record, coded: Record) -> float | None:
    """How much two records agree; None where their parties overlap too little."""
    left, right = codes(gold), codes(coded)
    overlap = len(left & right) / len(left | right) if left | right else 0.0
    if overlap < LEAST_OVERLAP:
        return None
    hits, missed, spurious = split(slots(gold), slots(coded))
    f1 = 2 * len(hits) / max(1, 2 * len(hits) + len(missed) + len(spurious))
    quoted = any(alike(a, b) for a in gold.get("evidence") or [] for b in coded.get("evidence") or [])
    return overlap + f1 + COMMON_QUOTE * quoted


def _roles_by_code(record: Record) -> dict[str | None, str | None]:
    return {party.get("code"): party.get("role") for party in record.get("parties") or []}
