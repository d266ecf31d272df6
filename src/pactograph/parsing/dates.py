"""Dates in running text, resolved against the report's own date.

A mention's value is ISO 8601, reduced to what the words say (`2015`, `2015-10`, `2015-10-30`), or an interval `start/end`.
Words that need the report's date ("on Monday", "last year") give nothing where it is not known to that precision.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from pactograph.records.parse import Mention

MONTHS = {name: n for n, name in enumerate("january february march april may june july august september october november december".split(), 1)}
MONTHS |= {name[:3]: n for name, n in list(MONTHS.items())} | {"sept": 9}
DAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
DAYS |= {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
SMALL = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {"a": 1, "an": 1}

MONTH = r"(?P<{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?(?![\d.])"
YEAR = r"(?P<{0}>(?:19|20)\d\d)(?!\d|[.,]\d)"
TO = r"\s?(?:-|–|—|to|until|till|and|through)\s?"
WEEKDAY = r"(?P<wd>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\b\.?|Tues?\b\.?|Wed\b\.?|Thu(?:rs?)?\b\.?|Fri\b\.?|Sat\b\.?|Sun\b\.?)"


def _re(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(r"(?<![\w])" + pattern, flags)


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


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """ISO 8601 of what is known; None where the year is missing or there is no such day."""
    if year is None:
        return None
    if month is None:
        return f"{year}"
    if day is None:
        return f"{year}-{month:02d}"
    return found.isoformat() if (found := _date(year, month, day)) else None


def _month(words: str) -> int:
    return MONTHS[words.lower().rstrip(".")[:4] if words.lower().startswith("sept") and len(words) < 6 else words.lower().rstrip(".")[:3]]


def _near_year(base: Base, month: int, future: bool) -> int | None:
    """The year of a month named without one: the nearest to the report's date in the direction that the words take."""
    if base.year is None or base.month is None:
        return base.year
    distance = month - base.month
    if future and distance < 0:
        return base.year + 1
    if not future and distance > 2:
        return base.year - 1
    return base.year


def _future(before: str) -> bool:
    """Whether the words before a date look ahead."""
    return bool(re.search(r"\b(?:will|to|shall|would|next|upcoming|forthcoming|planned|scheduled|expected|due|set|slated|until|starting|beginning)\b[^.]{0,80}$", before[-90:]))


# Each pattern with the function that resolves its match; earlier ones win where two overlap.
def _span_of_days(m: re.Match[str], base: Base, before: str) -> str | None:
    year = int(m["y"]) if m["y"] else _near_year(base, _month(m["m"]), _future(before))
    first = iso(year, _month(m["m2"] if "m2" in m.re.groupindex and m["m2"] else m["m"]), int(m["d"]))
    last = iso(year, _month(m["m"]), int(m["d2"]))
    return f"{first}/{last}" if first and last else first or last


def _cross_month(m: re.Match[str], base: Base, before: str) -> str | None:
    year = int(m["y"]) if m["y"] else _near_year(base, _month(m["m"]), _future(before))
    first, last = iso(year, _month(m["m"]), int(m["d"])), iso(year, _month(m["m2"]), int(m["d2"]))
    return f"{first}/{last}" if first and last else None


def _day(m: re.Match[str], base: Base, before: str) -> str | None:
    month = _month(m["m"])
    return iso(int(m["y"]) if m["y"] else _near_year(base, month, _future(before)), month, int(m["d"]))


def _month_year(m: re.Match[str], base: Base, before: str) -> str | None:
    return iso(int(m["y"]), _month(m["m"]))


def _numeric(m: re.Match[str], base: Base, before: str) -> str | None:
    return iso(int(m["y"]), int(m["m"]), int(m["d"])) if 1 <= int(m["m"]) <= 12 else None


def _years(m: re.Match[str], base: Base, before: str) -> str | None:
    last = m["y2"] if len(m["y2"]) == 4 else m["y"][:2] + m["y2"]
    return f"{m['y']}/{last}" if int(m["y"]) < int(last) else None


def _year(m: re.Match[str], base: Base, before: str) -> str | None:
    return m["y"]


def _bare_month(m: re.Match[str], base: Base, before: str) -> str | None:
    month, which = _month(m["m"]), (m["which"] or "").lower()
    if base.year is None:
        return None
    if which == "last":
        return iso(base.year - (base.month is not None and month >= base.month), month)
    if which == "next":
        return iso(base.year + (base.month is not None and month <= base.month), month)
    return iso(_near_year(base, month, _future(before)), month)


def _weekday(m: re.Match[str], base: Base, before: str) -> str | None:
    if base.day is None:
        return None
    back = (base.day.weekday() - DAYS[m["wd"].lower().rstrip(".")]) % 7
    which = (m["which"] or "").lower()
    if which in ("next", "this coming", "coming"):
        return (base.day + timedelta(days=(-back) % 7 or 7)).isoformat()
    if which == "last":
        return (base.day - timedelta(days=back or 7)).isoformat()
    if _future(before) and back:
        return (base.day + timedelta(days=7 - back)).isoformat()
    return (base.day - timedelta(days=back)).isoformat()


