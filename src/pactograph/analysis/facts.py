"""What the analyses need to know of an entry, read once from its claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pactograph.analysis.given import AnyGiven, Given

DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?![\d-])")


class Fact(NamedTuple):
    """An entry in short. `date` is its start (ISO 8601, perhaps reduced) or None; `estimated`: the report's date stands in for its own.

    `roles`: (code, role) in the entry's order; `codes`: the codes, once each. Absent texts are "".
    """

    id: str
    type: str
    label: str
    roles: tuple[tuple[str, str], ...]
    codes: tuple[str, ...]
    date: str | None
    end: str | None
    estimated: bool
    status: str
    stance: str
    instrument: str
    country: str
    areas: tuple[str, ...]
    origin: tuple[str, ...]

    def others(self, code: str) -> tuple[str, ...]:
        """The other parties."""
        return tuple([other for other in self.codes if other != code])


def facts(
    entries: Iterable[Given],
    *,
    published: Mapping[int, str | None] | None = None,
    types: Iterable[str] = (),
    areas: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    party: str | None = None,
) -> Iterator[Fact]:
    """The entries that nobody rejected, of the given types and areas (all where none is given), begun within `since`..`until`,
    in which `party` (a code) takes part.

    `published`: dates of reports by number; the earliest of an entry's reports stands in where it has no date. An entry without any date
    is left out where a limit of time is given.
    """
    chosen = paired(entries, published=published, types=types, areas=areas, since=since, until=until, party=party)
    return (fact for _, fact in chosen)


def paired(
    entries: Iterable[AnyGiven],
    *,
    published: Mapping[int, str | None] | None = None,
    types: Iterable[str] = (),
    areas: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    party: str | None = None,
) -> Iterator[tuple[AnyGiven, Fact]]:
    """As `facts`, each beside its entry. Entries are taken one by one and not kept."""
    types, areas, published = frozenset(types), frozenset(areas), published or {}
    for entry in entries:
        if entry.accepted is False or (types and entry.type not in types):
            continue
        fact = _fact(entry, published)
        if party is not None and party not in fact.codes:
            continue
        if (not areas or areas.intersection(fact.areas)) and within(fact.date, since, until):
            yield entry, fact


def codes_of(entry: Given) -> Iterator[str]:
    """The codes of the parties that the entry shows."""
    for claim in entry.claims:
        if claim.field == "parties" and claim.shown and (code := claim.value.get("code")):
            yield code


def within(date: str | None, since: str | None, until: str | None) -> bool:
    """Whether a date (perhaps reduced) may lie between two others, both included."""
    if since is None and until is None:
        return True
    return date is not None and _not_after(since, date) and _not_after(date, until)


def started(date: Any) -> tuple[str | None, str | None]:
    """Start and end of a date or interval; None for what is no date."""
    return _started(str(date))


@lru_cache(maxsize=1 << 16)
def _started(date: str) -> tuple[str | None, str | None]:
    first, _, last = date.partition("/")
    start = found[0] if (found := DATE.match(first)) else None
    end = found[0] if (found := DATE.match(last)) else None
    return start, end


def _not_after(left: str | None, right: str | None) -> bool:
    if left is None or right is None:
        return True
    short = min(len(left), len(right))
    return left[:short] <= right[:short]


def _fact(entry: Given, published: Mapping[int, str | None]) -> Fact:
    single: dict[str, Any] = {}
    roles: list[tuple[str, str]] = []
    areas: list[str] = []
    for claim in entry.claims:
        if not claim.shown:
            continue
        if claim.field == "parties":
            if code := claim.value.get("code"):
                roles.append((str(code), str(claim.value.get("role") or "")))
        elif claim.field == "areas":
            areas.append(claim.value)
        else:
            single[claim.field] = claim.value
    start, end = _started(str(single.get("date", "")))
    date = start or reported(entry, published)
    return Fact(
        id=entry.id,
        type=entry.type,
        label=entry.label,
        roles=tuple(roles),
        codes=tuple(dict.fromkeys([code for code, _ in roles])),
        date=date,
        end=end,
        estimated=start is None and date is not None,
        status=str(single.get("status") or ""),
        stance=str(single.get("stance") or ""),
        instrument=str(single.get("instrument") or ""),
        country=str((single.get("place") or {}).get("country") or ""),
        areas=tuple(dict.fromkeys(areas)),
        origin=entry.origin,
    )


def reported(entry: Given, published: Mapping[int, str | None]) -> str | None:
    """The earliest date of the entry's reports, None where none is known."""
    dates = (started(published.get(member.report) or "")[0] for member in entry.members)
    return min((date for date in dates if date), default=None)
