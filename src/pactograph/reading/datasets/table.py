"""Rows of a CSV file with the numbers of their lines; a broken row costs itself and none after it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import NamedTuple

from pactograph.errors import InputError
from pactograph.reading.datasets.dataset import Row

# How many lines a row may take, and among how many the header is looked for.
MOST_LINES, FIRST_LINES = 30, 40
# Characters of a cell. The csv module has the same limit, but any library may have changed it for the whole process.
LONGEST = 131_072


class Header(NamedTuple):
    """The columns, the number of the line they stand in (from 0), and the mark between them."""

    columns: tuple[str, ...]
    line: int
    mark: str


def headers(lines: list[str]) -> Iterator[Header]:
    """Each of the first lines as it would be a header: whatever stands before the real one."""
    for number, line in enumerate(lines[:FIRST_LINES]):
        for mark in ",;\t":
            cells = _cells(line, mark)
            if cells and len(cells) > 1:
                yield Header(tuple(cell.strip() for cell in cells), number, mark)


def rows(lines: list[str], header: Header, where: str) -> Iterator[Row | InputError]:
    """The rows after the header that are not blank, and an error for each that cannot be taken apart."""
    place, number = header.line + 1, 0
    while place < len(lines):
        taken, cells = _row(lines, place, header)
        spot = f"{where}, line {place + 1}"
        if cells is None:
            yield _broken(lines[place], spot)
        elif any(cell.strip() for cell in cells):
            number += 1
            yield _checked(cells, header, Row(spot, number, {}, "\n".join(lines[place : place + taken]).encode("utf-8", "replace")))
        place += taken


def _broken(line: str, spot: str) -> InputError:
    if len(line) > LONGEST:
        return InputError(f"holds a cell of more than {LONGEST:,} characters", spot, "shorten it")
    return InputError("holds a quotation mark that is not closed", spot, "close or remove it")


def _row(lines: list[str], place: int, header: Header) -> tuple[int, list[str] | None]:
    """How many lines the row takes, and its cells; one line and None where a quotation mark in it is never closed."""
    for taken in range(1, MOST_LINES + 1):
        if place + taken > len(lines):
            break
        cells = _cells("\n".join(lines[place : place + taken]), header.mark)
        if cells is not None:
            return taken, cells
    return 1, None


def _cells(line: str, mark: str) -> list[str] | None:
    try:
        cells = next(csv.reader([line], delimiter=mark, strict=True), [])
    except csv.Error:
        return None
    return None if any(len(cell) > LONGEST for cell in cells) else cells


def _checked(cells: list[str], header: Header, row: Row) -> Row | InputError:
    count = len(header.columns)
    if len(cells) != count:
        last = header.columns[min(len(cells), count) - 1]
        return row.fault(last, f"has {len(cells)} columns, and the header {count}", "check commas and quotation marks")
    return Row(row.where, row.number, dict(zip(header.columns, cells, strict=True)), row.original)
