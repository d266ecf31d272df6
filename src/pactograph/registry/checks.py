"""Whether a register is whole: the file, the quotes, and that what is shown is what the log gives."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select, text

from pactograph.errors import PactographError
from pactograph.records import Coding, Entry, Judgement, Record, Report
from pactograph.registry import carrying, grouping, linker, rows, said, standings, tables, versions

MOST = 200
"""Faults listed at most."""
UNREAD = "cannot be read"


def check(connection: Connection) -> Iterator[str]:
    """A line for each fault, none where all is right."""
    if connection.dialect.name == "sqlite":
        for (line,) in connection.execute(text("PRAGMA quick_check")):
            if line != "ok":
                yield f"the file is damaged: {line}"
    unread = False
    for fault in (*_quotes(connection), *_shown(connection)):
        yield fault
        unread = unread or UNREAD in fault
    yield from _homes(connection)
    yield from _words(connection)
    yield from standings.faults(connection)
    if not unread:
        yield from _entries(connection)
        yield from _provisions(connection)


def _quotes(connection: Connection) -> Iterator[str]:
    """Every span of every record stands in its report."""
    reports, records = tables.reports.c, tables.records.c
    alone = select(records.number).outerjoin(tables.reports, reports.number == records.report).where(reports.number.is_(None))
    yield from (f"record {number} {UNREAD}: its report is gone" for number in connection.execute(alone).scalars())
    for (number,) in connection.execute(select(reports.number).order_by(reports.number)).all():
        try:
            stored = rows.report(connection, number)
        except (TypeError, ValueError):
            yield f"report {number} {UNREAD}"
            continue
        for row in connection.execute(select(records.number, records.data).where(records.report == number)):
            yield from _record(row.number, row.data, stored.report)


def _record(number: int, data: str, report: Report) -> Iterator[str]:
    try:
        record = Record.model_validate_json(data)
    except ValueError:
        yield f"record {number} {UNREAD}"
        return
    try:
        Coding(report=report, records=(record,))
    except (PactographError, ValueError) as error:
        yield f"record {number}: {' '.join(str(error).split())[:200]}"


def _shown(connection: Connection) -> Iterator[str]:
    """Every entry that is shown can be read, and is found by all of its values."""
    columns = tables.versions.c
    numbers = connection.execute(select(columns.number).where(columns.until.is_(None)).order_by(columns.number)).scalars().all()
    for some in rows.batches(numbers):
        found: dict[int, set[tuple[str, str]]] = {}
        for row in rows.within(connection, tuple(tables.facets.c), tables.facets.c.version, some):
            found.setdefault(row.version, set()).add((row.field, row.value))
        for row in rows.within(connection, (columns.number, columns.entry, columns.data), columns.number, some):
            try:
                entry = Entry.model_validate_json(row.data)
            except ValueError:
                yield f"{row.entry} {UNREAD}"
                continue
            if versions.facets(entry) != found.get(row.number, set()):
                yield f"{row.entry} is not found by all of its values"


def _homes(connection: Connection) -> Iterator[str]:
    """Every record belongs to an entry, unless a person rejected it."""
    records, members = tables.records, tables.members
    homeless = select(records.c.number).outerjoin(members, members.c.record == records.c.number).where(members.c.record.is_(None))
    refused = said.rejected(said.all_of(connection))
    yield from (f"record {number} belongs to no entry" for number in connection.execute(homeless).scalars() if number not in refused)


def _words(connection: Connection) -> Iterator[str]:
    """Everything that is there can be searched, and nothing else."""
    current = select(tables.versions.c.number).where(tables.versions.c.until.is_(None))
    for kind, asked in (("report", select(tables.reports.c.number)), ("quote", select(tables.records.c.number)), ("entry", current)):
        there = set(connection.execute(asked).scalars())
        indexed = set(connection.execute(text(f"SELECT rowid FROM {kind}_words")).scalars())
        if there != indexed:
            yield f"the search of {kind} words lacks {len(there - indexed)} and has {len(indexed - there)} that are gone"


def _entries(connection: Connection) -> Iterator[str]:
    """Every entry is what its records and the judgements give."""
    seen, taken = set[int](), set[str | None]()
    for (number,) in connection.execute(select(tables.members.c.record).order_by(tables.members.c.record)).all():
        if number not in seen:
            reached, scores, judgements = grouping.walked(connection, [number])
            seen |= reached
            yield from _differing(connection, reached, scores, judgements, taken)


def _differing(
    connection: Connection, reached: set[int], scores: grouping.Scores, judgements: list[Judgement], taken: set[str | None]
) -> Iterator[str]:
    told = [one for one in rows.tolds(connection, reached) if one.number not in said.rejected(judgements)]
    types = sorted({one.record.type for one in told})
    groups = [
        found
        for type in types
        for found in linker.group(
            [one for one in told if one.record.type == type], scores, said.together(judgements), said.apart(judgements)
        )
    ]
    home = {
        row.record: row.entry
        for row in rows.within(connection, (tables.members.c.record, tables.members.c.entry), tables.members.c.record, reached)
    }
    shown, known = versions.current(connection, set(home.values())), {one.number: one for one in told}
    for members in groups:
        ids = {home.get(member.record) for member in members}
        id = next(iter(ids))
        if id in taken:
            yield f"{id} holds the records of more than one event"
        elif len(ids) > 1 or id is None or id not in shown:
            yield f"records {[member.record for member in members]} should be one entry and are in {sorted(map(str, ids))}"
        elif _bare(shown[id]) != versions.built(id, members, known, judgements):
            yield f"{id} is not what its records give"
        taken |= ids


def _provisions(connection: Connection) -> Iterator[str]:
    """Every agreement shows what its provisions and the entries that carry them out give."""
    columns = tables.versions.c
    asked = select(columns.entry).where(columns.until.is_(None), columns.type == carrying.AGREEMENT).order_by(columns.number)
    for ids in rows.batches(connection.execute(asked).scalars().all()):
        shown = versions.current(connection, ids)
        for id in ids:
            if carrying.provided(connection, shown[id], shown).provisions != shown[id].provisions:
                yield f"{id} does not show what carries it out"


def _bare(entry: Entry) -> Entry:
    return entry.model_copy(update={"provisions": ()})
