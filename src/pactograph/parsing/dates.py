"""Dates in running text, resolved against the report's own date.

A mention's value is ISO 8601, reduced to what the words say (`2015`, `2015-10`, `2015-10-30`), or an interval `start/end`.
Words that need the report's date ("on Monday", "last year") give nothing where it is not known to that precision.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

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

Resolve = Callable[[re.Match[str], Base, str], str | None]


def _re(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern, flags)


# Each pattern with the function that resolves its match and the mention's `sub`; earlier ones win where two overlap.
PATTERNS: list[tuple[re.Pattern[str], Resolve, str]] = [
    (_re(rf"{D}\s{M}{TO}{D2}\s{M2}{OF_YEAR}"), days.days, "days"),
    (_re(rf"{M}\s{D}{TO}{M2}\s{D2}{OF_YEAR}"), days.days, "days"),
    (_re(rf"{D}{TO}{D2}\s(?:of\s)?{M}{OF_YEAR}"), days.days, "days"),
    (_re(rf"{M}\s{D}{TO}{D2}{OF_YEAR}"), days.days, "days"),
    (_re(rf"(?:the\s)?{D}\s(?:day\s)?(?:of\s)?{M}{OF_YEAR}"), days.day, "day"),
    (_re(rf"{M}\s(?:the\s)?{D}{OF_YEAR}"), days.day, "day"),
    (_re(rf"{M},?\s(?:of\s)?{Y}"), days.month, "month"),
    (_re(r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"), days.numeric, "day"),
    (_re(r"(?P<d>[0-3]?\d)[./](?P<m>[01]?\d)[./](?P<y>(?:19|20)\d\d)(?!\d)"), days.numeric, "day"),
    (_re(
        r"(?:[Bb]etween\s)?(?P<y>(?:19|20)\d\d)(?:\s?(?:-|–|to)\s?|(?<=[Bb]etween\s\d{4})\sand\s)(?P<y2>(?:19|20)\d\d|\d\d)(?![\d-])"
    ), days.years, "years"),
    (_re(rf"(?:[Oo]n\s)?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his coming|[Tt]his|coming)\s)?{WEEKDAY}{TOLD}"), relative.weekday, "weekday"),
    (_re(
        r"(?P<t>today|tomorrow|yesterday|tonight|this (?:morning|afternoon|evening)|last night|the day before yesterday)\b"
        rf"{TOLD}", re.I), relative.near_day, "today"),
    (_re(
        r"(?:(?:earlier|later)\s)?(?P<which>last|next|this|over the|(?:the\s)?(?:coming|previous|following|past))\s(?P<unit>week|month|"
        r"year|weekend)\b", re.I), relative.unit, "unit"),
    (_re(rf"{COUNT}\s(?P<unit>days?|weeks?|months?|years?)\s(?:ago|earlier)\b", re.I), relative.ago, "ago"),
    (_re(r"(?P<n>\d{1,3})(?:st|nd|rd|th) anniversary of\b"), relative.anniversary, "anniversary"),
    (_re(rf"{NAMED_MONTH}{M}(?!\s\d)"), days.month, "month"),
    (_re(rf"{Y}(?![-\s](?:troops|soldiers|men|personnel|people|members?|strong)\b)"), days.year, "year"),
]  # fmt: skip
# No date without one of these: most sentences have none, and one look tells.
HINT = re.compile(
    r"(?:19|20)\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)|day|night|anniversary|"
    r"morning|afternoon|evening|week|month|year|january|february|march|april|june|july|august|september|october|november|december",
)


def dates(text: str, report_date: str | None) -> Iterator[Mention]:
    """The dates in `text`, in order. `sub` tells their kind: day, days, month, year, years, weekday, today, unit, ago, label, anniversary.

    A `label` is a year that belongs to a name ("Sea Shield-2023"), an `anniversary` the year of what is commemorated.
    """
    if not HINT.search(text):
        return
    base, taken = Base(report_date), bytearray(len(text))
    found: list[Mention] = []
    for pattern, resolve, kind in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            taken[start:end] = b"x" * (end - start)
            if value := resolve(match, base, text[max(0, start - 100) : start]):
                sub = "label" if kind == "year" and text[start - 1 : start] == "-" else kind
                found.append(Mention("date", start, end, match.group(), value, sub))
    yield from sorted(found, key=lambda mention: mention.start)
