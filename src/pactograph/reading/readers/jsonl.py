"""Lines of reports: `{report, date, title, text, outlet}` each. A bad line is reported with its number and the rest is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pactograph.errors import InputError, UnreadableReport
from pactograph.reading.blob import Blob, too_large
from pactograph.reading.date import parse
from pactograph.reading.decoding import decode
from pactograph.reading.finish import Draft, check, provenance
from pactograph.reading.normal import exact, one_line
from pactograph.reading.options import ReadingOptions
from pactograph.records import Report
from pactograph.records.dates import checked

REMEDY = 'write one object a line: {"report": …, "date": …, "title": …, "text": …, "outlet": …}'


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report | UnreadableReport]:
    """A report or an error for each line that is not blank; the file is never in memory as a whole."""
    number = count = 0
    while line := blob.stream.readline(options.max_bytes + 1):
        number += 1
        if len(line) > options.max_bytes:
            yield too_large(f"{blob.where}, line {number}", options.max_bytes)
            _skip_line(blob, line)
        elif line.strip():
            yield _line(line, f"{blob.where}, line {number}", f"{blob.name}:{number}", blob, options)
        else:
            continue
        count += 1
    if not count:
        yield UnreadableReport("holds no reports", blob.where, REMEDY)


def _skip_line(blob: Blob, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = blob.stream.readline(1 << 20)


def _line(line: bytes, where: str, name: str, blob: Blob, options: ReadingOptions) -> Report | UnreadableReport:
    try:
        text, encoding = decode(line, where)
        return report(load(text, where), where, name, Draft("", original=line, encoding=encoding), blob, options)
    except UnreadableReport as error:
        return error


def load(text: str, where: str) -> Any:
    """The value of a JSON text. Raises UnreadableReport where it is none."""
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise UnreadableReport(f"is not JSON: {error.msg} at column {error.colno}", where, REMEDY) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableReport(
            "is not JSON that can be read: nested or numbered beyond bounds", where, REMEDY
        ) from error


def report(row: Any, where: str, name: str, draft: Draft, blob: Blob, options: ReadingOptions) -> Report:
    """The report of one object. Its text and title keep every character, so that the user's own offsets hold."""
    if not isinstance(row, dict) or not isinstance(row.get("text", ""), str) or not ("text" in row or row.get("title")):
        raise UnreadableReport("is no report with a 'text'", where, REMEDY)
    text, title = exact(row.get("text", "")), exact(_string(row, "title") or "")
    check(text, title, where, options)
    draft.media_type = "application/json"
    return Report(
        report=_identity(row) or name,
        text=text,
        title=title or options.title or "",
        date=_date(row, where) or options.date,
        outlet=_string(row, "outlet") or options.outlet,
        author=_string(row, "author"),
        language=_string(row, "language"),
        url=_string(row, "url"),
        provenance=provenance(draft, blob).model_copy(update={"source": where}),
    )


def _string(row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    return exact(value) if isinstance(value, str) and value.strip() else None


def _identity(row: dict[str, Any]) -> str:
    given = row.get("report", row.get("id"))
    return one_line(str(given)) if isinstance(given, str | int) else ""


def _date(row: dict[str, Any], where: str) -> str | None:
    """The stated date: ISO 8601, or written out. Raises UnreadableReport for one that is neither."""
    given = row.get("date")
    if given is None or given == "":
        return None
    try:
        return checked(str(given))
    except InputError as error:
        written = parse(str(given))
        if written:
            return written
        raise UnreadableReport(
            f"has the date {str(given)[:40]!r}, which is none", where, "write it as 2015-10-30, 2015-10 or 2015"
        ) from error
