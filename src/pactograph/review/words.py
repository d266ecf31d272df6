"""The words that a person marks in a report: where they stand becomes the span of a value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from pactograph.errors import InputError
from pactograph.records import Report, Span
from pactograph.records.report import Where

LONGEST = 5_000
PARTS = ("text", "title")


def span(report: Report, given: Mapping[str, str]) -> Span | None:
    """The span of what was selected (`start`, `end`, `where`) or typed (`words`); None where nothing was.

    What was selected must read as `words` say, apart from white space; where it does not, the nearest place where they stand is taken.
    Raises InputError where they stand nowhere.
    """
    words = given.get("words", "").strip()
    where = cast(Where, given.get("where") if given.get("where") in PARTS else "text")
    start, end = _offset(given.get("start", "")), _offset(given.get("end", ""))
    if start is not None and end is not None and 0 <= start < end <= len(report.part(where)):
        found = Span.cut(report, start, end, where)
        if not words or found.quote.split() == words.split():
            return found
    if not words:
        return None
    if len(words) > LONGEST:
        raise InputError(f"more than {LONGEST} characters are marked", remedy="mark the clause that says most")
    places = [(where_, *place) for where_ in PARTS for place in _places(report.part(cast(Where, where_)), words)]
    if not places:
        raise InputError(f"{words[:60]!r} does not stand in the report", remedy="select the words in its text")
    best = min(places, key=lambda place: (place[0] != where, abs(place[1] - (start or 0))))
    return Span.cut(report, best[1], best[2], cast(Where, best[0]))


def _offset(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where these words stand, whatever the white space between them."""
    wanted = words.split()
    at = text.find(wanted[0])
    while at >= 0:
        end = _end(text, at, wanted)
        if end is not None:
            yield at, end
        at = text.find(wanted[0], at + 1)


def _end(text: str, at: int, wanted: list[str]) -> int | None:
    for number, word in enumerate(wanted):
        while number and at < len(text) and text[at].isspace():
            at += 1
        if not text.startswith(word, at):
            return None
        at += len(word)
    return at
