"""Statements: one party publicly on another."""

from __future__ import annotations

from collections import Counter

from pactograph.coding.types import Kind


def fits(roles: Counter[str]) -> bool:
    """At least one speaker and one target."""
    return bool(roles["speaker"] and roles["target"])


KIND = Kind("statement", ("status", "stance", "persons", "date", "place", "areas", "items"), fits)
