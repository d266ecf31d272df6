"""Everything derived made anew from reports, records and judgements, in the order in which they came."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, select, update

from pactograph.registry import carrying, components, grouping, people, rows, standings, tables, versions
from pactograph.registry.clock import now

if TYPE_CHECKING:
    from pactograph.linking.persons import Appearance

DERIVED = (tables.blocks, tables.edges, tables.members, tables.appearances, tables.spellings)
CHUNK = 200


def rebuild(connection: Connection) -> None:
    """Compare all records anew and group them again. Entries and persons keep their numbers; versions of before stay as history."""
    before = dict(connection.execute(select(tables.members.c.record, tables.members.c.entry)).all())
    owners = {(row.record, json.loads(row.data)["name"]): row.person for row in connection.execute(select(tables.appearances))}
    for table in DERIVED:
        connection.execute(delete(table))
    numbers = list(connection.execute(select(tables.records.c.number).order_by(tables.records.c.number)).scalars())
    for at in range(0, len(numbers), CHUNK):
        told = rows.tolds(connection, numbers[at : at + CHUNK])
        components.link(connection, told)
    rows.put(connection, tables.members, [{"record": record, "entry": entry} for record, entry in before.items()])
    _persons(connection, numbers, owners)
    _entries(connection, numbers)
    _ties(connection)


def _persons(connection: Connection, numbers: list[int], owners: dict[tuple[int, str], int | None]) -> None:
    fresh: dict[int, Appearance] = {}
    for at in range(0, len(numbers), CHUNK):
        fresh |= people.index(connection, rows.tolds(connection, numbers[at : at + CHUNK]))
    appearances = tables.appearances
    found = connection.execute(select(appearances)).all()
    for row in found:
        person = owners.get((row.record, json.loads(row.data)["name"]))
        connection.execute(update(appearances).where(appearances.c.number == row.number).values(person=person))
    people.all_of(connection, fresh)
    standings.fill(connection)


def _entries(connection: Connection, numbers: list[int]) -> None:
    at, seen = now(), set[int]()
    for number in numbers:
        if number not in seen:
            seen |= grouping.walked(connection, [number])[0]
            grouping.regroup(connection, [number], at)


def _ties(connection: Connection) -> None:
    """What carries agreements out, found anew among entries as they are now."""
    connection.execute(delete(tables.ties))
    for ids in _shown(connection):
        carrying.index(connection, versions.current(connection, ids))
    for ids in _shown(connection, carrying.AGREEMENT):
        before = versions.current(connection, ids)
        after = {id: carrying.provided(connection, entry, before) for id, entry in before.items()}
        versions.put(connection, [entry for id, entry in after.items() if entry != before[id]], now())


def _shown(connection: Connection, *types: str) -> Iterator[list[str]]:
    """Ids of the entries that are shown, some at a time."""
    columns = tables.versions.c
    fits = [columns.type.in_(types)] if types else []
    return iter(rows.batches(connection.execute(select(columns.entry).where(columns.until.is_(None), *fits)).scalars().all()))
