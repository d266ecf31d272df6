"""A CSV with the columns of another data set."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pactograph.publishing import output
from pactograph.publishing.cells import cell
from pactograph.publishing.exports.model import Left


def write(path: Path, columns: Iterable[str], rows: Iterator[dict[str, Any] | Left], before: Iterable[str] = ()) -> list[Left]:
    """Lines `before` the header, the header, the rows (a column that one lacks is empty); gives what the rows say is left out."""
    left, columns = [], list(columns)
    with output.text(path) as stream:
        stream.writelines(line + "\r\n" for line in before)
        writer = csv.writer(stream)
        writer.writerow(columns)
        for row in rows:
            if isinstance(row, Left):
                left.append(row)
            else:
                writer.writerow([cell(row.get(column)) for column in columns])
    return left
