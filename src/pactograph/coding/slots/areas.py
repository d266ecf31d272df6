"""The areas of a record: each that its words speak for."""

from __future__ import annotations

from pactograph.coding.case import Case
from pactograph.coding.slots import choose
from pactograph.coding.words import Seen
from pactograph.records import Value

LEAST = 0.25


def read(case: Case, seen: Seen) -> tuple[Value[str], ...]:
    """The areas, in the order of the codebook."""
    return choose.several(case, seen, "areas", LEAST)
