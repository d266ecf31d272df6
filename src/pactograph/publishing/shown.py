"""What an entry shows, by field, for the formats that hold one value of a field."""

from __future__ import annotations

import math
from functools import cached_property
from typing import Any

from pactograph.publishing.dating import Dating, dating
from pactograph.records import Claim, Entry


class Shown:
    """The claims that an entry shows."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.claims: dict[str, list[Claim]] = {}
        for claim in entry.claims:
            if claim.shown:
                self.claims.setdefault(claim.field, []).append(claim)
        self.first = {field: claims[0].value for field, claims in self.claims.items()}

    @cached_property
    def when(self) -> Dating:
        """The date."""
        return dating(self.claim("date"))

    @cached_property
    def day(self) -> str | None:
        """The date as it begins, as the entry has it."""
        date = words(self.one("date"))
        return date.partition("/")[0] if date else None

    def claim(self, field: str) -> Claim | None:
        """The first claim of a field."""
        found = self.claims.get(field)
        return found[0] if found else None

    def one(self, field: str) -> Any:
        """The value of a single field, None where there is none."""
        return self.first.get(field)

    def many(self, field: str) -> list[Any]:
        """The values of a field that is a list."""
        return [claim.value for claim in self.claims.get(field, ())]

    def part(self, field: str, name: str) -> Any:
        """A part of a single field's value, as the country of the place; None where it is absent."""
        value = self.one(field)
        return value.get(name) if isinstance(value, dict) else None

    def codes(self, *roles: str) -> list[str]:
        """Codes of the parties in these roles (in any where none is given), once each."""
        found = (party["code"] for party in self.many("parties") if not roles or party["role"] in roles)
        return list(dict.fromkeys(found))


# What 64 bits hold.
MOST = 2**63


def words(value: Any) -> str | None:
    """The value where it is text: a correction may have put anything into a claim."""
    return value if isinstance(value, str) else None


def amount(value: Any) -> float | None:
    """The value where it is a number that is finite."""
    fits = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and abs(value) < 1e300
    return float(value) if fits else None


def whole(value: Any) -> int | None:
    """The value where it is a whole number that 64 bits hold."""
    return value if isinstance(value, int) and not isinstance(value, bool) and -MOST < value < MOST else None
