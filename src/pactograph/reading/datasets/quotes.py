"""Quotes without offsets, found in the report that they are of."""

from __future__ import annotations

import re
from typing import Any, get_args

from pactograph.errors import DataError
from pactograph.records import Report, Span
from pactograph.records.report import Where


class Quotes:
    """Looks words up in one report: in its text, then in its title."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def find(self, quote: str) -> Span:
        """The first place of the quote, blanks and line ends in any number. Raises DataError where it stands nowhere."""
        found = self._find(quote)
        if found is None:
            raise DataError(f"the quote {quote[:40]!r} does not stand in the report", self.report.report)
        return found

    def proof(self, worth: Any, evidence: list[Span]) -> tuple[Span, ...]:
        """Where the value's own words stand, within the evidence if they can be found there; else all the evidence."""
        name = worth.get("name") if isinstance(worth, dict) else worth
        words = name if isinstance(name, str) else f"{name:,}" if isinstance(name, int) else ""
        if len(words) < 3:
            return tuple(evidence)
        for span in evidence:
            start = span.quote.find(words)
            if start >= 0:
                return (Span.cut(self.report, span.start + start, span.start + start + len(words), span.where),)
        found = self._find(words) if isinstance(worth, dict) else None
        return (found,) if found else tuple(evidence)

    def _find(self, quote: str) -> Span | None:
        words = [re.escape(word) for word in quote.split()]
        for where in get_args(Where):
            if words and (match := re.search(r"\s+".join(words), self.report.part(where))):
                return Span.cut(self.report, *match.span(), where)
        return None
