"""Persons of the register whom the entries name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pactograph.publishing.lookup import Batch, Lookup
from pactograph.publishing.tables.model import Column, Link, Row, Table, joined, nothing
from pactograph.records.person import Somebody

SEVERAL = "several stand between ` | `"


class _Persons:
    """Persons whom a record of the entries names."""

    def __init__(self, cells: Callable[[Somebody], Iterable[Row]]) -> None:
        self.cells = cells
        self.records: set[int] = set()
        self.lookup: Lookup | None = None

    def add(self, batch: Batch) -> None:
        self.lookup = batch.lookup
        self.records |= {member.record for entry in batch.entries for member in entry.members}

    def rows(self) -> Iterator[Row]:
        for one in self.lookup.persons() if self.lookup else ():
            if not self.records.isdisjoint(one.records):
                yield from self.cells(one)


def _person(one: Somebody) -> Iterator[Row]:
    names, parties = [name.value for name in one.names], [party.value for party in one.parties]
    yield one.id, one.name, joined(names), joined(parties), len(one.records), one.since, one.until, one.confidence


PERSONS = Table(
    "persons",
    "Persons, each with all names under which reports tell of them.",
    (
        Column("id", "string", "`person/` and a number; the same in every release.", required=True),
        Column("name", "string", "The fullest usual spelling."),
        Column("names", "string", f"All spellings, the most frequent first; {SEVERAL}."),
        Column("parties", "string", f"Codes of parties, the most frequent first; {SEVERAL}."),
        Column("records", "integer", "Number of records that name the person.", required=True),
        Column("since", "string", "Date of the first record."),
        Column("until", "string", "Date of the last record."),
        Column("confidence", "number", "The least score by which a name was joined, 0 to 1.", required=True),
    ),
    ("id",),
    nothing,
    totals=lambda: _Persons(_person),
)


def _offices(one: Somebody) -> Iterator[Row]:
    for number, held in enumerate(one.held, 1):
        yield one.id, number, held.kind, held.title, held.party, held.since, held.until, len(held.records)


OFFICES = Table(
    "offices",
    "Offices and ranks of persons over time.",
    (
        Column("person", "string", "Id of the person.", required=True),
        Column("number", "integer", "Place within the person, from 1.", required=True),
        Column("kind", "string", "Office or rank.", ("office", "rank"), required=True),
        Column("title", "string", "The usual wording.", required=True),
        Column("party", "string", "Code of the party for which it is held."),
        Column("since", "string", "First date at which a record tells of it."),
        Column("until", "string", "Last date at which a record tells of it."),
        Column("records", "integer", "Number of records.", required=True),
    ),
    ("person", "number"),
    nothing,
    (Link(("person",), "persons", ("id",)),),
    totals=lambda: _Persons(_offices),
)
