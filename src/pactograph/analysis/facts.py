"""What the analyses need to know of an entry, read once from its claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pactograph.records import Entry

DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?![\d-])")


@dataclass(frozen=True, slots=True)
class Fact:
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
        return tuple(other for other in self.codes if other != code)


def facts(
    entries: Iterable[Entry],
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
    types, areas, published = frozenset(types), frozenset(areas), published or {}
    for entry in entries:
        if entry.accepted is False or (types and entry.type not in types):
            continue
        if party is not None and not _takes_part(party, entry):
            continue
        fact = _fact(entry, published)
        if (not areas or areas.intersection(fact.areas)) and within(fact.date, since, until):
            yield fact


def codes_of(entry: Entry) -> Iterator[str]:
    """The codes of the parties that the entry shows."""
    for claim in entry.claims:
        if claim.field == "parties" and claim.shown and (code := claim.value.get("code")):
            yield code


def _takes_part(party: str, entry: Entry) -> bool:
    return any(code == party for code in codes_of(entry))


def within(date: str | None, since: str | None, until: str | None) -> bool:
    """Whether a date (perhaps reduced) may lie between two others, both included."""
    if since is None and until is None:
        return True
    return date is not None and _not_after(since, date) and _not_after(date, until)


def started(date: Any) -> tuple[str | None, str | None]:
    """Start and end of a date or interval; None for what is no date."""
    first, _, last = str(date).partition("/")
    start = found[0] if (found := DATE.match(first)) else None
    end = found[0] if (found := DATE.match(last)) else None
    return start, end


def _not_after(left: str | None, right: str | None) -> bool:
    if left is None or right is None:
        return True
    short = min(len(left), len(right))
    return left[:short] <= right[:short]


def _fact(entry: Entry, published: Mapping[int, str | None]) -> Fact:
    single: dict[str, Any] = {}
    parties: list[dict[str, Any]] = []
    areas: list[str] = []
    for claim in entry.claims:
        if not claim.shown:
            continue
        if claim.field == "parties":
            parties.append(claim.value)
        elif claim.field == "areas":
            areas.append(claim.value)
        else:
            single[claim.field] = claim.value
    start, end = started(single.get("date", ""))
    date = start or reported(entry, published)
    roles = tuple((str(party.get("code") or ""), str(party.get("role") or "")) for party in parties if party.get("code"))
    return Fact(
        id=entry.id,
        type=entry.type,
        label=entry.label,
        roles=roles,
        codes=tuple(dict.fromkeys(code for code, _ in roles)),
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


def reported(entry: Entry, published: Mapping[int, str | None]) -> str | None:
    """The earliest date of the entry's reports, None where none is known."""
    dates = (started(published.get(member.report) or "")[0] for member in entry.members)
    return min((date for date in dates if date), default=None)
