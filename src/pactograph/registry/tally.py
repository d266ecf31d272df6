"""Entries counted in memory: what `Register.counts` and `Register.pairs` give, in milliseconds, for a server that is asked again and again.

The columns of what is shown are read once (a second or two for 100,000 entries); after that only what has changed since is read. So the
first count after a report has come in costs little, whatever it is of, and adding a report costs nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import Connection, select

from pactograph.errors import PactographError
from pactograph.registry import listing, lookup, tables
from pactograph.registry.columns import UNJUDGED, Columns, Ints, Mask, Words, closed, columns, numbers, standing
from pactograph.registry.filter import ANY, Filter, Page
from pactograph.registry.lookup import State

if TYPE_CHECKING:
    from pactograph.registry.register import Register

EVERYTHING = Filter()
Counts = dict[tuple[str, ...], int]


class Tally:
    """Counts of a register's entries as they are now. Safe to be used by several threads."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._lock = Lock()
        self._columns: Columns | None = None
        self._state: State | None = None
        self._newest = ""

    def counts(self, filter: Filter, by: tuple[str, ...]) -> Counts:
        """How many entries there are for each combination of values; see `Register.counts`. Raises InputError as it does."""
        listing.countable(by)
        now = self.columns()
        keep = self._kept(now, filter)
        first, *rest = [now.facet(name).within(keep) for name in by]
        row, found = first.row, [first.word]
        for facet in rest:
            mine, theirs = _within_rows(row, facet.row)
            row, found = row[mine], [*(column[mine] for column in found), facet.word[theirs]]
        return _counted(now.words, found)

    def pairs(self, filter: Filter) -> dict[tuple[str, str], int]:
        """How many entries each two parties have together, the codes in order."""
        now = self.columns()
        party = now.facet("party").within(self._kept(now, filter))
        mine, theirs = _within_rows(party.row, party.row)
        one, other = party.word[mine], party.word[theirs]
        once = one < other
        found = _counted(now.words, [one[once], other[once]])
        return {(min(key), max(key)): count for key, count in found.items()}

    def entries(self, filter: Filter = EVERYTHING, *, limit: int = 50, after: str | None = None, order: str = "date") -> Page:
        """A page of entries; see `Register.entries`. Raises InputError as it does."""
        order, point = listing.point(after, order)
        now = self.columns()
        found = np.flatnonzero(self._kept(now, filter))
        chosen = _ordered(now, found, order, point)[: limit + 1]
        with self.register.store.read() as connection:
            # Versions are never changed or taken away, so that they are still there.
            shown = listing.of(connection, now.number[chosen[:limit]].tolist())
        return Page(tuple(shown), len(found), _cursor(now, int(chosen[limit - 1]), order) if len(chosen) > limit else None)

    def warm(self) -> None:
        """Read what is shown, so that the first who asks need not wait. What goes wrong is told to whoever asks."""
        with suppress(PactographError):
            self.columns()

    def columns(self) -> Columns:
        """What is shown now: as it was read last, with what has changed since."""
        with self._lock, self.register.store.read() as connection:
            state = lookup.state(connection)
            if self._columns is None or state != self._state:
                self._columns, self._newest = self._read(connection, self._columns)
                self._state = state
            return self._columns

    def _read(self, connection: Connection, before: Columns | None) -> tuple[Columns, str]:
        if before is not None and len(before.number) and self._newest == _made(connection, int(before.number[-1])):
            now = _after(connection, before, self._newest)
        else:
            # The first time, or another register has been put in the place of this one.
            now = columns(connection, Words(), Words())
        return now, _made(connection, int(now.number[-1])) if len(now.number) else ""

    def _kept(self, now: Columns, filter: Filter) -> Mask:
        """Which rows fit."""
        keep = _judged(now, filter.judged)
        for code in filter.party:
            keep &= _has(now, "party", (code,))
        for field in ANY:
            values = getattr(filter, field)
            if values:
                keep &= self._of_persons(now, filter) if field == "person" else _has(now, field, values)
        if filter.since:
            keep &= now.place[now.last] >= bisect_left(now.calendar, filter.since)
        if filter.until:
            first, end = bisect_right(now.calendar, ""), bisect_left(now.calendar, filter.until + "~")
            keep &= (now.place[now.day] >= first) & (now.place[now.day] < end)
        return keep & (now.confidence >= filter.min_confidence) if filter.min_confidence else keep

    def _of_persons(self, now: Columns, filter: Filter) -> Mask:
        """Whom a name means is a matter of spelling, and is asked of the store."""
        with self.register.store.read() as connection:
            asked = select(tables.versions.c.number).where(
                *listing.fitting(connection, Filter(person=filter.person, judged=filter.judged), None)
            )
            found = connection.execute(asked).scalars().all()
        return np.isin(now.number, np.array(found, np.int64))


