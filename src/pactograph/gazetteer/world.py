"""Borders of the states of the world, coarse enough for a map of the whole (1:110 million).

`data/world-110m.json` is TopoJSON of world-atlas 2.0.2 (Mike Bostock, ISC licence), made from Natural Earth 4.1 (public domain). Borders
are drawn as they are held, not as they are recognised.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import Any, NamedTuple, TypeAlias

from pactograph.gazetteer.tables import table

HALF = 180.0
Ring: TypeAlias = tuple[tuple[float, float], ...]


class Country(NamedTuple):
    """`code`: ISO 3166-1 alpha-3, XKX or "" for a land without one; `rings`: closed lines of (longitude, latitude), holes among them.

    None crosses the date line, but for the one around Antarctica.
    """

    code: str
    name: str
    rings: tuple[Ring, ...]


@cache
def world() -> tuple[Country, ...]:
    """All lands of the map, in the order of the file. Small island states are not among them."""
    atlas = json.loads((files("pactograph.gazetteer") / "data" / "world-110m.json").read_text(encoding="utf-8"))
    arcs = [_line(arc, atlas["transform"]) for arc in atlas["arcs"]]
    codes = {row["numeric"]: row["code"] for row in table("iso")}
    return tuple(_country(shape, arcs, codes) for shape in atlas["objects"]["countries"]["geometries"])


def _country(shape: dict[str, Any], arcs: list[Ring], codes: dict[str, str]) -> Country:
    name = shape["properties"]["name"]
    code = "XKX" if name == "Kosovo" else codes.get(shape.get("id", ""), "")
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return Country(code, name, tuple(part for polygon in polygons for ring in polygon for part in _cut(_ring(ring, arcs))))


def _line(arc: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    """An arc in degrees: its points are steps from one to the next, on a grid."""
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    points = zip(accumulate(point[0] for point in arc), accumulate(point[1] for point in arc), strict=True)
    return tuple((round(x * wide + left, 3), round(y * high + low, 3)) for x, y in points)


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    """Arcs one after the other, those with a number below zero backwards; each starts where the one before ends."""
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return tuple(points)


def _cut(ring: Ring) -> list[Ring]:
    """The ring, in two where it crosses the date line (Russia, Fiji): what lies beyond is drawn up to the line on the other side."""
    turns = [0, *accumulate((x < u - HALF) - (x > u + HALF) for (u, _), (x, _) in pairwise(ring))]
    if not any(turns) or turns[-1]:
        return [ring]
    whole = [(x + 2 * HALF * turn, y) for (x, y), turn in zip(ring, turns, strict=True)]
    return [tuple((min(HALF, max(-HALF, x - 2 * HALF * turn)), y) for x, y in whole) for turn in sorted(set(turns))]
