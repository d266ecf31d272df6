"""How sure it is that two things are one, and why."""

from __future__ import annotations

from typing import NamedTuple


class Score(NamedTuple):
    """`value` in 0..1, `reason` in words."""

    value: float
    reason: str
