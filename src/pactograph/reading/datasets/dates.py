"""Dates that data sets split over columns, with their marks for what is not known."""

from __future__ import annotations

import re

from pactograph.errors import InputError
from pactograph.reading.datasets.dataset import Row, shown
from pactograph.records.dates import checked

# Blank, MME's xx, and the numbers and letters that stand for "not known" in data sets of the field.
UNKNOWN = frozenset({"", "xx", ".", "na", "n/a", "nan", "-", "-8", "-9", "-99", "-999", "0"})
NUMBER = re.compile(r"(\d{1,9})(?:\.0)?")


def date(row: Row, year: str, month: str, day: str) -> str | None:
    """The date in three columns as ISO 8601, reduced where day or month are not known; None without a year. Raises InputError."""
    parts = []
    for column, form in ((year, "{:04d}"), (month, "-{:02d}"), (day, "-{:02d}")):
        if (number := integer(row, column)) is None:
            break
        parts.append(form.format(number))
    if not parts:
        return None
    try:
        return checked("".join(parts))
    except InputError as error:
        raise row.fault((year, month, day)[len(parts) - 1], f"{'.'.join(parts)!r} is not a date".replace(".-", "-")) from error


def integer(row: Row, column: str) -> int | None:
    """The whole number in a column; None where it is not known. Raises InputError for anything else."""
    cell = row.cell(column)
    if cell.casefold() in UNKNOWN:
        return None
    if not (match := NUMBER.fullmatch(cell)):
        raise row.fault(column, f"{shown(cell)} is not a number")
    return int(match[1])