def _has(now: Columns, field: str, values: tuple[str, ...]) -> Mask:
    facet, known = now.facet(field), now.words.known
    wanted = [known[value] for value in values if value in known]
    out = np.zeros(len(now.number), np.bool_)
    out[facet.row[np.isin(facet.word, wanted)]] = True
    return out


def _counted(words: Words, found: list[Ints]) -> Counts:
    """How often each combination of words stands there."""
    spread, keys = len(words.values), np.zeros(len(found[0]), np.int64)
    for column in found:
        keys = keys * spread + column
    return {
        tuple(words.values[place] for place in _places(key, spread, len(found))): count
        for key, count in zip(*(part.tolist() for part in np.unique(keys, return_counts=True)), strict=True)
    }


def _ordered(now: Columns, rows: Ints, order: str, point: tuple[Any, ...]) -> Ints:
    """Rows in an order, those after a point of it. They are in the order of numbers, by which all orders part what is alike."""
    if order == "changed":
        return (rows[now.number[rows] < point[0]] if point else rows)[::-1]
    return _unsure(now, rows, point) if order == "unsure" else _newest(now, rows[::-1], point)


def _unsure(now: Columns, rows: Ints, point: tuple[Any, ...]) -> Ints:
    key = now.confidence[rows]
    if point:
        later = (key > point[0]) | ((key == point[0]) & (now.number[rows] > point[1]))
        rows, key = rows[later], key[later]
    return rows[np.argsort(key, kind="stable")]


def _newest(now: Columns, rows: Ints, point: tuple[Any, ...]) -> Ints:
    key = now.place[now.day[rows]]
    if point:
        first, end = bisect_left(now.calendar, point[0]), bisect_right(now.calendar, point[0])
        later = (key < first) | ((key < end) & (now.number[rows] < point[1]))
        rows, key = rows[later], key[later]
    return rows[np.argsort(-key, kind="stable")]


def _cursor(now: Columns, row: int, order: str) -> str:
    number = str(now.number[row])
    if order == "changed":
        return number
    return f"{float(now.confidence[row])}~{number}" if order == "unsure" else f"{now.days.values[now.day[row]]}~{number}"


def _places(key: int, spread: int, many: int) -> list[int]:
    return [key // spread ** (many - 1 - at) % spread for at in range(many)]


def _within_rows(mine: Ints, theirs: Ints) -> tuple[Ints, Ints]:
    """Places of each two that stand in the same row. Both are in the order of rows."""
    start = np.searchsorted(theirs, mine, "left")
    many = np.searchsorted(theirs, mine, "right") - start
    first = np.repeat(np.arange(len(mine)), many)
    within = np.arange(len(first)) - np.repeat(np.cumsum(many) - many, many)
    return first, np.repeat(start, many) + within


def _judged(now: Columns, how: str | None) -> Mask:
    if how is None:
        return np.not_equal(now.accepted, listing.JUDGED["rejected"])
    return np.equal(now.accepted, UNJUDGED if how == "open" else listing.verdict(how))


def _after(connection: Connection, before: Columns, newest: str) -> Columns:
    """The columns as they are now: later versions behind, and without those that are shown no more; `newest`: when the last was made."""
    later = before.followed(columns(connection, before.words, before.days, int(before.number[-1])))
    now = later.without(np.isin(later.number, closed(connection, newest)))
    if (len(now.number), int(now.number.sum())) == standing(connection):
        return now
    # A clock was set back: all numbers are compared.
    return now.without(~np.isin(now.number, numbers(connection)))


def _made(connection: Connection, number: int) -> str:
    """When a version was made, "" where there is none of this number."""
    return connection.execute(select(tables.versions.c.at).where(tables.versions.c.number == number)).scalar() or ""
