"""Agreements: instruments between parties, negotiated, signed, in force, ended."""

from __future__ import annotations

from collections import Counter

from pactograph.coding.types import Kind


def fits(roles: Counter[str]) -> bool:
    """At least two parties."""
    return roles["party"] > 1


KIND = Kind("agreement", ("status", "instrument", "name", "persons", "date", "place", "areas", "items"), fits)
