"""JSON: one report, a list of reports, or an object that holds such a list as `reports`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob
from pactograph.reading.decoding import decode
from pactograph.reading.options import ReadingOptions
from pactograph.reading.row import FORM, Row, load
from pactograph.records import Report


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report | UnreadableReport]:
    """A report or an error for each object of the list."""
    data = blob.read(options.max_bytes)
    text, _ = decode(data, blob.where, blob.charset)
    rows = _rows(load(text, blob.where))
    if not rows:
        raise UnreadableReport("holds no reports", blob.where, FORM)
    for number, stated in enumerate(rows, 1):
        try:
            yield _row(blob, data, number, stated, len(rows) == 1).report(stated, options)
        except UnreadableReport as error:
            yield error


def _row(blob: Blob, data: bytes, number: int, stated: Any, alone: bool) -> Row:
    """Where a report stands. The original of one of many is its own object, written anew: the file would be kept as often as it is long."""
    if alone:
        return Row(blob.where, blob.name, data, blob.fetched)
    return Row(f"{blob.where}, report {number}", f"{blob.name}:{number}", json.dumps(stated).encode(), blob.fetched)


def _rows(value: Any) -> list[Any]:
    if isinstance(value, dict) and isinstance(value.get("reports"), list):
        value = value["reports"]
    return value if isinstance(value, list) else [value]
