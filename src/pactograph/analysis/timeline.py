"""What happened when: entries in the order of time, and their numbers by period and type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pactograph.analysis.facts import Fact, facts
from pactograph.analysis.given import Given
from pactograph.analysis.periods import periods, span
from pactograph.analysis.targets import resolved


@dataclass(frozen=True, slots=True)
class Event:
    """An entry on the line. `estimated`: it stands at its report's date."""

    id: str
    type: str
    label: str
    parties: tuple[str, ...]
    date: str | None
    end: str | None
    estimated: bool
    status: str


@dataclass(frozen=True, slots=True)
class Count:
    """Entries of one type that begin in a period."""

    period: str
    type: str
    n: int
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """`events` in the order of time, those without a date last; `counts` by period, then type; `periods` without gaps."""

    parties: tuple[str, ...]
    by: str
    periods: tuple[str, ...]
    events: tuple[Event, ...]
    counts: tuple[Count, ...]
    undated: int
    estimated: int

    def rows(self) -> list[dict[str, Any]]:
        """One row an entry."""
        return [{name: getattr(event, name) for name in Event.__dataclass_fields__} for event in self.events]

    def count_rows(self) -> list[dict[str, Any]]:
        """One row a period and type."""
        return [{name: getattr(count, name) for name in Count.__dataclass_fields__} for count in self.counts]


def timeline(
    entries: Iterable[Given],
    parties: Sequence[str] = (),
    *,
    by: str = "year",
    types: Iterable[str] = (),
    areas: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    published: Mapping[int, str | None] | None = None,
) -> Timeline:
    """The entries in which all of `parties` (codes or names) take part. Raises InputError for an unknown party or period."""
    cut = periods(by)
    wanted, entries = resolved(parties, entries)
    whole = facts(entries, published=published, types=types, areas=areas, since=since, until=until, party=next(iter(wanted), None))
    found = sorted((fact for fact in whole if set(wanted) <= set(fact.codes)), key=lambda fact: (fact.date or "9999-99", fact.id))
    numbers = [cut.number(fact.date) if fact.date else None for fact in found]
    groups: dict[tuple[int, str], list[str]] = {}
    for fact, number in zip(found, numbers, strict=True):
        if number is not None:
            groups.setdefault((number, fact.type), []).append(fact.id)
    return Timeline(
        parties=tuple(wanted),
        by=by,
        periods=tuple(cut.label(number) for number in span(numbers)),
        events=tuple(_event(fact) for fact in found),
        counts=tuple(Count(cut.label(number), type, len(ids), tuple(ids)) for (number, type), ids in sorted(groups.items())),
        undated=sum(number is None for number in numbers),
        estimated=sum(fact.estimated for fact in found),
    )


def _event(fact: Fact) -> Event:
    return Event(fact.id, fact.type, fact.label, fact.codes, fact.date, fact.end, fact.estimated, fact.status)
