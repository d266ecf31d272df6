"""One report into the register, in one transaction: the report, its records, their links, the entries that change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, insert, or_, select, update

from pactograph.records import Coding, Record, Report
from pactograph.records.told import PRESS
from pactograph.registry import components, grouping, linker, people, rows, storable, tables, words
from pactograph.registry.clock import now


class Added(NamedTuple):
    """`report`: its number; `records`: numbers of its records; `known`: it was there already; `copy_of`: the report whose text it copies;
    `entries`: ids of the entries that have changed.
    """

    report: int
    records: tuple[int, ...]
    known: bool
    copy_of: int | None
    entries: tuple[str, ...]


def add(connection: Connection, coding: Coding, *, origin: str, licence: str) -> Added:
    """Add a report, or find it there."""
    coding = storable.coding(coding)
    known = _known(connection, coding.report, origin)
    if known is not None:
        columns = tables.records.c
        numbers = connection.execute(select(columns.number).where(columns.report == known).order_by(columns.number)).scalars()
        return Added(known, tuple(numbers), True, None, ())
    at = now()
    number, story, touched = _report(connection, coding.report, origin, licence, at)
    own = store(connection, number, coding.records)
    changed = enter(connection, own, touched, at)
    return Added(number, tuple(own), False, story if story != number else None, changed)


def load(connection: Connection, codings: Iterable[Coding], *, origin: str, licence: str) -> int:
    """Add many reports at once: what they change together is grouped once. Returns how many were not there."""
    at, fresh, own, touched = now(), 0, list[int](), list[int]()
    for coding in map(storable.coding, codings):
        if _known(connection, coding.report, origin) is None:
            number, _, joined = _report(connection, coding.report, origin, licence, at)
            own += store(connection, number, coding.records)
            touched += joined
            fresh += 1
    enter(connection, own, touched, at)
    return fresh


def enter(connection: Connection, own: list[int], touched: list[int], at: str) -> tuple[str, ...]:
    """Link new records, and regroup with them the records of stories that have become one."""
    told = rows.tolds(connection, own)
    components.link(connection, told)
    people.add(connection, told)
    return grouping.regroup(connection, [*own, *touched], at) if own or touched else ()


def store(connection: Connection, report: int, records: tuple[Record, ...], judgement: int | None = None) -> list[int]:
    """Store records of a report; returns their numbers."""
    first = rows.next_number(connection, tables.records)
    numbered = list(enumerate(records, first))
    rows.put(
        connection,
        tables.records,
        [{"number": n, "report": report, "type": one.type, "data": one.model_dump_json(), "judgement": judgement} for n, one in numbered],
    )
    words.of_records(connection, numbered)
    return [number for number, _ in numbered]


def digest(report: Report, origin: str) -> str:
    """What makes two reports the same: title and text; of rows of data sets the key, too, since two rows may read alike."""
    parts = [report.title, report.text] if origin == PRESS else [origin, report.report, report.text]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _known(connection: Connection, report: Report, origin: str) -> int | None:
    columns = tables.reports.c
    same_text = columns.digest == digest(report, origin)
    sha = report.provenance.sha256
    # Rows of one data set come from one file, and so do the lines of a JSONL: there the bytes are not the report's own.
    whole = origin == PRESS and sha and report.provenance.original
    wanted = or_(same_text, columns.sha256 == sha) if whole else same_text
    found = connection.execute(select(columns.number).where(wanted).order_by(columns.number)).scalars().first()
    return None if found is None else int(found)


def _report(connection: Connection, report: Report, origin: str, licence: str, at: str) -> tuple[int, int, list[int]]:
    """Store a report; returns its number, its story and the records of stories that it has made one."""
    number = rows.next_number(connection, tables.reports)
    bands = linker.signature(report.text) if origin == PRESS else ()
    stories = _stories(connection, report.text, bands)
    story = min([*stories, number])
    original = report.provenance.original
    connection.execute(
        insert(tables.reports).values(
            number=number,
            key=report.report,
            data=report.model_dump_json(exclude={"text"}),
            text=report.text,
            original=rows.packed(original),
            sha256=report.provenance.sha256 if original else "",
            digest=digest(report, origin),
            date=report.date,
            url=report.url,
            origin=origin,
            licence=licence,
            story=story,
            added=at,
        )
    )
    rows.put(connection, tables.bands, [{"hash": band, "report": number} for band in bands])
    words.of_report(connection, number, report.title, report.text)
    return number, story, _joined(connection, stories, story)


def _stories(connection: Connection, text: str, bands: tuple[int, ...]) -> set[int]:
    """The stories of which some report is a copy of this text."""
    near = {row.report for row in rows.within(connection, (tables.bands.c.report,), tables.bands.c.hash, bands)}
    columns = tables.reports.c
    found = rows.within(connection, (columns.text, columns.story), columns.number, near)
    return {row.story for row in found if linker.same(row.text, text) >= linker.COPY}


def _joined(connection: Connection, stories: set[int], story: int) -> list[int]:
    """A report may show two stories to be one: the later takes the number of the earlier. Returns the records concerned."""
    later = stories - {story}
    if not later:
        return []
    reports, records = tables.reports, tables.records
    numbers = [row.number for row in rows.within(connection, (reports.c.number,), reports.c.story, later)]
    connection.execute(update(reports).where(reports.c.story.in_(later)).values(story=story))
    return [row.number for row in rows.within(connection, (records.c.number,), records.c.report, numbers)]
