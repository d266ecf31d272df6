"""What is shown, a column a field, held in memory: any count by any filter is then a few passes over numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Select, func, select

from pactograph.registry import tables

VERSIONS, FACETS = tables.versions.c, tables.facets.c
SHOWN = VERSIONS.until.is_(None)
# Names are looked for by the person, not by the spelling, so that this field's values are not needed.
LEFT_OUT = "person"
UNJUDGED = -1

Ints: TypeAlias = NDArray[np.int64]
Mask: TypeAlias = NDArray[np.bool_]


class Words:
    """Values as small numbers, given as they come; never changed, so that columns made before stay right."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}
        self.values: list[str] = []

    def number(self, value: str) -> int:
        """The number of a value, a new one where it has none."""
        found = self.known.get(value)
        if found is None:
            found = self.known[value] = len(self.values)
            self.values.append(value)
        return found


class Facet(NamedTuple):
    """Values of one field: `word` stands in row `row`; rows in order, a row with several values several times."""

    row: Ints
    word: Ints

    def within(self, keep: Mask) -> Facet:
        """Only those in rows that are kept."""
        chosen = keep[self.row]
        return Facet(self.row[chosen], self.word[chosen])


NONE = Facet(np.empty(0, np.int64), np.empty(0, np.int64))


@dataclass(frozen=True)
class Columns:
    """Rows are the versions that are shown, in the order of their numbers. `facets` holds type, year and month, too.

    `words` are the values of facets; `days` those of `day` and `last`.
    """

    words: Words
    days: Words
    number: Ints
    day: Ints
    last: Ints
    confidence: NDArray[np.float64]
    accepted: NDArray[np.int8]
    facets: Mapping[str, Facet]

    def facet(self, field: str) -> Facet:
        """The values of a field; none where no entry has one."""
        return self.facets.get(field, NONE)

    @cached_property
    def calendar(self) -> list[str]:
        """All days in order."""
        return sorted(self.days.values)

    @cached_property
    def place(self) -> Ints:
        """Where each of `days` stands in the calendar."""
        places = {day: place for place, day in enumerate(self.calendar)}
        return np.array([places[day] for day in self.days.values if day in places], np.int64)

    def without(self, gone: Mask) -> Columns:
        """Without the rows that are gone."""
        keep = ~gone
        place = np.cumsum(keep) - 1
        kept = {field: found.within(keep) for field, found in self.facets.items()}
        return replace(
            self,
            number=self.number[keep],
            day=self.day[keep],
            last=self.last[keep],
            confidence=self.confidence[keep],
            accepted=self.accepted[keep],
            facets={field: Facet(place[found.row], found.word) for field, found in kept.items()},
        )

    def followed(self, later: Columns) -> Columns:
        """With later rows behind these."""
        start, fields = len(self.number), {*self.facets, *later.facets}
        return replace(
            self,
            number=np.concatenate((self.number, later.number)),
            day=np.concatenate((self.day, later.day)),
            last=np.concatenate((self.last, later.last)),
            confidence=np.concatenate((self.confidence, later.confidence)),
            accepted=np.concatenate((self.accepted, later.accepted)),
            facets={field: _followed(self.facet(field), later.facet(field), start) for field in fields},
        )


def _followed(first: Facet, later: Facet, start: int) -> Facet:
    return Facet(np.concatenate((first.row, later.row + start)), np.concatenate((first.word, later.word)))


def columns(connection: Connection, words: Words, days: Words, above: int = 0) -> Columns:
    """The versions that are shown, those with a higher number than `above`."""
    fields = (VERSIONS.number, VERSIONS.day, VERSIONS.last, VERSIONS.confidence, VERSIONS.accepted, VERSIONS.type)
    shown = connection.execute(select(*fields).where(SHOWN, VERSIONS.number > above).order_by(VERSIONS.number)).all()
    number = np.array([row.number for row in shown], np.int64)
    facets = _facets(connection, words, number, above)
    own = {"type": [row.type for row in shown], "year": [row.day[:4] for row in shown], "month": [row.day[:7] for row in shown]}
    return Columns(
        words,
        days,
        number,
        _words(days, (row.day for row in shown)),
        _words(days, (row.last for row in shown)),
        np.array([row.confidence for row in shown], np.float64),
        np.array([UNJUDGED if row.accepted is None else row.accepted for row in shown], np.int8),
        facets | {field: Facet(np.arange(len(number)), _words(words, values)) for field, values in own.items()},
    )


def _words(words: Words, values: Iterable[str]) -> Ints:
    return np.fromiter((words.number(value) for value in values), np.int64)


def _facets(connection: Connection, words: Words, numbers: Ints, above: int) -> dict[str, Facet]:
    """Field → its values. Rows of `facets` come in the order of fields and values."""
    joined = tables.facets.join(tables.versions, VERSIONS.number == FACETS.version)
    asked: Select[Any] = select(FACETS.field, FACETS.value, FACETS.version).select_from(joined)
    fits = (SHOWN, VERSIONS.number > above, FACETS.field.not_in((LEFT_OUT, "type")))
    found: dict[str, tuple[list[int], list[int]]] = {}
    for field, value, version in connection.execute(asked.where(*fits)):
        versions, values = found.setdefault(field, ([], []))
        versions.append(version)
        values.append(words.number(value))
    return {field: _sorted(numbers, *each) for field, each in found.items()}


def _sorted(numbers: Ints, versions: list[int], values: list[int]) -> Facet:
    rows = np.searchsorted(numbers, np.array(versions, np.int64))
    order = np.argsort(rows, kind="stable")
    return Facet(rows[order], np.array(values, np.int64)[order])


def closed(connection: Connection, since: str) -> Ints:
    """The numbers of the versions that have not been shown any more since some time."""
    return np.array(connection.execute(select(VERSIONS.number).where(VERSIONS.until >= since)).scalars().all(), np.int64)


def standing(connection: Connection) -> tuple[int, int]:
    """How many versions are shown, and the sum of their numbers: by it one knows whether one has just these."""
    row = connection.execute(select(func.count(), func.sum(VERSIONS.number)).where(SHOWN)).one()
    return int(row[0]), int(row[1] or 0)


def numbers(connection: Connection) -> Ints:
    """The numbers of all versions that are shown."""
    return np.array(connection.execute(select(VERSIONS.number).where(SHOWN)).scalars().all(), np.int64)
