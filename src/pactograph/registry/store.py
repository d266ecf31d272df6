"""A connection to SQLite or PostgreSQL: one transaction a unit of work, and one line for whatever goes wrong in it."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, FromClause, create_engine, event, make_url, text
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as NoneFree

from pactograph.errors import InputError, PactographError, SetupError
from pactograph.registry import tables

DEFAULT = "pactograph.db"
VARIABLE = "PACTOGRAPH_DB"
# Seconds that a writer waits for another.
PATIENCE = 60
# The key of the lock under which a register on PostgreSQL is written: writers come one after the other, as in SQLite.
LOCK = 7_230_416


class StoreError(PactographError):
    """The register cannot be opened, read or written."""


class Store:
    """An engine with two kinds of transaction. `where` is the file or the URL without its password, for messages."""

    def __init__(self, engine: Engine, where: str) -> None:
        self.engine, self.where = engine, where

    @property
    def sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the register and changes nothing."""
        options: dict[str, Any] = {} if self.sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with self._guard(), self.engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that no other writes beside; wholly kept or wholly undone."""
        with self._guard(), self.engine.connect().execution_options(pactograph_write=True) as connection, connection.begin():
            if not self.sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
            yield connection

    @contextmanager
    def _guard(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise _fault(error, self.where) from error
        except OverflowError:
            raise NO_SUCH_NUMBER from None
        except NoneFree as error:
            raise StoreError("too much is asked of it at once", self.where, "try again later") from error

    def close(self) -> None:
        self.engine.dispose()


def connect(place: str | Path | None, *, untouched: bool = False) -> Store:
    """The store at a file or URL; None: the one that PACTOGRAPH_DB names, else pactograph.db in the current folder.

    `untouched`: not a byte of the file is changed by opening and reading it.
    """
    named = str(place or os.environ.get(VARIABLE) or DEFAULT)
    return _server(named) if "://" in named else _file(named, untouched)


def _file(name: str, untouched: bool) -> Store:
    path = Path(name)
    if path.is_dir():
        raise StoreError("is a folder, not a register", str(path), "name a file")
    if not path.absolute().parent.is_dir():
        raise StoreError("cannot be made: there is no such folder", str(path), "make the folder first")
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": PATIENCE, "check_same_thread": False})
    engine.dialect.statement_compiler = Compiler
    event.listen(engine, "connect", _prepared)
    if not untouched:
        event.listen(engine, "connect", _journalled)
    event.listen(engine, "begin", _begun)
    return Store(engine, str(path))


class Compiler(SQLiteCompiler):
    """Writes the hints of statements ("INDEXED BY …"), which SQLAlchemy does for other stores alone."""

    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:
        return text


def _prepared(connection: Any, record: Any) -> None:
    """Transactions are begun by us."""
    connection.isolation_level = None
    for pragma in ("synchronous = NORMAL", "temp_store = MEMORY", "cache_size = -65536"):
        connection.execute(f"PRAGMA {pragma}")


def _journalled(connection: Any, record: Any) -> None:
    """The journal that lets readers read while one writes. SQLite does not wait here for others who open the file, so we do."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "readonly" in str(error):
                # Whoever may not write can still read.
                return
            if "locked" not in str(error) or time.monotonic() > end:
                raise
        time.sleep(0.02)


def _begun(connection: Connection) -> None:
    writes = connection.get_execution_options().get("pactograph_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _server(name: str) -> Store:
    try:
        url = make_url(name)
    except ArgumentError:
        raise InputError("is not the address of a register", name, "write it as postgresql://user@host/name or as a file") from None
    if url.get_backend_name() == "postgres":
        url = url.set(drivername="postgresql")
    if url.get_backend_name() != "postgresql":
        raise InputError(f"{url.get_backend_name()} is no store of registers", url.render_as_string(), "use a file or postgresql://…")
    try:
        engine = create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    except (ModuleNotFoundError, NoSuchModuleError):
        raise SetupError("PostgreSQL needs psycopg", remedy="pip install 'pactograph[postgresql]'") from None
    tables.for_server()
    return Store(engine, url.render_as_string(hide_password=True))


# What the words of SQLite and PostgreSQL mean for a user.
FAULTS = (
    ("file is not a database", "is no register: it is another kind of file", "name another file"),
    ("malformed", "is damaged", "restore it from a backup: pactograph restore"),
    ("disk is full", "the disk is full; nothing of this step was written", "free some space and run the command again"),
    ("no space left", "the disk is full; nothing of this step was written", "free some space and run the command again"),
    ("database is locked", f"another program has written to it for more than {PATIENCE} seconds", "try again later"),
    ("readonly", "may not be written to", "check the rights of the file and its folder"),
    ("unable to open", "cannot be opened", "check that the file and its folder are there and may be read"),
    ("disk i/o error", "the disk reports an error", "check the disk; restore from a backup if it stays"),
    ("permission denied", "the server does not let this user do that", "ask for the rights on the database and its schema"),
    ("password authentication failed", "the server refuses the user or password", "check the address"),
    ("does not exist", "the server has no such database or user", "check the address, or make it with createdb"),
    ("connection refused", "no server answers there", "start PostgreSQL, or check the address"),
    ("could not translate host", "there is no such host", "check the address"),
    ("failed to resolve host", "there is no such host", "check the address"),
)


NO_SUCH_NUMBER = InputError("there is no such number: it is larger than any", remedy="`pactograph list` and `pactograph search` show all")


def _fault(error: DBAPIError, where: str) -> PactographError:
    words = str(error.orig or error).strip()
    if "out of range" in words:
        return NO_SUCH_NUMBER
    for sign, what, remedy in FAULTS:
        if sign in words.lower():
            return StoreError(what, where, remedy)
    return StoreError(f"the store reports: {' '.join(words.split())[:300]}", where)
