"""CSV (RFC 4180, UTF-8): one table, or a folder of all."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from pactograph.publishing import output
from pactograph.publishing.cells import cell
from pactograph.publishing.collecting import rarely
from pactograph.publishing.exports.choice import files
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.tables import stream
from pactograph.publishing.tables.model import Row, Table
from pactograph.records import Entry


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """The table that the file's name says, that of all entries where it says none; in a folder every table."""
    write_tables(files(path, ".csv"), entries, lookup)
    return []


def write_tables(paths: dict[Path, Table], entries: Iterable[Entry], lookup: Lookup) -> dict[str, int]:
    """Each table in its file; gives the number of rows by table."""
    rows = {table.name: 0 for table in paths.values()}
    with rarely(), ExitStack() as stack:
        writers = {}
        for path, table in paths.items():
            writers[table.name] = csv.writer(stack.enter_context(output.text(path)))
            writers[table.name].writerow(table.names)
        for table, found in stream(paths.values(), entries, lookup):
            writers[table.name].writerows([cell(value) for value in row] for row in found)
            rows[table.name] += len(found)
    return rows


def write_rows(path: Path, table: Table, rows: list[Row]) -> int:
    """The rows of one table in a file; gives their number."""
    with output.text(path) as stream:
        writer = csv.writer(stream)
        writer.writerow(table.names)
        writer.writerows([cell(value) for value in row] for row in rows)
    return len(rows)


EXPORT = Exporter(".csv", "one table as CSV", write, tables=True)
FOLDER = Exporter("csv/", "all tables as CSV", write, tables=True)