def _today(m: re.Match[str], base: Base, before: str) -> str | None:
    if base.day is None:
        return None
    word = m["t"].lower()
    shift = 1 if word.startswith("tomorrow") else -1 if word.startswith(("yesterday", "last night")) else 0
    if word.startswith("day before"):
        shift = -2
    return (base.day + timedelta(days=shift)).isoformat()


def _unit(m: re.Match[str], base: Base, before: str) -> str | None:
    which, unit = m["which"].lower(), m["unit"].lower()
    step = 1 if which in ("next", "coming", "the coming", "the following") else -1 if which in ("last", "previous", "the previous", "past", "the past") else 0
    if unit == "year":
        return iso(base.year + step) if base.year else None
    if unit == "month":
        return base.month_shift(step)
    if base.day is None:
        return None
    monday = base.day - timedelta(days=base.day.weekday()) + timedelta(weeks=step)
    if unit == "weekend":
        return f"{(monday + timedelta(days=5)).isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _ago(m: re.Match[str], base: Base, before: str) -> str | None:
    count, unit = SMALL.get(m["n"].lower()) or (int(m["n"]) if m["n"].isdigit() else None), m["unit"].lower()
    if count is None:
        return None
    if unit.startswith("year"):
        return iso(base.year - count) if base.year else None
    if unit.startswith("month"):
        return base.month_shift(-count)
    if base.day is None:
        return None
    return (base.day - timedelta(days=count * (7 if unit.startswith("week") else 1))).isoformat() if unit.startswith("day") else None


PATTERNS: list[tuple[re.Pattern[str], Callable[[re.Match[str], Base, str], str | None], str]] = [
    (_re(rf"{DAY.format('d')}\s{MONTH.format('m')}{TO}{DAY.format('d2')}\s{MONTH.format('m2')}(?:,?\s{YEAR.format('y')})?"), _cross_month, "days"),
    (_re(rf"{MONTH.format('m')}\s{DAY.format('d')}{TO}{MONTH.format('m2')}\s{DAY.format('d2')}(?:,?\s{YEAR.format('y')})?"), _cross_month, "days"),
    (_re(rf"{DAY.format('d')}{TO}{DAY.format('d2')}\s(?:of\s)?{MONTH.format('m')}(?:,?\s{YEAR.format('y')})?"), _span_of_days, "days"),
    (_re(rf"{MONTH.format('m')}\s{DAY.format('d')}{TO}{DAY.format('d2')}(?:,?\s{YEAR.format('y')})?"), _span_of_days, "days"),
    (_re(rf"{DAY.format('d')}\s(?:of\s)?{MONTH.format('m')}(?:,?\s{YEAR.format('y')})?"), _day, "day"),
    (_re(rf"{MONTH.format('m')}\s{DAY.format('d')}(?:,?\s{YEAR.format('y')})?"), _day, "day"),
    (_re(rf"{MONTH.format('m')},?\s(?:of\s)?{YEAR.format('y')}"), _month_year, "month"),
    (_re(r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"), _numeric, "day"),
    (_re(r"(?P<d>[0-3]?\d)[./](?P<m>[01]?\d)[./](?P<y>(?:19|20)\d\d)(?!\d)"), _numeric, "day"),
    (_re(r"(?P<y>(?:19|20)\d\d)\s?(?:-|–|to)\s?(?P<y2>(?:19|20)\d\d|\d\d)(?![\d-])"), _years, "years"),
    (_re(rf"(?:[Oo]n\s)?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his coming|[Tt]his|coming)\s)?{WEEKDAY}"), _weekday, "weekday"),
    (_re(r"(?P<t>today|tomorrow|yesterday|tonight|this (?:morning|afternoon|evening)|last night|day before yesterday)\b", re.I), _today, "today"),
    (_re(r"(?P<which>last|next|this|the coming|coming|the previous|previous|the following)\s(?P<unit>week|month|year|weekend)\b", re.I), _unit, "unit"),
    (_re(r"(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s(?P<unit>days?|weeks?|months?|years?)\s(?:ago|earlier)\b", re.I), _ago, "ago"),
    (_re(rf"(?:(?<=[Ii]n\s)|(?<=[Ss]ince\s)|(?<=of\s)|(?<=by\s)|(?<=until\s)|(?<=for\s)|(?<=the\s)|(?P<w>(?:early|late|mid|mid-|earlier in|later in|last|next|this|during|from|between|in|since)[\s-]))(?P<which>last|next|this)?\s?{MONTH.format('m')}(?!\s\d)"), _bare_month, "month"),
    (_re(YEAR.format("y") + r"(?!\s(?:troops|soldiers|men|personnel|people))"), _year, "year"),
]  # fmt: skip


def dates(text: str, report_date: str | None) -> Iterator[Mention]:
    """The dates in `text`, in order. `sub` tells their kind: day, days, month, year, years, weekday, today, unit, ago."""
    base, taken = Base(report_date), []
    found: list[Mention] = []
    for pattern, resolve, kind in PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append((match.start(), match.end()))
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            if value := resolve(match, base, text[max(0, match.start() - 100) : match.start()]):
                found.append(Mention("date", start, match.end(), text[start : match.end()], value, kind))
    yield from sorted(found, key=lambda mention: mention.start)
