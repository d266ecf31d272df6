"""Stata (version 14 and later): one table, or a folder of all. Needs pandas."""

from __future__ import annotations

import datetime
import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pactograph.publishing import output
from pactograph.publishing.collecting import rarely
from pactograph.publishing.exports.choice import files
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.needed import needed
from pactograph.publishing.tables import stream
from pactograph.publishing.tables.model import Column, Row, Table
from pactograph.records import Entry

# Longer texts are kept apart as strL, as Stata does; labels may have 80 characters; str and float hold what Stata has no type for.
LONG, LABEL = 2045, 80
# Time in the file's head: the same entries must give the same bytes.
MADE = datetime.datetime(1980, 1, 1)


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """The table that the file's name says, that of all entries where it says none; in a folder every table."""
    needed("pandas")
    paths = files(path, ".dta")
    with rarely(), ExitStack() as stack:
        waiting = {table.name: stack.enter_context(_Waiting()) for table in paths.values()}
        for table, rows in stream(paths.values(), entries, lookup):
            waiting[table.name].add(rows)
        for one, table in paths.items():
            with output.part(one) as beside:
                _write(beside, table, waiting[table.name])
    return [Left("text that is missing", "Stata knows no missing text: it is empty there")]


class _Waiting:
    """Rows on disk, until their table is written: Stata's files begin with the number of rows and the length of the longest text."""

    def __init__(self) -> None:
        self.file = tempfile.TemporaryFile("w+", encoding="ascii")  # noqa: SIM115

    def add(self, rows: list[Row]) -> None:
        if rows:
            self.file.write(json.dumps(rows) + "\n")

    def __iter__(self) -> Iterator[list[list[Any]]]:
        """Some rows at a time."""
        self.file.seek(0)
        return map(json.loads, self.file)

    def __enter__(self) -> _Waiting:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()


def _write(path: Path, table: Table, waiting: _Waiting) -> None:
    pandas = needed("pandas")
    columns = _columns(table, waiting)
    long = [column.name for column, values in zip(table.columns, columns, strict=True) if _long(values)]
    data = {column.name: _series(pandas, column, columns[place]) for place, column in enumerate(table.columns)}
    frame = pandas.DataFrame(data, columns=list(table.names))
    del data, columns
    frame.to_stata(
        path,
        write_index=False,
        version=118,
        time_stamp=MADE,
        data_label=table.about[:LABEL],
        variable_labels={column.name: column.about[:LABEL] for column in table.columns},
        convert_strl=long,
    )


def _columns(table: Table, waiting: _Waiting) -> list[list[Any]]:
    """The cells of each column; of equal texts, such as an entry's id, one is kept."""
    columns: list[list[Any]] = [[] for _ in table.columns]
    known: dict[str, str] = {}
    for rows in waiting:
        for column, place, values in zip(table.columns, columns, zip(*rows, strict=True), strict=True):
            if column.kind == "string":
                place += [known.setdefault(text, text) for text in map(_text, values)]
            else:
                place += [None if value is None else float(value) for value in values]
    return columns


def _long(values: Iterable[Any]) -> bool:
    return any(isinstance(value, str) and len(value.encode()) > LONG for value in values)


def _series(pandas: Any, column: Column, values: list[Any]) -> Any:
    return pandas.Series(values, dtype=object if column.kind == "string" else "float64")


def _text(value: str | None) -> str:
    """Stata ends a string at its first zero byte."""
    return (value or "").replace("\0", " ").encode("utf-8", "replace").decode()


EXPORT = Exporter(".dta", "one table for Stata", write, tables=True)
FOLDER = Exporter("dta/", "all tables for Stata", write, tables=True)
