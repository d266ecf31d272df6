"""Persons of the register, over all entries."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.publishing.lookup import Lookup
from pactograph.publishing.tables.model import Column, Link, Row, Table, joined, nothing

SEVERAL = "several stand between ` | `"


def _persons(lookup: Lookup) -> Iterator[Row]:
    for one in lookup.persons():
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
    whole=_persons,
)


def _offices(lookup: Lookup) -> Iterator[Row]:
    for one in lookup.persons():
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
    whole=_offices,
)
