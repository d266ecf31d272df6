"""Copies of a register: consistent while others write, and restored into SQLite or PostgreSQL alike.

A backup is itself a register in one SQLite file: it can be opened, listed and searched.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, delete, insert, select, text

from pactograph.registry import rows, tables, upgrade, words
from pactograph.registry.migrations import STEPS
from pactograph.registry.store import Store, StoreError, connect

CHUNK = 500


def backup(store: Store, file: Path) -> None:
    """Copy the register to `file`, which is there only once it is whole. Raises StoreError where a file is there already."""
    if file.exists():
        raise StoreError("is there already", str(file), "give another name")
    if not file.absolute().parent.is_dir():
        raise StoreError("cannot be written: there is no such folder", str(file), "make the folder first")
    part = file.with_name(file.name + ".part")
    _gone(part)
    try:
        (copied if store.sqlite else _fetched)(store, part)
        os.replace(part, file)
    except OSError as error:
        raise StoreError(f"cannot be written: {error.strerror}", str(file), "give another place") from error
    finally:
        _gone(part)


def _gone(part: Path) -> None:
    for left in (part, Path(f"{part}-wal"), Path(f"{part}-shm")):
        left.unlink(missing_ok=True)


def _fetched(store: Store, file: Path) -> None:
    """A copy of a server's register as one SQLite file, with nothing of it left in a journal beside it."""
    target = connect(file)
    try:
        with target.write() as there, store.read() as here:
            _moved(here, there)
    finally:
        target.close()
    with closing(sqlite3.connect(file)) as whole:
        whole.execute("PRAGMA journal_mode = DELETE")


def copied(store: Store, file: Path) -> None:
    """A copy of an SQLite file by SQLite's own means: as it was at one moment, whoever writes meanwhile."""
    try:
        with closing(sqlite3.connect(store.where)) as source, closing(sqlite3.connect(file)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise StoreError(f"cannot be written: {error}", str(file), "give another place, or free some space") from error


def restore(file: Path, place: str | None, *, force: bool = False) -> None:
    """Make the register at `place` from a backup, wholly or not at all; the backup is only read.

    Raises StoreError where a register is there and `force` is False, or the backup is none.
    """
    if not file.is_file():
        raise StoreError("there is no such backup", str(file))
    target = connect(place)
    try:
        if target.sqlite and Path(target.where).exists() and file.samefile(target.where):
            raise StoreError("is the backup itself", target.where, "restore to another place")
        with _opened(file) as source, target.write() as there, source.read() as here:
            _emptied(there, target.where, force)
            _moved(here, there)
    finally:
        target.close()


@contextmanager
def _opened(file: Path) -> Iterator[Store]:
    """A backup as a store of this version: one of an older version is upgraded in a copy."""
    with tempfile.TemporaryDirectory() as folder:
        source = connect(file, untouched=True)
        try:
            with source.read() as connection:
                found = upgrade.version(connection, source.where)
            if 0 < found < len(STEPS):
                copied(source, Path(folder) / "copy.db")
                source.close()
                source = connect(Path(folder) / "copy.db")
            upgrade.ready(source, create=False)
            yield source
        finally:
            source.close()


def _emptied(connection: Connection, where: str, force: bool) -> None:
    found = upgrade.version(connection, where)
    if found > len(STEPS):
        raise StoreError("was made by a newer Pactograph", where, "upgrade: pip install -U pactograph")
    if not found:
        return
    if not force and connection.execute(select(tables.reports.c.number).limit(1)).first() is not None:
        raise StoreError("is a register already", where, "restore to another place, or --force to replace it")
    for table in ("report_words", "quote_words", "entry_words"):
        connection.execute(text(f"DROP TABLE {table}"))
    tables.META.drop_all(connection)


def _moved(here: Connection, there: Connection) -> None:
    """All tables from one store to another; the words are indexed anew."""
    for step in STEPS:
        step(there)
    there.execute(delete(tables.settings))
    for table in tables.META.sorted_tables:
        _table(here, there, table)
    _words(there)


def _table(here: Connection, there: Connection, table: Any) -> None:
    found = here.execution_options(yield_per=CHUNK).execute(select(table))
    for some in found.mappings().partitions(CHUNK):
        there.execute(insert(table), [dict(row) for row in some])


def _words(connection: Connection) -> None:
    reports, records, versions = tables.reports.c, tables.records.c, tables.versions.c
    for some in _pages(connection, (reports.number, reports.data, reports.text)):
        for number, data, body in some:
            words.of_report(connection, number, json.loads(data).get("title", ""), body)
    for some in _pages(connection, (records.number, records.data)):
        words.of_records(connection, [(number, rows.record(data)) for number, data in some])
    for some in _pages(connection, (versions.number, versions.data), versions.until.is_(None)):
        words.of_entries(connection, [(number, rows.entry(data)) for number, data in some])


def _pages(connection: Connection, columns: tuple[Column[Any], ...], *fits: Any) -> Iterator[Sequence[Any]]:
    """Rows in the order of the first column, some at a time: a register is larger than memory."""
    key, last = columns[0], 0
    while found := connection.execute(select(*columns).where(key > last, *fits).order_by(key).limit(CHUNK)).all():
        yield found
        last = found[-1][0]
