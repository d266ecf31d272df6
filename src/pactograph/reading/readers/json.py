"""JSON: one report, a list of reports, or an object that holds such a list as `reports`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob
from pactograph.reading.decoding import decode
from pactograph.reading.finish import Draft
from pactograph.reading.options import ReadingOptions
from pactograph.reading.readers.jsonl import REMEDY, load, report
from pactograph.records import Report


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report | UnreadableReport]:
    """A report or an error for each object of the list."""
    data = blob.read(options.max_bytes)
    text, encoding = decode(data, blob.where, blob.charset)
    rows = _rows(load(text, blob.where))
    if not rows:
        raise UnreadableReport("holds no reports", blob.where, REMEDY)
    for number, row in enumerate(rows, 1):
        alone = len(rows) == 1
        where = blob.where if alone else f"{blob.where}, report {number}"
        # The bytes are kept with a report only where they are its own; those of a long list would be kept as often as it is long.
        draft = Draft("", original=data if alone else b"", encoding=encoding)
        try:
            yield report(row, where, blob.name if alone else f"{blob.name}:{number}", draft, blob, options)
        except UnreadableReport as error:
            yield error


def _rows(value: Any) -> list[Any]:
    if isinstance(value, dict) and isinstance(value.get("reports"), list):
        value = value["reports"]
    return value if isinstance(value, list) else [value]
