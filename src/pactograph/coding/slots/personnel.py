"""The number of people of a record."""

from __future__ import annotations

from pactograph.coding.case import Case, valued
from pactograph.coding.slots import belonging
from pactograph.coding.words import Seen
from pactograph.records import Value

LEAST = 0.3


def read(case: Case, seen: Seen) -> Value[int] | None:
    """The number that belongs to it most surely, None where none does."""
    found = belonging.best(case, "number", LEAST)
    if found is None:
        return None
    mentions = belonging.nearest(case, found)[:1]
    return valued(found.value, [case.of(m) for m in mentions], found.chance, f"the number of people {belonging.where(case, mentions[0])}")
