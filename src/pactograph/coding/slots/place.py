"""The place of a record: where it happened or will happen."""

from __future__ import annotations

from pactograph.coding.case import Case, valued
from pactograph.coding.slots import belonging
from pactograph.coding.words import Seen
from pactograph.records import Place, Value

LEAST = 0.25


def read(case: Case, seen: Seen) -> Value[Place] | None:
    """The place that belongs to it most surely, None where none does."""
    found = belonging.best(case, "place", LEAST)
    if found is None:
        return None
    mentions = belonging.nearest(case, found)[:1]
    return valued(found.value, [case.of(m) for m in mentions], found.chance, f"the place {belonging.where(case, mentions[0])}")
