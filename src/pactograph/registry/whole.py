"""Entries and persons for tables: all that an Entry or a Somebody has, as the store has it.

Nothing is checked again, as it was when it was written: one is read in a tenth of the time that Pydantic takes to make one. What is
given has the attributes of an Entry and `conflicts`; whoever needs Pydantic's own methods takes `Register.ordered`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec
from sqlalchemy import select

from pactograph.records import Entry
from pactograph.records.entry import conflicts
from pactograph.records.person import Somebody
from pactograph.registry import listing, rows, tables
from pactograph.registry.filter import Filter
from pactograph.registry.kept import Kept
from pactograph.registry.register import Register


class Stretch(Kept, frozen=True, gc=False):
    """See Span."""

    start: int
    end: int
    quote: str
    where: str = "text"


class Backed(Kept, frozen=True, gc=False):
    """See Backing."""

    record: int
    report: int
    story: int
    confidence: float
    spans: tuple[Stretch, ...] = ()


class Claimed(Kept, frozen=True, gc=False):
    """See Claim."""

    field: str
    value: Any
    shown: bool
    confidence: float
    backing: tuple[Backed, ...] = ()
    stories: int = 0
    reason: str = ""
    judged: int | None = None


class Belonging(Kept, frozen=True, gc=False):
    """See Member."""

    record: int
    report: int
    score: float
    reason: str
    judged: int | None = None


class Tied(Kept, frozen=True, gc=False):
    """See Tie."""

    entry: str
    standing: str
    date: str | None
    score: float
    reason: str
    judged: int | None = None


class Provided(Kept, frozen=True, gc=False):
    """See Provision."""

    number: int
    kind: str
    value: str
    standing: str = "none"
    since: str | None = None
    ties: tuple[Tied, ...] = ()
    spans: tuple[Stretch, ...] = ()


class Whole(Kept, frozen=True, gc=False):
    """See Entry."""

    id: str
    type: str
    label: str
    members: tuple[Belonging, ...]
    confidence: float
    claims: tuple[Claimed, ...] = ()
    provisions: tuple[Provided, ...] = ()
    origin: tuple[str, ...] = ()
    accepted: bool | None = None

    def conflicts(self) -> dict[str, list[Claimed]]:
        """See Entry."""
        return conflicts(self.claims)


class Spelled(Kept, frozen=True, gc=False):
    """See Spelling."""

    value: str
    count: int


class Holding(Kept, frozen=True, gc=False):
    """See Held."""

    kind: str
    title: str
    wordings: tuple[str, ...]
    party: str | None
    since: str | None
    until: str | None
    records: tuple[int, ...]
    reports: tuple[int, ...] = ()


class Person(Kept, frozen=True, gc=False):
    """See Somebody."""

    id: str
    name: str
    names: tuple[Spelled, ...]
    parties: tuple[Spelled, ...]
    held: tuple[Holding, ...]
    records: tuple[int, ...]
    since: str | None = None
    until: str | None = None
    confidence: float = 1.0
    reason: str = ""


READ = msgspec.json.Decoder(Whole)
READ_PERSON = msgspec.json.Decoder(Person)


def whole(register: Register, filter: Filter, as_of: str | None = None) -> Iterator[Entry]:
    """All entries that fit, in the order of `Register.ordered`, as they stand when the first is asked for; few are held at a time."""
    with register.store.read() as connection:
        numbers = listing.ordered(connection, filter, as_of)
    versions = tables.versions.c
    for some in rows.batches(numbers):
        with register.store.read() as connection:
            found = rows.within(connection, (versions.number, versions.data), versions.number, some)
        data = {row.number: row.data for row in found}
        yield from (cast(Entry, READ.decode(data[number])) for number in some)


def persons(register: Register) -> Iterator[Somebody]:
    """All persons by number."""
    columns = tables.persons.c
    with register.store.read() as connection:
        found = connection.execute(select(columns.data).where(columns.data.is_not(None)).order_by(columns.number)).scalars().all()
    return (cast(Somebody, READ_PERSON.decode(data)) for data in found)
