"""Periods that time is cut into: months, quarters, years, runs of years, or all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pactograph.errors import InputError

RUN = re.compile(r"(\d{1,3}) ?(?:y|years?)")


@dataclass(frozen=True, slots=True)
class Periods:
    """A way to cut time: `months` in a period, 0 for all time as one. Periods are numbered from the year 0."""

    name: str
    months: int

    def number(self, date: str | None) -> int | None:
        """The period of a date; None without one, or where it is too coarse (a year, where months are asked for)."""
        if not self.months:
            return 0
        if not date or (self.months < 12 and len(date) < 7):
            return None
        month = int(date[5:7]) - 1 if len(date) >= 7 else 0
        return (int(date[:4]) * 12 + month) // self.months

    def label(self, number: int) -> str:
        """`2015`, `2015-03`, `2015-Q1`, `2010–2014` or `all`."""
        if not self.months:
            return "all"
        year, month = divmod(number * self.months, 12)
        if self.months == 1:
            return f"{year:04}-{month + 1:02}"
        if self.months == 3:
            return f"{year:04}-Q{month // 3 + 1}"
        return f"{year:04}" if self.months == 12 else f"{year:04}–{year + self.months // 12 - 1:04}"

    @property
    def years(self) -> float:
        """Length of a period."""
        return self.months / 12


NAMED = {"all": 0, "month": 1, "quarter": 3, "year": 12, "decade": 120}


def periods(by: str) -> Periods:
    """`by` is all, month, quarter, year, decade or a run of years such as `5 years`. Raises InputError for another."""
    if by in NAMED:
        return Periods(by, NAMED[by])
    if (run := RUN.fullmatch(by.strip())) and int(run[1]):
        return Periods(by, 12 * int(run[1]))
    raise InputError(f"{by!r} is no period", remedy="use all, month, quarter, year, decade or a run of years such as '5 years'")


def span(numbers: Iterable[int | None]) -> list[int]:
    """All periods from the first to the last of those given, without gaps; empty where none is known."""
    known = {number for number in numbers if number is not None}
    return list(range(min(known), max(known) + 1)) if known else []
