"""Dates of the codebook as stretches of days: reduced dates and intervals."""

from __future__ import annotations

import datetime
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

YEAR = 365.25


class Days(NamedTuple):
    """First and last day (proleptic ordinals, inclusive) that a date may mean."""

    first: int
    last: int


@lru_cache(maxsize=65536)
def days(date: str | None) -> Days | None:
    """The days of `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `start/end`; None where it is no date."""
    if not date:
        return None
    start, _, end = date.partition("/")
    opens, closes = _stretch(start), _stretch(end or start)
    if opens is None or closes is None:
        return None
    return Days(opens.first, max(opens.first, closes.last))


def _stretch(date: str) -> Days | None:
    try:
        numbers = [int(part) for part in date.split("-")]
        year, month, day = [*numbers, 0, 0][:3]
        first = datetime.date(year, month or 1, day or 1)
        last = first if day else datetime.date(year, month or 12, monthrange(year, month or 12)[1])
    except (ValueError, OverflowError):
        return None
    return Days(first.toordinal(), last.toordinal())
