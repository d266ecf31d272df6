"""Stata (version 14 and later): one table, or a folder of all. Needs pandas."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pactograph.publishing import output
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
    found: dict[str, list[Row]] = {table.name: [] for table in paths.values()}
    for table, rows in stream(paths.values(), entries, lookup):
        found[table.name] += rows
    for one, table in paths.items():
        with output.part(one) as beside:
            _write(beside, table, found.pop(table.name))
    return [Left("text that is missing", "Stata knows no missing text: it is empty there")]


def _write(path: Path, table: Table, rows: list[Row]) -> None:
    pandas = needed("pandas")
    cells = list(zip(*rows, strict=True)) or [()] * len(table.columns)
    data = {column.name: _series(pandas, column, values) for column, values in zip(table.columns, cells, strict=True)}
    long = [column.name for column, values in zip(table.columns, cells, strict=True) if _long(values)]
    frame = pandas.DataFrame(data, columns=list(table.names))
    frame.to_stata(
        path,
        write_index=False,
        version=118,
        time_stamp=MADE,
        data_label=table.about[:LABEL],
        variable_labels={column.name: column.about[:LABEL] for column in table.columns},
        convert_strl=long,
    )


def _long(values: Iterable[Any]) -> bool:
    return any(isinstance(value, str) and len(value.encode("utf-8", "replace")) > LONG for value in values)


def _series(pandas: Any, column: Column, values: Iterable[Any]) -> Any:
    if column.kind == "string":
        return pandas.Series([_text(value) for value in values], dtype=object)
    return pandas.Series([None if value is None else float(value) for value in values], dtype="float64")


def _text(value: str | None) -> str:
    """Stata ends a string at its first zero byte."""
    return (value or "").replace("\0", " ").encode("utf-8", "replace").decode()


EXPORT = Exporter(".dta", "one table for Stata", write)
FOLDER = Exporter("dta/", "all tables for Stata", write)
