"""The learned parts of the coder, together."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from pactograph.coding import linear
from pactograph.coding.lexicon import TYPES
from pactograph.coding.linear import Linear

FIELDS = ("status", "mode-transfer", "mode-meeting", "stance", "instrument", "areas", "domains")
ATTACHED = ("date", "place", "person", "item", "money", "number")


@dataclass(frozen=True)
class Parts:
    """What was learned.

    `events`: type of a trigger; `roles`: for each type the role of a party; `same`: whether two events are one; `record`: whether a draft
    is a record; `fields`: codes of a field by words; `attach`: whether a date, place, person, item, sum or number belongs to a draft.
    """

    events: Linear
    roles: dict[str, Linear]
    same: Linear
    record: Linear
    fields: dict[str, Linear] = field(default_factory=dict)
    attach: dict[str, Linear] = field(default_factory=dict)


@cache
def parts() -> Parts:
    """The parts in the package. Raises SetupError where they are missing."""
    roles = {kind: linear.load(f"roles-{kind}") for kind in TYPES}
    fields = {name: linear.load(f"field-{name}") for name in FIELDS}
    attach = {kind: linear.load(f"attach-{kind}") for kind in ATTACHED}
    return Parts(linear.load("events"), roles, linear.load("same"), linear.load("record"), fields, attach)
