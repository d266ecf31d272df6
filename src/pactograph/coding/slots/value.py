"""The sum of money of a record."""

from __future__ import annotations

from pactograph.coding.case import Case, valued
from pactograph.coding.slots import belonging
from pactograph.coding.words import Seen
from pactograph.records import Money, Value

LEAST = 0.35


def read(case: Case, seen: Seen) -> Value[Money] | None:
    """The sum that belongs to it most surely, None where none does."""
    found = belonging.best(case, "money", LEAST)
    if found is None:
        return None
    mentions = belonging.nearest(case, found)[:1]
    return valued(found.value, [case.of(m) for m in mentions], found.chance, f"the sum {belonging.where(case, mentions[0])}")
