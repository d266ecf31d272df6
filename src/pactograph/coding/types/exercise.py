"""Exercises: joint drills, manoeuvres, war games."""

from __future__ import annotations

from collections import Counter

from pactograph.coding.types import Kind


def fits(roles: Counter[str]) -> bool:
    """Participants, with at most one host among them."""
    return roles["participant"] > 0 and roles["host"] < 2


KIND = Kind(
    "exercise", ("status", "name", "date", "place", "domains", "label", "scenario", "personnel", "persons", "items"), fits, alone=True
)
