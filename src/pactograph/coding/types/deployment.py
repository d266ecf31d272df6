"""Deployments: forces of one party with another by consent, contributions to multinational forces."""

from __future__ import annotations

from collections import Counter

from pactograph.coding.types import Kind


def fits(roles: Counter[str]) -> bool:
    """A sender, with hosts or an organiser beside it where they are told."""
    return roles["sender"] > 0 and (roles.total() == 1 or roles["host"] + roles["organiser"] > 0 or roles["sender"] > 1)


KIND = Kind("deployment", ("status", "date", "place", "personnel", "items", "persons"), fits, alone=True)
