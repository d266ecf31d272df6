"""Persons by the number of records that name them, in all and for each of their parties: so that a list reads only whom it shows."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, delete, select

from pactograph.records.person import Somebody
from pactograph.registry import linker, rows, tables

STANDINGS, PERSONS = tables.standings.c, tables.persons.c
# What stands for all parties together.
ANY = ""


def put(connection: Connection, person: int, somebody: Somebody) -> None:
    """What holds for a person from now on."""
    forget(connection, person)
    rows.put(connection, tables.standings, of(person, somebody))


def of(person: int, somebody: Somebody) -> list[dict[str, str | int]]:
    """The rows of a person."""
    parties = (ANY, *sorted({party.value for party in somebody.parties} - {ANY}))
    return [{"party": party, "person": person, "records": len(somebody.records)} for party in parties]


def forget(connection: Connection, person: int) -> None:
    """A person who has become another stands nowhere."""
    connection.execute(delete(tables.standings).where(STANDINGS.person == person))


def fill(connection: Connection) -> None:
    """All of them anew."""
    connection.execute(delete(tables.standings))
    for some in rows.batches(connection.execute(select(PERSONS.number).where(PERSONS.data.is_not(None))).scalars().all()):
        for row in rows.within(connection, (PERSONS.number, PERSONS.data), PERSONS.number, some):
            rows.put(connection, tables.standings, of(row.number, Somebody.model_validate_json(row.data)))


def listed(connection: Connection, *, party: str | None, name: str | None, limit: int) -> list[Somebody]:
    """Persons, those with most records first; of a party, or with a name that sounds like `name`."""
    asked = select(STANDINGS.person, STANDINGS.records).where(STANDINGS.party == (party or ANY))
    if name:
        called = sorted(_called(connection, name))
        found = [row for some in rows.batches(called) for row in connection.execute(asked.where(STANDINGS.person.in_(some)))]
        ranked = [row.person for row in sorted(found, key=lambda row: (-row.records, row.person))[:limit]]
    else:
        first = asked.order_by(STANDINGS.records.desc(), STANDINGS.person).limit(limit)
        ranked = [row.person for row in connection.execute(first)]
    shown = {row.number: row.data for row in rows.within(connection, (PERSONS.number, PERSONS.data), PERSONS.number, ranked)}
    return [Somebody.model_validate_json(shown[number]) for number in ranked]


def _called(connection: Connection, name: str) -> set[int]:
    """Persons of whom some name sounds like this one."""
    appearances, spellings = tables.appearances.c, tables.spellings.c
    near = [row.appearance for row in rows.within(connection, (spellings.appearance,), spellings.key, linker.persons.keys(name))]
    found = rows.within(connection, (appearances.person,), appearances.number, near)
    return {row.person for row in found if row.person is not None}


def faults(connection: Connection) -> Iterator[str]:
    """A line for each person who is not listed as the records say."""
    there: dict[int, set[tuple[str, int]]] = {}
    for row in connection.execute(select(STANDINGS.party, STANDINGS.person, STANDINGS.records)):
        there.setdefault(row.person, set()).add((row.party, row.records))
    for number, data in connection.execute(select(PERSONS.number, PERSONS.data).where(PERSONS.data.is_not(None)).order_by(PERSONS.number)):
        wanted = {(str(one["party"]), int(one["records"])) for one in of(number, Somebody.model_validate_json(data))}
        if there.pop(number, set()) != wanted:
            yield f"person {number} is not listed by the number of records"
    yield from (f"person {number} is listed and gone" for number in sorted(there))
