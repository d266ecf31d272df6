"""Meetings: visits, talks, summits, calls."""

from __future__ import annotations

from collections import Counter

from pactograph.coding.types import Kind


def fits(roles: Counter[str]) -> bool:
    """Visitors with a host, or participants; where one side travels and the other receives nobody merely takes part."""
    if roles["visitor"] or roles["host"]:
        return bool(roles["visitor"] and roles["host"]) and not (roles["participant"] and roles.total() == 2)
    return roles["participant"] > 1


KIND = Kind("meeting", ("status", "mode", "persons", "date", "place", "areas", "items"), fits)
