"""The learned parts of the coder, together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pactograph.coding import linear
from pactograph.coding.lexicon import TYPES
from pactograph.coding.linear import Linear

LEARNED = TYPES[:-1]
"""The types found by learned parts; `usage` is too rare for that and is found by rules alone."""


@dataclass(frozen=True)
class Parts:
    """`events`: type of a trigger; `roles`: for each type the role of a party; `same`: whether two events are one; `record`: whether a draft is a record."""

    events: Linear
    roles: dict[str, Linear]
    same: Linear
    record: Linear


@cache
def parts() -> Parts:
    """The parts in the package. Raises SetupError where they are missing."""
    roles = {kind: linear.load(f"roles-{kind}") for kind in LEARNED}
    return Parts(linear.load("events"), roles, linear.load("same"), linear.load("record"))
