"""Lines of reports: `{report, date, title, text, outlet}` each. A bad line is reported with its number and the rest is read."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob, too_large
from pactograph.reading.decoding import decode, wide
from pactograph.reading.options import ReadingOptions
from pactograph.reading.row import FORM, Row, load
from pactograph.records import Report


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report | UnreadableReport]:
    """A report or an error for each line that is not blank; the file is never in memory as a whole."""
    if encoding := wide(blob.head()):
        raise UnreadableReport(f"is in {encoding.upper()}, and JSONL is always in UTF-8", blob.where, "save it as UTF-8")
    number = count = 0
    while line := blob.stream.readline(options.max_bytes + 1):
        number += 1
        where = f"{blob.where}, line {number}"
        if len(line) > options.max_bytes:
            yield too_large(where, options.max_bytes)
            _skip_line(blob, line)
        elif line.strip():
            yield _line(line, Row(where, f"{blob.name}:{number}", original=line, fetched=blob.fetched), options)
        else:
            continue
        count += 1
    if not count:
        yield UnreadableReport("holds no reports", blob.where, FORM)


def _skip_line(blob: Blob, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = blob.stream.readline(1 << 20)


def _line(line: bytes, row: Row, options: ReadingOptions) -> Report | UnreadableReport:
    try:
        text, _ = decode(line, row.where, "utf-8")
        return row.report(load(text, row.where), options)
    except UnreadableReport as error:
        return error
