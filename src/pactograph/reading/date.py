"""The date that a report bears: in its metadata, its address, its first lines or its dateline."""

from __future__ import annotations

import datetime
import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
FIGURES = rf"\b(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./]{YEAR}\b"
WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)",
        rf"\b{DAY}\s+(?:of\s+)?{MONTH},?\s+{YEAR}\b",
        rf"\b{MONTH}\s+{DAY},?\s+{YEAR}\b",
        FIGURES,
        rf"(?<!\d\s)\b{MONTH},?\s+{YEAR}\b",
    )
)
IN_URL = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2}|[a-z]{3})(?:[/-](?P<day>\d{1,2}))?(?=[/-]|$)", re.IGNORECASE)
# As in: BELGRADE, 30 October 2015 — … or: MINSK, Oct. 30, 2015 (Agency) - … or: 30 October 2015, Belgrade: …
DATELINE = re.compile(
    r"^\W{0,3}(?:[^\W\d_][\w .'/&-]{1,50}[,(:]\s*)?(?P<date>[^\n—–:]{6,60}?)\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)?\s*(?:[—–:-]|$)"
)
LABEL = re.compile(
    r"^\W{0,3}(?:published|posted|updated|date|dated|release date|issued)(?:\s+(?:on|at))?\s*:?\s+(?P<date>.{6,60})",
    re.IGNORECASE,
)
# What stands before the last day of several: an event's days, not a report's.
RANGE = re.compile(r"\d\s*(?:[-–—]|to|and)\s*$")
FIRST_LINES = 12
SPARE = 25


def parse(written: str) -> str | None:
    """The first date in `written` as ISO 8601, reduced to the month where no day stands; None where there is none.

    A date in figures counts only where one reading is possible: 30/10/2015, not 04/05/2015.
    """
    for pattern in WRITTEN:
        for match in pattern.finditer(written[:300]):
            if found := _iso(match):
                return found
    return None


def from_url(url: str | None) -> str | None:
    """The date in the path of a URL (`/2015/10/30/`), reduced where only the month stands."""
    match = IN_URL.search(url or "")
    return _iso(match) if match else None


def from_text(text: str) -> str | None:
    """The date that the first lines of `text` bear: a line of its own, a labelled one, or a dateline with its year."""
    lines = [line.strip() for line in text[:5000].split("\n") if line.strip()][:FIRST_LINES]
    for line in lines:
        # A dash before a name and a date is the source of a quotation.
        if line.startswith(("–", "—", "-")):
            continue
        match = LABEL.match(line) or DATELINE.match(line[:150])
        if match and (found := _alone(match["date"])):
            return found
    return None


def _alone(part: str) -> str | None:
    """The date in `part`, where little else stands beside it (a weekday, a time of day, an agency)."""
    for pattern in WRITTEN:
        match = pattern.search(part)
        if match and not RANGE.search(part[: match.start()]) and len(part) - len(match[0]) <= SPARE and (found := _iso(match)):
            return found
    return None


def _iso(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    year, month, day = int(groups["year"]), _month(groups["month"]), int(groups.get("day") or 0)
    if match.re.pattern == FIGURES:
        month, day = _figures(month, day)
    try:
        full = datetime.date(year, month, day or 1).isoformat()
    except ValueError:
        return None
    return full if day else full[:7]


def _figures(month: int, day: int) -> tuple[int, int]:
    """Month and day of a date in figures; (0, 0), which is no date, where both orders are possible."""
    if month > 12:
        return day, month
    return (month, day) if day == month or day > 12 else (0, 0)


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    start = written.lower()[:3]
    return MONTHS.index(start) + 1 if start in MONTHS else 0
