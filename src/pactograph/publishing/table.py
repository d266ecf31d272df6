"""CSV (RFC 4180, UTF-8) with stable columns: one row a record, or one row a value."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from pactograph.publishing.rows import RECORD_COLUMNS, VALUE_COLUMNS, record_rows, value_rows
from pactograph.records import Coding

SEPARATOR = " | "
# A cell that starts with one of these is run as a formula by spreadsheet programs; text from a report must not be.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def chunks(codings: Iterable[Coding], *, values: bool = False) -> Iterator[str]:
    """The header, then one line a record (with `values` one a value). Several entries of a cell stand between " | "."""
    columns, rows = (VALUE_COLUMNS, value_rows) if values else (RECORD_COLUMNS, record_rows)
    yield _line(list(columns))
    for coding in codings:
        yield "".join(_line([_cell(row[column]) for column in columns]) for row in rows([coding]))


def _line(cells: list[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return _inert(SEPARATOR.join(entry.replace("|", r"\|") for entry in value))
    return _inert(value) if isinstance(value, str) else _number(value)


def _inert(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _number(value: int | float) -> str:
    """Whole amounts without a fraction and never in powers of ten: 3000000000, not 3e9."""
    return str(int(value)) if float(value).is_integer() else format(value, "f").rstrip("0")
