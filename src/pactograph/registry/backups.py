"""Copies of a register: consistent while others write, and restored into SQLite or PostgreSQL alike.

A backup is itself a register in one SQLite file: it can be opened, listed and searched.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, inspect, select, text

from pactograph.registry import rows, tables, upgrade, words
from pactograph.registry.migrations import STEPS
from pactograph.registry.store import Store, StoreError, connect

CHUNK = 500


def backup(store: Store, file: Path) -> None:
    """Copy the register to `file`, which is there only once it is whole. Raises StoreError where a file is there already."""
    if file.exists():
        raise StoreError("is there already", str(file), "give another name")
    part = file.with_name(file.name + ".part")
    part.unlink(missing_ok=True)
    try:
        if store.sqlite:
            copied(store, part)
        else:
            _written(store, part)
        os.replace(part, file)
    except OSError as error:
        raise StoreError(f"cannot be written: {error.strerror}", str(file), "give another place") from error
    finally:
        for left in (part, Path(f"{part}-wal"), Path(f"{part}-shm")):
            left.unlink(missing_ok=True)


def _written(store: Store, file: Path) -> None:
    """A server's register as one file: the journal is folded into it."""
    target = connect(file)
    try:
        _moved(store, target)
    finally:
        target.close()
    with closing(sqlite3.connect(file)) as made:
        made.execute("PRAGMA journal_mode = DELETE")


def copied(store: Store, file: Path) -> None:
    """A copy of an SQLite file by SQLite's own means: as it was at one moment, whoever writes meanwhile."""
    try:
        with closing(sqlite3.connect(store.where)) as source, closing(sqlite3.connect(file)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise StoreError(f"cannot be written: {error}", str(file), "give another place, or free some space") from error


def restore(file: Path, place: str | None, *, force: bool = False) -> None:
    """Make the register at `place` from a backup. Raises StoreError where one is there and `force` is False, or the backup is none."""
    if not file.is_file():
        raise StoreError("there is no such backup", str(file))
    source, target = connect(file), connect(place)
    try:
        upgrade.ready(source, create=False)
        _emptied(target, force)
        _moved(source, target)
    finally:
        source.close()
        target.close()


def _emptied(store: Store, force: bool) -> None:
    with store.read() as connection:
        there = "reports" in inspect(connection).get_table_names()
        filled = there and connection.execute(select(tables.reports.c.number).limit(1)).first() is not None
    if filled and not force:
        raise StoreError("is a register already", store.where, "restore to another place, or --force to replace it")
    if there:
        with store.write() as connection:
            for table in ("report_words", "quote_words", "entry_words"):
                connection.execute(text(f"DROP TABLE {table}"))
            tables.META.drop_all(connection)


def _moved(source: Store, target: Store) -> None:
    """All tables from one store to another, in one transaction each; the words are indexed anew."""
    with target.write() as there, source.read() as here:
        for step in STEPS:
            step(there)
        for table in tables.META.sorted_tables:
            _table(here, there, table)
        _words(there)


def _table(here: Connection, there: Connection, table: Any) -> None:
    found = here.execution_options(yield_per=CHUNK).execute(select(table))
    for some in found.mappings().partitions(CHUNK):
        there.execute(insert(table), [dict(row) for row in some])


def _words(connection: Connection) -> None:
    reports, records, versions = tables.reports.c, tables.records.c, tables.versions.c
    for number, data, body in connection.execute(select(reports.number, reports.data, reports.text)).all():
        words.of_report(connection, number, json.loads(data).get("title", ""), body)
    told = connection.execute(select(records.number, records.data)).all()
    words.of_records(connection, [(number, rows.record(data)) for number, data in told])
    shown = connection.execute(select(versions.number, versions.data).where(versions.until.is_(None))).all()
    words.of_entries(connection, [(number, rows.entry(data)) for number, data in shown])
