"""A map of the world: states shaded by a count, and arcs between the pairs that have most.

The projection is Equal Earth (Šavrič, Patterson and Jenny 2018), which keeps areas: a large state looks no larger than it is.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from markupsafe import Markup

from pactograph.gazetteer.coordinates import coordinates
from pactograph.gazetteer.world import Ring, world
from pactograph.web.charts import svg
from pactograph.web.filters import name

WIDTH, HEIGHT = 960, 470
SCALE, TILT = 172.0, 20.0
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
ROOT = math.sqrt(3) / 2
# Without Antarctica.
SOUTH = -58.0
STEPS = 5
HALF = 180.0


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """Pixels of a place in degrees."""
    angle = math.asin(ROOT * math.sin(math.radians(latitude)))
    square = angle * angle
    power = square**3
    bend = ROOT * (A1 + 3 * A2 * square + power * (7 * A3 + 9 * A4 * square))
    x = math.radians(longitude) * math.cos(angle) / bend
    y = angle * (A1 + A2 * square + power * (A3 + A4 * square))
    return WIDTH / 2 + SCALE * x, HEIGHT / 2 - SCALE * y + TILT


def chart(counts: Mapping[str, int], pairs: Mapping[tuple[str, str], int], href: str, label: str) -> Markup:
    """`counts`: state → number; `pairs`: two states → number; `href`: the page of a state, with {code} in it."""
    most = max(counts.values(), default=1)
    lands = [_land(code, title, path, counts.get(code, 0), most, href) for code, title, path in _paths()]
    drawn = {code for code, _, _ in _paths()}
    small = [_dot(code, count, most, href) for code, count in sorted(counts.items()) if code not in drawn and code in coordinates()]
    arcs = [_arc(pair, count, max(pairs.values())) for pair, count in sorted(pairs.items(), key=lambda row: row[1])]
    return svg.chart(WIDTH, HEIGHT, label, [*lands, *arcs, *small], "chart map")


@cache
def _paths() -> tuple[tuple[str, str, str], ...]:
    """(code, name, path) of every land but Antarctica."""
    return tuple(
        (land.code, land.name, path) for land in world() if (path := "".join(map(_path, land.rings))) and land.name != "Antarctica"
    )


def _path(ring: Ring) -> str:
    """A closed line; where it steps over the 180th meridian it is cut, so that no stroke runs across the map."""
    out, before = [], None
    for x, y in ring:
        pen = "M" if before is None or abs(x - before) > HALF else "L"
        px, py = projected(x, max(y, SOUTH))
        out.append(f"{pen}{px:.1f} {py:.1f}")
        before = x
    return "".join(out) + "Z"


def _land(code: str, title: str, path: str, count: int, most: int, href: str) -> Markup:
    shape = svg.element("path", d=path, klass=f"land k{step(count, most)}")
    if not code or not count:
        return shape
    return svg.link(href.format(code=code), f"{title}: {count}", shape)


def _dot(code: str, count: int, most: int, href: str) -> Markup:
    place = coordinates()[code]
    x, y = projected(place.longitude, place.latitude)
    return svg.link(
        href.format(code=code), f"{name(code)}: {count}", svg.element("circle", cx=x, cy=y, r=4, klass=f"land k{step(count, most)}")
    )


def _arc(pair: tuple[str, str], count: int, most: int) -> Markup:
    places = [coordinates().get(code) for code in pair]
    if None in places:
        return Markup()
    (x1, y1), (x2, y2) = (projected(place.longitude, place.latitude) for place in places if place)
    bow = math.hypot(x2 - x1, y2 - y1) * 0.18
    d = f"M{x1:.1f} {y1:.1f}Q{(x1 + x2) / 2:.1f} {(y1 + y2) / 2 - bow:.1f} {x2:.1f} {y2:.1f}"
    return svg.element("path", d=d, klass="arc", stroke_width=round(1 + 3 * count / most, 1))


def step(count: int, most: int) -> int:
    """0 for none, else 1 to STEPS, by the logarithm: a few states have most of all entries."""
    return 0 if not count else min(STEPS, 1 + int(STEPS * math.log1p(count) / math.log1p(most + 1)))
