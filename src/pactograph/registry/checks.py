"""Whether a register is whole: the file, the quotes, and that what is shown is what the log gives."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, func, select, text

from pactograph.errors import PactographError
from pactograph.records import Coding, Entry, Judgement
from pactograph.registry import carrying, grouping, rows, said, tables, versions
from pactograph.registry.linker import gather, group

MOST = 200
"""Faults listed at most."""


def check(connection: Connection) -> Iterator[str]:
    """A line for each fault, none where all is right."""
    if connection.dialect.name == "sqlite":
        for (line,) in connection.execute(text("PRAGMA quick_check")):
            if line != "ok":
                yield f"the file is damaged: {line}"
    yield from _quotes(connection)
    yield from _homes(connection)
    yield from _entries(connection)
    yield from _provisions(connection)


def _quotes(connection: Connection) -> Iterator[str]:
    """Every span of every record stands in its report."""
    reports, records = tables.reports.c, tables.records.c
    for (number,) in connection.execute(select(reports.number).order_by(reports.number)).all():
        stored = rows.report(connection, number)
        for row in connection.execute(select(records.number, records.data).where(records.report == number)):
            try:
                Coding(report=stored.report, records=(rows.record(row.data),))
            except (PactographError, ValueError) as error:
                yield f"record {row.number}: {str(error)[:200]}"


def _homes(connection: Connection) -> Iterator[str]:
    """Every record belongs to an entry, unless a person rejected it; every version shown has its words."""
    records, members = tables.records, tables.members
    homeless = select(records.c.number).outerjoin(members, members.c.record == records.c.number).where(members.c.record.is_(None))
    refused = said.rejected(said.all_of(connection))
    yield from (f"record {number} belongs to no entry" for number in connection.execute(homeless).scalars() if number not in refused)
    shown = connection.execute(select(func.count()).select_from(tables.versions).where(tables.versions.c.until.is_(None))).scalar()
    words = connection.execute(text("SELECT count(*) FROM entry_words")).scalar()
    if shown != words:
        yield f"{words} entries are indexed for searching, {shown} are shown"


def _entries(connection: Connection) -> Iterator[str]:
    """Every entry is what its records and the judgements give."""
    seen: set[int] = set()
    for (number,) in connection.execute(select(tables.members.c.record).order_by(tables.members.c.record)).all():
        if number not in seen:
            reached, scores, judgements = grouping.walked(connection, [number])
            seen |= reached
            yield from _differing(connection, reached, scores, judgements)


def _differing(connection: Connection, reached: set[int], scores: grouping.Scores, judgements: list[Judgement]) -> Iterator[str]:
    told = [one for one in rows.tolds(connection, reached) if one.number not in said.rejected(judgements)]
    types = sorted({one.record.type for one in told})
    groups = [
        found
        for type in types
        for found in group([one for one in told if one.record.type == type], scores, said.together(judgements), said.apart(judgements))
    ]
    home = {
        row.record: row.entry
        for row in rows.within(connection, (tables.members.c.record, tables.members.c.entry), tables.members.c.record, reached)
    }
    shown = versions.current(connection, set(home.values()))
    for members in groups:
        ids = {home.get(member.record) for member in members}
        id = next(iter(ids))
        if len(ids) > 1 or id is None or id not in shown:
            yield f"records {[member.record for member in members]} should be one entry and are in {sorted(map(str, ids))}"
        elif _bare(shown[id]) != _bare(gather(id, told, members, [one for one in judgements if one.target == id and one.act == "correct"])):
            yield f"{id} is not what its records give"


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
    return entry.model_copy(update={"provisions": (), "accepted": None})
