"""How records are called in other schemes: PLOVER, CAMEO, DCAD, MME, SIPRI."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from typing import Any

from pactograph.codebook.source import source
from pactograph.errors import DataError

SCHEMES = ("plover", "cameo", "dcad", "mme", "sipri")


@dataclass(frozen=True)
class Row:
    """`code` stands for what has all the values of `when`; `more`: what else the scheme says of it (PLOVER's mode)."""

    when: Mapping[str, str]
    code: str
    more: Mapping[str, str]

    def fits(self, record: Mapping[str, Any]) -> bool:
        """Whether a record in its plain form (or an item) has these values; in a list one of them is enough."""
        return all(value in had if isinstance(had := record.get(field), list) else value == had for field, value in self.when.items())


@dataclass(frozen=True)
class Crosswalk:
    """One scheme. `every`: all rows that fit give a code, else the first; `absent`: what has no code there, and why."""

    name: str
    label: str
    definition: str
    rows: tuple[Row, ...]
    absent: Mapping[str, str]
    every: bool

    @cached_property
    def _of_type(self) -> dict[str | None, tuple[Row, ...]]:
        """The rows that records of a type may fit, by what was asked for: most rows are of one type."""
        return {}

    def of(self, record: Mapping[str, Any]) -> tuple[Row, ...]:
        """The rows for a record in its plain form, or for an item; empty where the scheme has no word for it."""
        type = record.get("type")
        if type not in self._of_type:
            self._of_type[type] = tuple(row for row in self.rows if row.when.get("type", type) == type)
        found = (row for row in self._of_type[type] if row.fits(record))
        return tuple(found if self.every else islice(found, 1))


@cache
def crosswalk(name: str) -> Crosswalk:
    """The crosswalk to one of SCHEMES. Raises DataError for any other."""
    if name not in SCHEMES:
        raise DataError(f"no crosswalk to {name!r}", "codebook", "one of " + ", ".join(SCHEMES))
    data = source(f"crosswalks/{name}")
    rows = tuple(_row(dict(row)) for row in data["rows"])
    return Crosswalk(name, data["label"], data["definition"].strip(), rows, data["absent"], data.get("every", False))


def _row(data: dict[str, Any]) -> Row:
    return Row(data.pop("when"), data.pop("code"), data)
