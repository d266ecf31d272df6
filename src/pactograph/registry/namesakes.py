"""Appearances that may be one person with some others: all that may change as these come in or are judged."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from pactograph.registry import linker, rows, tables

if TYPE_CHECKING:
    from pactograph.linking.persons import Appearance

# Further namesakes are not read: the names are grouped among those reached.
MOST = 5_000

# See `persons.called`.
Called = tuple[str, str | None]


class Namesake(NamedTuple):
    """An appearance, its number and the number of its person."""

    number: int
    person: int | None
    appearance: Appearance


def reached(connection: Connection, start: Iterable[int]) -> list[Namesake]:
    """By number: full names that may be those of `start` or of one found so, the surnames alone that may be theirs, the full names that
    may be meant by these, and all that belong to the same persons.
    """
    walk = _Walk(connection)
    front = walk.own(start)
    weak = [one for one in front if not linker.persons.is_full(one.appearance)]
    while full := [one for one in front if linker.persons.is_full(one.appearance)]:
        front = walk.near(full)
        weak += [one for one in front if not linker.persons.is_full(one.appearance)]
    walk.near(weak)
    walk.of_persons()
    return [walk.found[number] for number in sorted(walk.found)]


class _Walk:
    """What was found, and the names by key that were read on the way."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.found: dict[int, Namesake] = {}
        self.read: dict[str, dict[Called, list[Namesake]]] = {}

    def own(self, numbers: Iterable[int]) -> list[Namesake]:
        """The appearances with these numbers."""
        columns = tables.appearances.c
        return self._take(map(_namesake, rows.within(self.connection, tuple(columns), columns.number, numbers)))

    def near(self, front: list[Namesake]) -> list[Namesake]:
        """Those not found before that may be one of `front`."""
        new: dict[int, Namesake] = {}
        asked = {linker.persons.called(one.appearance): one.appearance for one in front}
        self._read({key for name in asked for key in linker.persons.keys(*name)} - self.read.keys())
        for name, own in asked.items():
            for there in self._sharing(name):
                if any(one.number not in self.found for one in there) and linker.persons.may_be(own, there[0].appearance):
                    new |= {one.number: one for one in there}
        return self._take(new[number] for number in sorted(new))

    def _sharing(self, name: Called) -> Iterable[list[Namesake]]:
        """Those that share a key with a name, by what they are called; names called the same have the same keys."""
        return {called: there for key in linker.persons.keys(*name) for called, there in self.read[key].items()}.values()

    def of_persons(self) -> None:
        """All that belong to the persons of those found."""
        columns = tables.appearances.c
        owners = {one.person for one in self.found.values() if one.person is not None}
        self._take(map(_namesake, rows.within(self.connection, tuple(columns), columns.person, owners)))

    def _take(self, more: Iterable[Namesake]) -> list[Namesake]:
        taken = [one for one in more if one.number not in self.found][: max(0, MOST - len(self.found))]
        self.found |= {one.number: one for one in taken}
        return taken

    def _read(self, keys: set[str]) -> None:
        """The names with these keys, all at once."""
        self.read |= {key: {} for key in keys}
        spellings, appearances = tables.spellings, tables.appearances
        asked = select(spellings.c.key, *appearances.c).join_from(spellings, appearances, spellings.c.appearance == appearances.c.number)
        for some in rows.batches(sorted(keys)):
            for row in self.connection.execute(asked.where(spellings.c.key.in_(some))):
                one = _namesake(row)
                self.read[row.key].setdefault(linker.persons.called(one.appearance), []).append(one)


def _namesake(row: Any) -> Namesake:
    return Namesake(row.number, row.person, _reader().decode(row.data))


@cache
def _reader() -> msgspec.json.Decoder[Appearance]:
    return msgspec.json.Decoder(linker.persons.Appearance)
