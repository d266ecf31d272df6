"""An Excel workbook with a sheet for each table. Needs xlsxwriter."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pactograph.publishing import output
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.needed import needed
from pactograph.publishing.tables import TABLES, stream
from pactograph.publishing.tables.model import Row, Table
from pactograph.records import Entry

# What a sheet and a cell of Excel can hold.
ROWS, CHARACTERS = 1_048_576, 32_767
# Text stays text: nothing that a report says is run as a formula or opened as a link.
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}
# A file that is made twice from the same entries must be the same.
MADE = datetime.datetime(1980, 1, 1)


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """All tables; gives cells that were cut and rows for which a sheet has no room."""
    engine, left = needed("xlsxwriter"), []
    with output.part(path) as beside:
        book = engine.Workbook(str(beside), OPTIONS)
        book.set_properties({"created": MADE, "author": "Pactograph"})
        sheets = {table.name: _Sheet(book, table) for table in TABLES}
        for table, rows in stream(TABLES, entries, lookup):
            left += sheets[table.name].add(rows)
        try:
            book.close()
        except engine.exceptions.FileCreateError as error:
            raise OSError(str(error)) from error
    return left + [Left(name, f"{sheet.over} rows are more than a sheet of Excel holds") for name, sheet in sheets.items() if sheet.over]


class _Sheet:
    def __init__(self, book: Any, table: Table) -> None:
        self.sheet, self.table, self.row, self.over = book.add_worksheet(table.name), table, 0, 0
        self.sheet.freeze_panes(1, 0)
        self._put(table.names)

    def add(self, rows: list[Row]) -> list[Left]:
        left = []
        for row in rows:
            if self.row >= ROWS:
                self.over += 1
                continue
            left += [
                Left(f"{row[0]}, {self.table.name}.{name}", f"cut to {CHARACTERS:,} characters, the most that a cell of Excel holds")
                for name, value in zip(self.table.names, row, strict=True)
                if isinstance(value, str) and len(value) > CHARACTERS
            ]
            self._put(row)
        return left

    def _put(self, row: Row) -> None:
        for place, value in enumerate(row):
            if isinstance(value, str):
                self.sheet.write_string(self.row, place, value[:CHARACTERS])
            elif isinstance(value, bool):
                self.sheet.write_boolean(self.row, place, value)
            elif value is not None:
                self.sheet.write_number(self.row, place, value)
        self.row += 1


EXPORT = Exporter(".xlsx", "all tables as an Excel workbook", write, tables=True)
