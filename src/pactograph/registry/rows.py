"""Rows of tables as the types that everybody speaks in, and numbers given out."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Row, Table, bindparam, func, select

from pactograph.errors import InputError
from pactograph.records import Entry, Judgement, Record, Report, Told
from pactograph.registry import tables
from pactograph.registry.amending import amended

# SQLite takes a limited number of values in one statement.
BATCH = 500


class Stored(NamedTuple):
    """A report of the register: `story` is the number of the first report of the same text, `added` the time when it came in."""

    number: int
    report: Report
    story: int
    origin: str
    licence: str
    added: str


def next_number(connection: Connection, table: Table) -> int:
    """The number of the next row; taken under the lock of writers, so that no number is left out."""
    return int(connection.execute(select(func.max(table.c.number))).scalar() or 0) + 1


def batches(values: Iterable[Any]) -> Iterable[list[Any]]:
    """Values in lists of at most BATCH."""
    rest = list(values)
    return (rest[at : at + BATCH] for at in range(0, len(rest), BATCH))


def within(connection: Connection, wanted: Sequence[Column[Any]], column: Column[Any], values: Iterable[Any]) -> list[Row[Any]]:
    """Rows whose `column` has one of `values`."""
    # The list is a parameter: the statement is made once, and not a part of it for each value.
    asked = select(*wanted).where(column.in_(bindparam("some", expanding=True)))
    return [row for some in batches(values) for row in connection.execute(asked, {"some": some})]


def put(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    """Insert rows; those whose key is there already are passed over."""
    for some in batches(rows):
        connection.execute(inserted(connection, table).on_conflict_do_nothing(), some)


def inserted(connection: Connection, table: Table) -> Any:
    """An INSERT of the store's dialect, which can say what is done where a key is there already."""
    # Only of the store that is there: PostgreSQL's dialect takes 40 ms to load.
    return import_module(f"sqlalchemy.dialects.{connection.dialect.name}").insert(table)


def stored(row: Row[Any]) -> Stored:
    """A row of `reports` with everything but the original bytes."""
    report = Report.model_validate(json.loads(row.data) | {"text": row.text})
    return Stored(row.number, report, row.story, row.origin, row.licence, row.added)


REPORT = tuple(column for column in tables.reports.c if column.name != "original")


def report(connection: Connection, number: int) -> Stored:
    """Raises InputError where there is no such report."""
    row = connection.execute(select(*REPORT).where(tables.reports.c.number == number)).first()
    if row is None:
        raise InputError(f"there is no report {number}", remedy="`pactograph search` finds reports")
    return stored(row)


def published(connection: Connection, reports: Iterable[int]) -> dict[int, str | None]:
    """Number of a report → its date."""
    columns = tables.reports.c
    return {row.number: row.date for row in within(connection, (columns.number, columns.date), columns.number, reports)}


def packed(data: bytes) -> bytes:
    return zlib.compress(data, 6) if data else b""


def unpacked(data: bytes) -> bytes:
    return zlib.decompress(data) if data else b""


@lru_cache(maxsize=20_000)
def record(data: str) -> Record:
    """A Record from its JSON; read once, since linking looks at the same ones again and again."""
    return Record.model_validate_json(data)


@lru_cache(maxsize=4_000)
def entry(data: str) -> Entry:
    """An Entry from its JSON."""
    return Entry.model_validate_json(data)


TOLD = (
    tables.records.c.number,
    tables.records.c.report,
    tables.records.c.data,
    tables.reports.c.key,
    tables.reports.c.story,
    tables.reports.c.date,
    tables.reports.c.origin,
    tables.reports.c.data.label("about"),
)


def tolds(connection: Connection, numbers: Iterable[int]) -> list[Told]:
    """The records with these numbers as told, by number; what persons corrected is in them."""
    found: list[Told] = []
    joined = tables.records.join(tables.reports, tables.records.c.report == tables.reports.c.number)
    for some in batches(sorted(set(numbers))):
        rows = connection.execute(select(*TOLD).select_from(joined).where(tables.records.c.number.in_(some))).all()
        found += [_told(row) for row in rows]
    corrected = _corrections(connection, found)
    return sorted((_amended(told, corrected.get(told.number, [])) for told in found), key=lambda told: told.number)


def _corrections(connection: Connection, tolds: list[Told]) -> dict[int, list[Judgement]]:
    """Number of a record → the corrections of the record itself."""
    targets = [f"record/{told.number}" for told in tolds]
    found = [row for row in within(connection, tuple(tables.judgements.c), tables.judgements.c.target, targets) if row.act == "correct"]
    if not found:
        return {}
    taken = undone(connection)
    out: dict[int, list[Judgement]] = {}
    for row in sorted(found, key=lambda row: row.number):
        out.setdefault(int(row.target.partition("/")[2]), []).append(judgement(row, taken))
    return out


def _amended(told: Told, judgements: list[Judgement]) -> Told:
    return told.model_copy(update={"record": amended(told.record, judgements)}) if judgements else told


def _told(row: Any) -> Told:
    # Checked when it came in: model_construct saves the time of checking it each time it is linked.
    return Told.model_construct(
        number=row.number,
        report=row.report,
        key=row.key,
        story=row.story,
        record=record(row.data),
        published=row.date,
        outlet=json.loads(row.about).get("outlet"),
        origin=row.origin,
    )


def judgement(row: Row[Any], undone: dict[int, int]) -> Judgement:
    """A row of `judgements`; `undone`: number → the judgement that took it back."""
    return Judgement(
        number=row.number,
        at=row.at,
        who=row.who,
        act=row.act,
        target=row.target,
        why=row.why,
        data=json.loads(row.data),
        records=tuple(json.loads(row.records)),
        undone_by=undone.get(row.number),
    )


def undone(connection: Connection) -> dict[int, int]:
    """Number of a judgement → the number of the one that took it back; what was taken back again stands."""
    out: dict[int, int] = {}
    rows = connection.execute(select(tables.judgements.c.number, tables.judgements.c.data).where(tables.judgements.c.act == "undo"))
    for number, data in sorted((row.number, json.loads(row.data)["judgement"]) for row in rows)[::-1]:
        if number not in out:
            out[data] = number
    return out
