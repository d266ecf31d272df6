"""Where two records that belong together differ: values that are missed, spurious or wrong, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.corpus import Row
from pactograph.analysis.slots import Slot, slots, split

RIGHT, MISSED, SPURIOUS, WRONG = "right", "missed", "spurious", "wrong"
# Sets of codes: a missed one and a spurious one have nothing to do with each other.
SETS = ("party", "area", "domain")


@dataclass(frozen=True)
class Difference:
    """A value of a field in the gold and as coded; None where one of them lacks it."""

    field: str
    what: str
    gold: Any = None
    coded: Any = None


def differences(gold: Row, coded: Row) -> Iterator[Difference]:
    """Every value of both records once, the right ones too."""
    hits, missed, spurious = split(slots(gold), slots(coded))
    yield from (Difference(field, RIGHT, value, value) for field, value in hits)
    for field, value in missed:
        other = None if field in SETS else next((slot for slot in spurious if slot[0] == field and _about_one(field, value, slot)), None)
        if other is None:
            yield Difference(field, MISSED, gold=value)
        else:
            spurious.remove(other)
            yield Difference(field, WRONG, value, other[1])
    yield from (Difference(field, SPURIOUS, coded=value) for field, value in spurious)


def _about_one(field: str, value: Any, slot: Slot) -> bool:
    """Whether two values contradict each other: of a role, that they speak of the same party."""
    return field != "role" or str(value).split(":")[0] == str(slot[1]).split(":")[0]
