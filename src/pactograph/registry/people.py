"""Persons: the names of new records compared with those that sound alike, and grouped afresh with them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import product
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, insert, select, update

from pactograph.errors import InputError
from pactograph.records import Told
from pactograph.records.person import Somebody
from pactograph.registry import linker, namesakes, rows, standings, tables
from pactograph.registry.digits import number_in
from pactograph.registry.words import folded

if TYPE_CHECKING:
    from pactograph.linking.persons import Appearance


def add(connection: Connection, tolds: Iterable[Told]) -> None:
    """Index the persons of new records and group them with those that they may be."""
    all_of(connection, index(connection, tolds))


def all_of(connection: Connection, fresh: Mapping[int, Appearance]) -> None:
    """Group these appearances with those that they may be, name by name: names that share nothing are never compared."""
    done: set[int] = set()
    for number in {(one.name, one.party): number for number, one in fresh.items()}.values():
        if number not in done:
            done |= regroup(connection, [number])


def index(connection: Connection, tolds: Iterable[Told]) -> dict[int, Appearance]:
    """Store the persons of records with their keys; returns these appearances by number."""
    fresh: dict[int, Appearance] = {}
    number = rows.next_number(connection, tables.appearances)
    for told in tolds:
        for one in _appearances(told):
            fresh[number] = one
            number += 1
    rows.put(
        connection, tables.appearances, [{"number": n, "record": one.record, "data": json.dumps(asdict(one))} for n, one in fresh.items()]
    )
    keyed = [{"key": key, "appearance": n} for n, one in fresh.items() for key in sorted(linker.persons.keys(one.name, one.party))]
    rows.put(connection, tables.spellings, keyed)
    return fresh


def _appearances(told: Told) -> list[Appearance]:
    date = told.record.date.value.split("/")[0] if told.record.date else told.published
    return [
        linker.persons.Appearance(told.number, one.value.name, one.value.party, one.value.office, one.value.rank, date, told.report)
        for one in told.record.persons
    ]


def regroup(connection: Connection, start: Iterable[int], was: Mapping[int, int] | None = None) -> set[int]:
    """Group anew these appearances and their namesakes, and give the groups to persons: those there keep their numbers.

    `was`: number of an appearance → the person that it belonged to, whose number comes back where nobody has it. Returns the numbers of
    all appearances that were grouped.
    """
    found = namesakes.reached(connection, start)
    appearances = [one.appearance for one in found]
    together, apart = _said(connection, {one.number: place for place, one in enumerate(found)})
    groups = linker.persons.group(appearances, together, apart)
    _write(
        connection,
        [[found[place].number for place in group] for group in groups],
        {one.number: one.person for one in found},
        {one.number: one.appearance for one in found},
        was or {},
    )
    return {one.number for one in found}


def _said(connection: Connection, places: dict[int, int]) -> tuple[list[frozenset[int]], list[tuple[int, int]]]:
    """What persons of the team said of these appearances, as places: sets that are one person, pairs that are not."""
    together, apart = [], []
    taken = rows.undone(connection)
    judgements = tables.judgements
    for row in connection.execute(
        select(judgements).where(judgements.c.act.in_(("same-person", "other-person"))).order_by(judgements.c.number)
    ):
        one = rows.judgement(row, taken)
        groups = [[places[n] for n in group if n in places] for group in one.data["appearances"]]
        if one.undone_by is not None or sum(map(bool, groups)) < 2:
            continue
        if one.act == "same-person":
            together.append(frozenset(place for group in groups for place in group))
        else:
            apart += [pair for a, first in enumerate(groups) for second in groups[a + 1 :] for pair in product(first, second)]
    return together, apart


def _write(
    connection: Connection, groups: list[list[int]], before: dict[int, int | None], known: dict[int, Appearance], was: Mapping[int, int]
) -> None:
    shared: dict[tuple[int, int], int] = {}
    for place, numbers in enumerate(groups):
        for number in numbers:
            if (person := before[number]) is not None:
                shared[place, person] = shared.get((place, person), 0) + 1
    named: dict[int, int] = {}
    for place, person in sorted(shared, key=lambda pair: (-shared[pair], pair[1], pair[0])):
        if place not in named and person not in named.values():
            named[place] = person
    for place in sorted(set(range(len(groups))) - set(named), key=lambda place: min(groups[place])):
        back = [was[number] for number in groups[place] if was.get(number, 0) not in (0, *named.values())]
        named[place] = back[0] if back else _new(connection)
    sizes = _sizes(connection, named.values())
    for place, numbers in enumerate(groups):
        if any(before[number] != named[place] for number in numbers) or sizes.get(named[place]) != len(numbers):
            _person(connection, named[place], numbers, [known[number] for number in numbers])
    for person in {person for person in before.values() if person is not None} - set(named.values()):
        heir = next(named[place] for place, other in shared if other == person)
        connection.execute(update(tables.persons).where(tables.persons.c.number == person).values(data=None, moved=heir))
        standings.forget(connection, person)


def _new(connection: Connection) -> int:
    number = rows.next_number(connection, tables.persons)
    connection.execute(insert(tables.persons).values(number=number))
    return number


def _sizes(connection: Connection, persons: Iterable[int]) -> dict[int, int]:
    """How many appearances belong to each of these persons."""
    columns, out = tables.appearances.c, dict[int, int]()
    for some in rows.batches(persons):
        asked = select(columns.person, func.count().label("size")).where(columns.person.in_(some)).group_by(columns.person)
        out |= {row.person: row.size for row in connection.execute(asked)}
    return out


def _person(connection: Connection, person: int, numbers: list[int], appearances: list[Appearance]) -> None:
    for some in rows.batches(numbers):
        connection.execute(update(tables.appearances).where(tables.appearances.c.number.in_(some)).values(person=person))
    somebody = linker.persons.gathered(f"person/{person}", appearances)
    connection.execute(update(tables.persons).where(tables.persons.c.number == person).values(data=somebody.model_dump_json(), moved=None))
    standings.put(connection, person, somebody)


def one(connection: Connection, id: str) -> Somebody:
    """The person with this id, or the one that it became. Raises InputError where there is none."""
    kind, _, number = id.partition("/")
    row, at = None, number_in(number) if kind == "person" else None
    while at is not None:
        row = connection.execute(select(tables.persons).where(tables.persons.c.number == at)).first()
        at = row.moved if row else None
    if row is None or row.data is None:
        raise InputError(f"there is no person {id!r}", remedy="write it as person/7")
    return Somebody.model_validate_json(row.data)


def numbers(connection: Connection, ids: Iterable[str]) -> list[list[int]]:
    """The appearances of each of these persons now. Raises InputError for an id that is none."""
    found = [int(one(connection, id).id.partition("/")[2]) for id in ids]
    columns = tables.appearances.c
    return [
        [row.number for row in connection.execute(select(columns.number).where(columns.person == person).order_by(columns.number))]
        for person in found
    ]


def called(connection: Connection, name: str) -> set[int]:
    """The numbers of the persons with this id, or with a name that may be this one in another spelling, or has it in it."""
    kind, _, number = name.partition("/")
    if kind == "person" and number_in(number) is not None:
        return {int(one(connection, name).id.partition("/")[2])}
    asked, words = linker.persons.Appearance(0, name), set(folded(name).split())
    spellings, keys = tables.spellings.c, linker.persons.keys(name)
    spelled = {row.appearance for row in rows.within(connection, (spellings.appearance,), spellings.key, keys)}
    columns = tables.appearances.c
    near = [
        (row.person, linker.persons.Appearance(**json.loads(row.data)))
        for row in rows.within(connection, tuple(columns), columns.number, spelled)
    ]
    return {person for person, one in near if words <= set(folded(one.name).split()) or _alike(asked, one)}


def _alike(left: Appearance, right: Appearance) -> bool:
    return linker.persons.same(left, right).value >= linker.persons.SAME
