"""Words that tell a date by its distance from the report's own ("on Monday", "last year"), to ISO 8601; functions as in days.py."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pactograph.parsing.days import Base, iso, looks_ahead

DAYS = {name: n for n, name in enumerate("mon tue wed thu fri sat sun".split())}
SMALL = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "a": 1,
    "an": 1,
}


def weekday(m: re.Match[str], base: Base, before: str) -> str | None:
    """\"on Monday": at or before the report's date, after it where the words look ahead; "(25)" behind it settles which."""
    if base.day is None:
        return None
    if found := _told(m, base.day):
        return found
    back = (base.day.weekday() - DAYS[m["wd"].lower()[:3]]) % 7
    which = (m["which"] or "").lower()
    if which in ("next", "this coming", "coming") or (back and not which and looks_ahead(before)):
        return (base.day + timedelta(days=7 - back)).isoformat()
    return (base.day - timedelta(days=back or 7 * (which == "last"))).isoformat()


def near_day(m: re.Match[str], base: Base, before: str) -> str | None:
    """\"today", "yesterday", "tomorrow (26)"."""
    if base.day is None:
        return None
    if found := _told(m, base.day):
        return found
    word = m["t"].lower()
    shift = 1 if word.startswith("tomorrow") else -1 if word.startswith(("yesterday", "last")) else -2 if word.startswith("the day") else 0
    return (base.day + timedelta(days=shift)).isoformat()


def _told(m: re.Match[str], near: date) -> str | None:
    """The day of the month in brackets behind a weekday, in the week on either side of `near`."""
    told = m.groupdict().get("told")
    around = (near + timedelta(days=shift) for shift in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7))
    return next((one.isoformat() for one in around if told and one.day == int(told)), None)


def unit(m: re.Match[str], base: Base, before: str) -> str | None:
    """\"last year", "next month"; of a week or weekend, whose days nobody tells, the month that holds most of it."""
    which, what = m["which"].lower(), m["unit"].lower()
    step = 1 if which.endswith(("next", "coming", "following")) else -1 if which.endswith(("last", "previous", "past")) else 0
    if what == "year":
        return iso(base.year + step) if base.year else None
    if what == "month":
        return base.month_shift(step)
    if base.day is None:
        return base.month_shift(0)
    thursday = base.day + timedelta(days=3 - base.day.weekday(), weeks=step)
    return iso(thursday.year, thursday.month)


def ago(m: re.Match[str], base: Base, before: str) -> str | None:
    """\"two years ago", "three days earlier"."""
    count, what = SMALL.get(m["n"].lower()) or int(m["n"]), m["unit"].lower()
    if what.startswith("year"):
        return iso(base.year - count) if base.year else None
    if what.startswith("month"):
        return base.month_shift(-count)
    if base.day is None:
        return None
    then = base.day - timedelta(days=count * (7 if what.startswith("week") else 1))
    return then.isoformat() if what.startswith("day") else iso(then.year, then.month)


def anniversary(m: re.Match[str], base: Base, before: str) -> str | None:
    """ "the 25th anniversary of": the year of what is commemorated."""
    return iso(base.year - int(m["n"])) if base.year else None
