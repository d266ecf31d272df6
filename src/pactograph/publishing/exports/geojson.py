"""GeoJSON (RFC 7946): entries where they happened."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pactograph.gazetteer.coordinates import coordinates
from pactograph.gazetteer.states import states
from pactograph.gazetteer.tables import plain
from pactograph.publishing import output
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.plain import dump
from pactograph.publishing.shown import Shown
from pactograph.publishing.tables.entries import cells
from pactograph.records import Entry

NO_PLACE, NO_STATE = "no place is told", "the place lies in no state that is known"


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """A feature for each entry with a place; its point is the capital's where the place is that, else the state's (its capital's too)."""
    left, opening = [], '{"type": "FeatureCollection", "features": [\n'
    with output.text(path) as stream:
        stream.write(opening)
        comma = ""
        for entry in entries:
            feature = _feature(entry)
            if isinstance(feature, Left):
                left.append(feature)
                continue
            stream.write(comma + dump(feature))
            comma = ",\n"
        stream.write("\n]}\n")
    return left


def _feature(entry: Entry) -> dict[str, Any] | Left:
    shown = Shown(entry)
    name, country = shown.part("place", "name"), shown.part("place", "country")
    if name is None:
        return Left(entry.id, NO_PLACE)
    if (spot := coordinates().get(country or "")) is None:
        return Left(entry.id, NO_STATE)
    exact = "place" if capital(name, country) else "state"
    told = {column: cell for column, cell in cells(shown).items() if cell is not None}
    point = {"type": "Point", "coordinates": [spot.longitude, spot.latitude]}
    return {"type": "Feature", "id": entry.id, "geometry": point, "properties": told | {"point": exact}}


def capital(name: str, country: str) -> bool:
    """Whether a place is the capital of the state, where the state's point lies."""
    seats = [spot.city] if (spot := coordinates().get(country)) else []
    seats += [states()[country].capital] if country in states() else []
    return plain(name).casefold() in {plain(seat).casefold() for seat in seats}


EXPORT = Exporter(".geojson", "where entries happened, as GeoJSON", write)
