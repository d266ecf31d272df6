"""The words of a date to ISO 8601, against the report's own date.

Each function takes a match of one of the patterns of dates.py, the report's date and the words before the match.
"""

from __future__ import annotations

import re
from datetime import date

MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
# Words that look ahead, and past tenses after them that look back again.
AHEAD = re.compile(
    r"\b(?:will|shall|would|next|upcoming|forthcoming|ahead of|before|until|starting|beginning|begins?|starts?|"
    r"(?:is|are|was|were|be|set|due|plans?|planned|expected|scheduled|slated|agreed|going|ready|wants?|hopes?|have|has|intends?|invit\w+ "
    r"[^.]{2,40}|promised|agreed|vowed|pledged) (?:also )?to|scheduled|slated|due|to be)\b"
)
BACK = re.compile(
    r"(?<!be )(?<!been )(?<!being )\b(?:said|left|came|went|told|met|announced|arrived|signed|held|visited|began|made|took|was|were|had|"
    r"[a-z]{3,}ed)\b"
)


class Base:
    """The report's date, as far as it is known."""

    def __init__(self, iso: str | None) -> None:
        parts = [int(part) for part in re.findall(r"\d+", iso or "")[:3]]
        self.year = parts[0] if parts and 1800 <= parts[0] <= 2200 else None
        self.month = parts[1] if self.year and len(parts) > 1 and 1 <= parts[1] <= 12 else None
        self.day: date | None = None
        if self.year and self.month and len(parts) > 2:
            self.day = _date(self.year, self.month, parts[2])

    def month_shift(self, months: int) -> str | None:
        """The month so many months from the report's."""
        if self.year is None or self.month is None:
            return None
        index = self.year * 12 + self.month - 1 + months
        return f"{index // 12}-{index % 12 + 1:02d}"


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """ISO 8601 of what is known; None where the year is missing or there is no such day."""
    if year is None:
        return None
    if month is None:
        return f"{year}"
    if day is None:
        return f"{year}-{month:02d}" if 1 <= month <= 12 else None
    return found.isoformat() if (found := _date(year, month, day)) else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def looks_ahead(before: str) -> bool:
    """Whether the words before a date speak of what is to come."""
    words = before[-100:].lower()
    cues = list(AHEAD.finditer(words))
    return bool(cues) and not BACK.search(words, cues[-1].end() + 1)


def _month(words: str) -> int:
    return MONTHS[words.lower()[:3]]


def _year_of(m: re.Match[str], base: Base, before: str, month: int) -> int | None:
    """The year as written, else the one that brings the month nearest to the report's date in the direction that the words take."""
    if written := m.groupdict().get("y"):
        return int(written)
    if base.year is None or base.month is None:
        return base.year
    distance = month - base.month
    if looks_ahead(before):
        return base.year + (distance < 0)
    limit = 0 if BACK.search(before.lower()) else 5
    return base.year - (distance > limit)


def day(m: re.Match[str], base: Base, before: str) -> str | None:
    """\"30 October 2015\", "October 30"."""
    month = _month(m["m"])
    return iso(_year_of(m, base, before, month), month, int(m["d"]))


def days(m: re.Match[str], base: Base, before: str) -> str | None:
    """\"May 2 to 7", "28 July to 2 August": from the first day to the last."""
    month, last_month = _month(m["m"]), _month(m.groupdict().get("m2") or m["m"])
    year = _year_of(m, base, before, month)
    first, last = iso(year, month, int(m["d"])), iso(year, last_month, int(m["d2"]))
    return f"{first}/{last}" if first and last and first < last else first


def month(m: re.Match[str], base: Base, before: str) -> str | None:
    """\"October 2015", "last October", "in October"."""
    found, which = _month(m["m"]), (m.groupdict().get("which") or "").lower()
    if m.groupdict().get("y"):
        return iso(int(m["y"]), found)
    if base.year is None:
        return None
    if which == "last":
        return iso(base.year - (base.month is not None and found >= base.month), found)
    if which == "next":
        return iso(base.year + (base.month is not None and found <= base.month), found)
    return iso(_year_of(m, base, before, found), found)


def numeric(m: re.Match[str], base: Base, before: str) -> str | None:
    """\"2015-10-30", "30.10.2015"."""
    return iso(int(m["y"]), int(m["m"]), int(m["d"]))


def years(m: re.Match[str], base: Base, before: str) -> str | None:
    """\"2015-17", "between 2015 and 2017"."""
    last = m["y2"] if len(m["y2"]) == 4 else m["y"][:2] + m["y2"]
    return f"{m['y']}/{last}" if int(m["y"]) < int(last) else None


def year(m: re.Match[str], base: Base, before: str) -> str | None:
    """\"2015"."""
    return str(m["y"])
