"""Usages: a term of the field whose meaning differs between parties or from its plain sense."""

from __future__ import annotations

from collections import Counter

from pactograph.coding.types import Kind


def fits(roles: Counter[str]) -> bool:
    """At least one holder."""
    return roles["holder"] > 0


KIND = Kind("usage", ("status", "meaning"), fits, alone=True)
