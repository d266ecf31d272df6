"""One object of JSON as a report."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from pactograph.errors import InputError, UnreadableReport
from pactograph.reading.date import parse
from pactograph.reading.finish import Draft, check, provenance
from pactograph.reading.normal import exact, one_line
from pactograph.reading.options import ReadingOptions
from pactograph.records import Report
from pactograph.records.dates import checked

FORM = 'write one object a line: {"report": …, "date": …, "title": …, "text": …, "outlet": …}'

YEAR = re.compile(r"((?:19|20)\d\d)-\d\d(?:-\d\d)?$")


def load(text: str, where: str) -> Any:
    """The value of a JSON text. Raises UnreadableReport where it is none."""
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise UnreadableReport(f"is not JSON: {error.msg} at column {error.colno}", where, FORM) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableReport("is not JSON that can be read: nested or numbered beyond bounds", where, FORM) from error


@dataclass(frozen=True)
class Row:
    """Where an object stands: the file and line for people, the id of a report that states none, the object's own bytes."""

    where: str
    name: str
    original: bytes = b""
    fetched: str | None = None

    def report(self, stated: Any, options: ReadingOptions) -> Report:
        """The report. Its text and title keep every character, so that the user's own offsets hold. Raises UnreadableReport."""
        if not isinstance(stated, dict) or not isinstance(stated.get("text", ""), str) or not ("text" in stated or stated.get("title")):
            raise UnreadableReport("is no report with a 'text'", self.where, FORM)
        text, title = exact(stated.get("text", "")), _string(stated, "title") or ""
        check(text, title, self.where, options)
        draft = Draft(text, media_type="application/json", original=self.original)
        return Report(
            report=_identity(stated) or self.name,
            text=text,
            title=title,
            date=_date(stated, self.where),
            outlet=_string(stated, "outlet"),
            author=_string(stated, "author"),
            language=_string(stated, "language"),
            url=_string(stated, "url"),
            provenance=provenance(draft, self.where, self.fetched),
        )


def _string(stated: dict[str, Any], key: str) -> str | None:
    value = stated.get(key)
    return exact(value) if isinstance(value, str) and value.strip() else None


def _identity(stated: dict[str, Any]) -> str:
    given = stated.get("report", stated.get("id"))
    return one_line(str(given)) if isinstance(given, str | int) else ""


def _date(stated: dict[str, Any], where: str) -> str | None:
    """The stated date: ISO 8601, or written out; of one in figures with no such month or day the year alone (a data set's "2004-20").

    Raises UnreadableReport for one that is neither.
    """
    given = str(stated.get("date") or "")
    try:
        return checked(given) if given else None
    except InputError as error:
        if written := parse(given):
            return written
        if year := YEAR.match(given):
            return year[1]
        raise UnreadableReport(f"has the date {given[:40]!r}, which is none", where, "write it as 2015-10-30, 2015-10 or 2015") from error
