"""Transfers: arms and equipment sold, given, lent; military aid."""

from __future__ import annotations

from collections import Counter

from pactograph.coding.types import Kind


def fits(roles: Counter[str]) -> bool:
    """Suppliers, recipients, or both; nobody supplies himself."""
    return bool(roles["supplier"] or roles["recipient"]) and (roles.total() == 1 or bool(roles["supplier"] and roles["recipient"]))


KIND = Kind("transfer", ("status", "mode", "date", "place", "items", "value", "persons"), fits, alone=True)
