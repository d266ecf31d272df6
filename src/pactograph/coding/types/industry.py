"""Industry: joint development and production, licences, maintenance."""

from __future__ import annotations

from collections import Counter

from pactograph.coding.types import Kind


def fits(roles: Counter[str]) -> bool:
    """At least two partners."""
    return roles["partner"] > 1


KIND = Kind("industry", ("status", "date", "place", "items", "value", "persons"), fits)
