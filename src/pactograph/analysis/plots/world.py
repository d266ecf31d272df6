"""The map: discs at capitals by entries, arcs between states by what they did together."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import Any

from pactograph.analysis.plots.labels import Disc, label
from pactograph.analysis.plots.style import PALETTE, Theme, figure, head, lasting, numbered, short
from pactograph.analysis.worldmap import Arc, Spot, WorldMap
from pactograph.gazetteer.world import Ring, world

ARCS = 60
NAMED = 24
UNPLACED = 4
ANTARCTICA = "ATA"
# B. Šavrič, T. Patterson and B. Jenny, The Equal Earth map projection, International Journal of Geographical Information Science 33 (2019).
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
TINT = sqrt(3) / 2


def draw(found: WorldMap, theme: Theme, source: str) -> Any:
    """All lands but Antarctica; the ARCS busiest pairs."""
    drawn = figure(10.5, 5.5)
    axes = drawn.subplots()
    axes.set_axis_off()
    axes.set_aspect("equal")
    _lands(axes, theme)
    spots = {spot.code: spot for spot in found.spots}
    _arcs(axes, found.arcs[:ARCS], spots)
    axes.margins(0.005, 0.02)
    discs = _discs(axes, [spot for spot in found.spots if spot.n], theme)
    name = spots[found.party].name if found.party in spots else found.party
    head(drawn, f"Cooperation on the map{f': {name}' if name else ''}", _caption(found, source), theme)
    label(axes, discs, theme, most=NAMED)
    return drawn


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """Equal Earth, in radii of the earth."""
    angle = asin(TINT * sin(radians(latitude)))
    square = angle * angle
    sixth = square**3
    x = radians(longitude) * cos(angle) / (TINT * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)))
    return x, angle * (A1 + A2 * square + sixth * (A3 + A4 * square))


def _lands(axes: Any, theme: Theme) -> None:
    for country in world():
        if country.code != ANTARCTICA:
            for ring in country.rings:
                axes.fill(*zip(*_outline(ring), strict=True), facecolor=theme.land, edgecolor=theme.paper, linewidth=0.5, zorder=0)


def _outline(ring: Ring) -> list[tuple[float, float]]:
    return [projected(longitude, latitude) for longitude, latitude in ring]


def _arcs(axes: Any, arcs: tuple[Arc, ...], spots: dict[str, Spot]) -> None:
    most = max((arc.n for arc in arcs), default=1)
    for arc in reversed(arcs):
        xs, ys = zip(*_bow(spots[arc.left], spots[arc.right]), strict=True)
        share = arc.n / most
        axes.plot(xs, ys, color=PALETTE[1], linewidth=0.5 + 3 * share, alpha=0.25 + 0.45 * share, zorder=1, solid_capstyle="round")


def _bow(left: Spot, right: Spot) -> list[tuple[float, float]]:
    """A bow from the one to the other, bent to the north."""
    (x, y), (u, v) = projected(left.longitude, left.latitude), projected(right.longitude, right.latitude)
    bend = 0.16 * sqrt((u - x) ** 2 + (v - y) ** 2)
    steps = [step / 24 for step in range(25)]
    return [(x + (u - x) * step, y + (v - y) * step + 4 * bend * step * (1 - step)) for step in steps]


def _discs(axes: Any, spots: list[Spot], theme: Theme) -> list[Disc]:
    """Discs by the number of entries, the small ones over the large ones."""
    most = max((spot.n for spot in spots), default=1)
    out = []
    for spot in spots:
        x, y = projected(spot.longitude, spot.latitude)
        size = 8 + 320 * spot.n / most
        axes.scatter([x], [y], s=size, color=theme.blue, alpha=0.85, edgecolor=theme.paper, linewidth=0.6, zorder=2)
        out.append(Disc(x, y, size, f"{spot.name} {spot.n:,}"))
    return out


def _caption(found: WorldMap, source: str) -> str:
    many = f"; the {ARCS} busiest of {len(found.arcs):,} pairs" if len(found.arcs) > ARCS else ""
    return (
        f"n = {numbered(found.n)}, {lasting(found.first, found.last)}{many}{_left(found)}.\n"
        f"Discs stand at capitals. Source: {source}. Borders: Natural Earth (public domain), as held, not as recognised."
    )


def _left(found: WorldMap) -> str:
    """Who is not on the map, the busiest of them."""
    busy = [short(code, 24) for code in sorted(found.unplaced, key=lambda code: (-found.unplaced[code], code))]
    more = f" and {len(busy) - UNPLACED:,} others" if len(busy) > UNPLACED else ""
    return f"; parties without a place: {', '.join(busy[:UNPLACED])}{more}" if busy else ""
