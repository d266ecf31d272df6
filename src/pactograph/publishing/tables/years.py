"""What pairs of states and single states did in a year: counts of entries by type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from pactograph.codebook import types
from pactograph.gazetteer import states
from pactograph.publishing.lookup import Batch
from pactograph.publishing.parties import keys
from pactograph.publishing.shown import Shown
from pactograph.publishing.tables.entries import PLURALS
from pactograph.publishing.tables.model import Column, Row, Table, nothing

# What has happened or is happening counts; plans and offers do not.
REAL = ("done", "ongoing")
COUNTS = tuple(Column(PLURALS[type], "integer", f"Entries of type {type}, done or ongoing.", required=True) for type in types())
ALL = Column("entries", "integer", "Entries of all types, done or ongoing.", required=True)
YEAR = Column("year", "integer", "Year in which they began; of those without a date the year of the first report.", required=True)


def year(batch: Batch, shown: Shown) -> int | None:
    """The year in which an entry began, without a date that of its first report; None where neither is known, and for what is not REAL."""
    if shown.one("status") not in REAL:
        return None
    start = shown.when.start or next(iter(batch.reported(shown.entry) or ()), None)
    return int(start[:4]) if start else None


class _Years:
    """Entries by the states (one or a pair, in alphabetical order), year and type."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.counts: Counter[tuple[tuple[str, ...], int, str]] = Counter()

    def add(self, batch: Batch) -> None:
        for entry, shown in batch.shown:
            if (when := year(batch, shown)) is not None:
                found = sorted(code for code in shown.codes() if code in states())
                self.counts.update((group, when, entry.type) for group in combinations(found, self.size))

    def rows(self) -> Iterator[Row]:
        for group, when in sorted({(group, when) for group, when, _ in self.counts}):
            named = [keys(code, str(when)) for code in group]
            numbers = [number for one in named for number in (one.cow, one.gw)]
            counts = [self.counts[group, when, type] for type in types()]
            yield (*group, *numbers, when, sum(counts), *counts)


def _keys(*sides: str) -> tuple[Column, ...]:
    codes = tuple(Column(f"state{side}", "string", "Code of the state.", required=True) for side in sides)
    numbers = (
        (
            Column(f"cow{side}", "integer", "Its Correlates of War number in that year."),
            Column(f"gw{side}", "integer", "Its Gleditsch and Ward number in that year."),
        )
        for side in sides
    )
    return (*codes, *(column for pair in numbers for column in pair))


DYAD_YEARS = Table(
    "dyad_years",
    "Entries by pair of states and year. Of an entry with several states every pair counts. Pairs and years without any are not listed.",
    (*_keys("1", "2"), YEAR, ALL, *COUNTS),
    ("state1", "state2", "year"),
    nothing,
    totals=lambda: _Years(2),
)
STATE_YEARS = Table(
    "state_years",
    "Entries by state and year. States and years without any are not listed.",
    (*_keys(""), YEAR, ALL, *COUNTS),
    ("state", "year"),
    nothing,
    totals=lambda: _Years(1),
)
