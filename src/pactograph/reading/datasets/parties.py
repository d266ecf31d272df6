"""Parties of a row, by the names that data sets give them."""

from __future__ import annotations

from pactograph.gazetteer import called
from pactograph.reading.datasets.card import SURE, Card
from pactograph.records import Party, Value

AS_WRITTEN = 0.6


def named(card: Card, key: str, role: str, date: str | None, name: str = "") -> Value[Party]:
    """The party that the cell names (or `name`, the part of it that is the name): by its code, else by the name as written."""
    written = name or card.words(key)
    code = called(written, date)
    now = called(written)
    if code is None:
        return card.value(Party(code=written, role=role), key, confidence=AS_WRITTEN, reason=f"{written!r} has no code")
    reason = f"{written!r} is {code}" if code == now else f"{written!r} had been {code} until after {date}"
    return card.value(Party(code=code, role=role), key, confidence=SURE, reason=reason)
