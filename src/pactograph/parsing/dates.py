"""Dates in running text, resolved against the report's own date.

A mention's value is ISO 8601, reduced to what the words say (`2015`, `2015-10`, `2015-10-30`), or an interval `start/end`.
Words that need the report's date ("on Monday", "last year") give nothing where it is not known to that precision.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from pactograph.parsing import days, relative
from pactograph.parsing.days import Base
from pactograph.records.parse import Mention

MONTH = (
    r"(?P<{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|\.\d|[a-z])"
YEAR = r"(?P<{0}>(?:19|20)\d\d)(?!\d|[.,]\d)"
M, M2, D, D2, Y = MONTH.format("m"), MONTH.format("m2"), DAY.format("d"), DAY.format("d2"), YEAR.format("y")
OF_YEAR = rf"(?:,?\s{Y})?"
TO = r"\s?(?:-|–|—|to|until|till|and|through)\s?"
WEEKDAY = r"(?P<wd>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
TOLD = r"(?:\s\((?P<told>[0-3]?\d)(?:st|nd|rd|th)?\))?"
COUNT = r"(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
BEFORE_MONTH = "in since of by until for the early late mid last next this during from between earlier later".split()
NAMED_MONTH = rf"(?i:(?:{'|'.join(f'(?<={word}[ -])' for word in BEFORE_MONTH)})|(?P<which>last|next|this)\s)"

Held = tuple[str, ...] | re.Pattern[str]
"""Words of which one stands in a date, or a pattern that does."""
Resolve = Callable[[re.Match[str], Base, str], str | None]


def _re(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern, flags)


# What stands in every date of a kind: looked for first, since most sentences hold none of it and 17 patterns take long to tell.
MONTHS = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
WEEKDAYS = tuple("Mon Tue Wed Thu Fri Sat Sun".split())
NEAR = ("today", "tomorrow", "yesterday", "tonight", "this ", "night")
UNITS = ("week", "month", "year")
AGO = ("ago", "earlier")
YEARS = re.compile(r"(?:19|20)\d\d")

# Each pattern with the function that resolves its match and the mention's `sub`; earlier ones win where two overlap;
# and with what its matches hold, where that is written small in letters of either case.
PATTERNS: list[tuple[re.Pattern[str], Resolve, str, Held]] = [
    (_re(rf"{D}\s{M}{TO}{D2}\s{M2}{OF_YEAR}"), days.days, "days", MONTHS),
    (_re(rf"{M}\s{D}{TO}{M2}\s{D2}{OF_YEAR}"), days.days, "days", MONTHS),
    (_re(rf"{D}{TO}{D2}\s(?:of\s)?{M}{OF_YEAR}"), days.days, "days", MONTHS),
    (_re(rf"{M}\s{D}{TO}{D2}{OF_YEAR}"), days.days, "days", MONTHS),
    (_re(rf"(?:the\s)?{D}\s(?:day\s)?(?:of\s)?{M}{OF_YEAR}"), days.day, "day", MONTHS),
    (_re(rf"{M}\s(?:the\s)?{D}{OF_YEAR}"), days.day, "day", MONTHS),
    (_re(rf"{M},?\s(?:of\s)?{Y}"), days.month, "month", MONTHS),
    (_re(r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"), days.numeric, "day", YEARS),
    (_re(r"(?P<d>[0-3]?\d)[./](?P<m>[01]?\d)[./](?P<y>(?:19|20)\d\d)(?!\d)"), days.numeric, "day", YEARS),
    (_re(
        r"(?:[Bb]etween\s)?(?P<y>(?:19|20)\d\d)(?:\s?(?:-|–|to)\s?|(?<=[Bb]etween\s\d{4})\sand\s)(?P<y2>(?:19|20)\d\d|\d\d)(?![\d-])"
    ), days.years, "years", YEARS),
    (_re(
        rf"(?:[Oo]n\s)?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his coming|[Tt]his|coming)\s)?{WEEKDAY}{TOLD}"
    ), relative.weekday, "weekday", WEEKDAYS),
    (_re(
        r"(?P<t>today|tomorrow|yesterday|tonight|this (?:morning|afternoon|evening)|last night|the day before yesterday)\b"
        rf"{TOLD}", re.I), relative.near_day, "today", NEAR),
    (_re(
        r"(?:(?:earlier|later)\s)?(?P<which>last|next|this|over the|(?:the\s)?(?:coming|previous|following|past))\s(?P<unit>week|month|"
        r"year|weekend)\b", re.I), relative.unit, "unit", UNITS),
    (_re(rf"{COUNT}\s(?P<unit>days?|weeks?|months?|years?)\s(?:ago|earlier)\b", re.I), relative.ago, "ago", AGO),
    (_re(r"(?P<n>\d{1,3})(?:st|nd|rd|th) anniversary of\b"), relative.anniversary, "anniversary", ("anniversary",)),
    (_re(rf"{NAMED_MONTH}{M}(?!\s\d)"), days.month, "month", MONTHS),
    (_re(rf"{Y}(?![-\s](?:troops|soldiers|men|personnel|people|members?|strong)\b)"), days.year, "year", YEARS),
]  # fmt: skip


def dates(text: str, report_date: str | None) -> Iterator[Mention]:
    """The dates in `text`, in order. `sub` tells their kind: day, days, month, year, years, weekday, today, unit, ago, label, anniversary.

    A `label` is a year that belongs to a name ("Sea Shield-2023"), an `anniversary` the year of what is commemorated.
    """
    held = cache(partial(_holds, f"{text} {text.lower()}"))
    base, taken = Base(report_date), bytearray(len(text))
    found: list[Mention] = []
    for pattern, resolve, kind, hint in PATTERNS:
        for match in pattern.finditer(text) if held(hint) else ():
            start, end = match.span()
            if any(taken[start:end]):
                continue
            taken[start:end] = b"x" * (end - start)
            if value := resolve(match, base, text[max(0, start - 100) : start]):
                sub = "label" if kind == "year" and text[start - 1 : start] == "-" else kind
                found.append(Mention("date", start, end, match.group(), value, sub))
    yield from sorted(found, key=lambda mention: mention.start)


def _holds(text: str, hint: Held) -> bool:
    return any(word in text for word in hint) if isinstance(hint, tuple) else hint.search(text) is not None
