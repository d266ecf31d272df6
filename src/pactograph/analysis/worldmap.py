"""Cooperation on the map: entries by state and by pair of states, with coordinates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pactograph.analysis.facts import facts
from pactograph.analysis.given import Given
from pactograph.analysis.links import links, parties
from pactograph.analysis.targets import of_party
from pactograph.gazetteer import states
from pactograph.gazetteer.coordinates import coordinates


@dataclass(frozen=True, slots=True)
class Spot:
    """A state: entries that it takes part in, and those that took place in it. Coordinates are its capital's, in degrees."""

    code: str
    name: str
    latitude: float
    longitude: float
    n: int
    here: int
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arc:
    """A pair of states and what they did together."""

    left: str
    right: str
    n: int
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorldMap:
    """Spots and arcs, the busiest first. `unplaced`: parties without coordinates (organisations, groups), with their numbers of entries."""

    party: str | None
    spots: tuple[Spot, ...]
    arcs: tuple[Arc, ...]
    unplaced: Mapping[str, int]
    n: int
    first: str | None
    last: str | None

    def rows(self) -> list[dict[str, Any]]:
        """One row a state."""
        return [{name: getattr(spot, name) for name in Spot.__dataclass_fields__} for spot in self.spots]

    def arc_rows(self) -> list[dict[str, Any]]:
        """One row a pair."""
        return [{name: getattr(arc, name) for name in Arc.__dataclass_fields__} for arc in self.arcs]


def worldmap(
    entries: Iterable[Given],
    party: str | None = None,
    *,
    types: Iterable[str] = (),
    areas: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    published: Mapping[int, str | None] | None = None,
) -> WorldMap:
    """The map of the given entries, or of those of one `party` (code or name). Hostile words and what was cancelled are left out.

    Raises InputError for an unknown party.
    """
    party, entries = of_party(party, entries)
    whole = facts(entries, published=published, types=types, areas=areas, since=since, until=until, party=party)
    found = [fact for fact in whole if parties(fact)]
    of: dict[str, list[str]] = {}
    here: dict[str, int] = {}
    for fact in found:
        here[fact.country] = here.get(fact.country, 0) + 1
        for code in fact.codes:
            of.setdefault(code, []).append(fact.id)
    spots = [_spot(code, of.get(code, []), here.get(code, 0)) for code in sorted((of.keys() | here.keys()) & coordinates().keys())]
    pairs = links(found, counting="full")
    arcs = [Arc(*pair, len(link.entries), tuple(link.entries)) for pair, link in pairs.items() if set(pair) <= coordinates().keys()]
    dates = sorted(fact.date for fact in found if fact.date)
    return WorldMap(
        party=party,
        spots=tuple(sorted(spots, key=lambda spot: (-spot.n, spot.code))),
        arcs=tuple(sorted((arc for arc in arcs if party in (None, arc.left, arc.right)), key=lambda arc: (-arc.n, arc.left, arc.right))),
        unplaced={code: len(ids) for code, ids in sorted(of.items()) if code not in coordinates()},
        n=len(found),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


def _spot(code: str, ids: list[str], here: int) -> Spot:
    latitude, longitude, _ = coordinates()[code]
    return Spot(code, states()[code].name, latitude, longitude, len(ids), here, tuple(ids))
