"""What pages ask for many things at once: each answer is one or two statements, by keys and indexes alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from pactograph.records import Entry
from pactograph.registry import rows, tables, versions

ACT, AGREEMENT = "act", "agreement"


class State(NamedTuple):
    """The highest numbers given so far. While they are the same, so is everything that the register shows."""

    reports: int
    records: int
    judgements: int
    versions: int


class Moment(NamedTuple):
    """A version of an entry: shown from `at` to `until` (None: still)."""

    number: int
    at: str
    until: str | None


def state(connection: Connection) -> State:
    """Four looks at the ends of indexes, in one statement."""
    columns = (tables.reports.c.number, tables.records.c.number, tables.judgements.c.number, tables.versions.c.number)
    row = connection.execute(select(*(select(func.max(column)).scalar_subquery() for column in columns))).one()
    return State(*(int(number or 0) for number in row))


def homes(connection: Connection, records: Iterable[int]) -> dict[int, str]:
    """Number of a record → id of its entry; absent where a person rejected it."""
    members = tables.members.c
    return {row.record: row.entry for row in rows.within(connection, (members.record, members.entry), members.record, records)}


def moments(connection: Connection, entry: str) -> list[Moment]:
    """The versions of an entry, the oldest first."""
    columns = tables.versions.c
    asked = select(columns.number, columns.at, columns.until).where(columns.entry == entry).order_by(columns.number)
    return [Moment(row.number, row.at, row.until) for row in connection.execute(asked)]


def carried_out_by(connection: Connection, entry: str) -> list[Entry]:
    """The agreements of which this entry carries a provision out."""
    mine, theirs = tables.ties.alias("mine").c, tables.ties.alias("theirs").c
    asked = select(theirs.entry).where(theirs.key == mine.key, theirs.side == AGREEMENT, mine.side == ACT, mine.entry == entry).distinct()
    near = versions.current(connection, [row.entry for row in connection.execute(asked)])
    tied = [one for one in near.values() if any(tie.entry == entry for provision in one.provisions for tie in provision.ties)]
    return sorted(tied, key=lambda one: (one.plain().get("date", ""), one.id))


def persons_of(connection: Connection, records: Iterable[int]) -> set[int]:
    """Numbers of the persons whom these records name."""
    columns = tables.appearances.c
    found = rows.within(connection, (columns.person,), columns.record, records)
    return {row.person for row in found if row.person is not None}
