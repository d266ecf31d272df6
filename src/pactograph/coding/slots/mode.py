"""The mode of a record: the likeliest by the words that tell of it."""

from __future__ import annotations

from pactograph.coding.case import Case
from pactograph.coding.slots import choose
from pactograph.coding.words import Seen
from pactograph.records import Value


def read(case: Case, seen: Seen) -> Value[str] | None:
    """The mode, None where none is likeliest."""
    return choose.one(case, seen, f"mode-{case.draft.type}")
