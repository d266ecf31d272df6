"""Where states lie: the coordinates of their capitals, for maps."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pactograph.gazetteer.tables import table


class Spot(NamedTuple):
    """Degrees north and east, and the city that stands there."""

    latitude: float
    longitude: float
    city: str


@cache
def coordinates() -> dict[str, Spot]:
    """Spots by code of state; territories without a city have none."""
    return {row["code"]: Spot(float(row["latitude"]), float(row["longitude"]), row["city"]) for row in table("coordinates")}
