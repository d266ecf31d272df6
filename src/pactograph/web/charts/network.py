"""A network: points placed by forces (Fruchterman and Reingold 1991), from the same start, so that it is drawn alike each time."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from pactograph.web import filters
from pactograph.web.charts import svg

WIDTH, HEIGHT, MARGIN = 960, 640, 60
ROUNDS = 220
GOLDEN = math.pi * (3 - math.sqrt(5))


def chart(weights: Mapping[str, int], pairs: Mapping[tuple[str, str], int], label: str) -> Markup:
    """`weights`: party → entries; `pairs`: two of these → entries. Marks carry data for the script that drags and zooms."""
    codes = list(weights)
    places = dict(zip(codes, placed(codes, pairs), strict=True))
    most, heavy = max(pairs.values(), default=1), max(weights.values(), default=1)
    lines = [_line(pair, count, most, places) for pair, count in pairs.items()]
    points = [_point(code, weights[code], heavy, places[code]) for code in codes]
    return svg.chart(WIDTH, HEIGHT, label, [svg.element("g", *lines, *points, klass="stage")], "chart network")


def placed(codes: list[str], pairs: Mapping[tuple[str, str], int]) -> list[tuple[float, float]]:
    """Pixels of each party: those with many entries together lie close."""
    count = len(codes)
    if not count:
        return []
    turns, radii = np.arange(count) * GOLDEN, np.sqrt((np.arange(count) + 0.5) / count)
    at = np.stack([radii * np.cos(turns), radii * np.sin(turns)], axis=1)
    pull = np.zeros((count, count))
    index = {code: n for n, code in enumerate(codes)}
    for (a, b), number in pairs.items():
        pull[index[a], index[b]] = pull[index[b], index[a]] = math.log1p(number)
    ideal = 1 / math.sqrt(count)
    for turn in range(ROUNDS):
        at += _step(at, pull, ideal, 0.1 * (1 - turn / ROUNDS))
    return _fitted(at)


def _step(at: NDArray[np.float64], pull: NDArray[np.float64], ideal: float, most: float) -> NDArray[np.float64]:
    between = at[:, None, :] - at[None, :, :]
    far = np.maximum(np.sqrt((between**2).sum(axis=2)), 0.01)
    force = (ideal**2 / far**2 - pull * far / ideal * 0.3)[:, :, None] * between
    move = force.sum(axis=1) - 0.4 * at
    length = np.maximum(np.sqrt((move**2).sum(axis=1, keepdims=True)), 1e-9)
    return np.asarray(move / length * np.minimum(length, most))


def _fitted(at: NDArray[np.float64]) -> list[tuple[float, float]]:
    low, high = at.min(axis=0), at.max(axis=0)
    share = (at - low) / np.maximum(high - low, 1e-9)
    return [(MARGIN + x * (WIDTH - 2 * MARGIN), MARGIN + y * (HEIGHT - 2 * MARGIN)) for x, y in share.tolist()]


def _line(pair: tuple[str, str], count: int, most: int, places: Mapping[str, tuple[float, float]]) -> Markup:
    (x1, y1), (x2, y2) = places[pair[0]], places[pair[1]]
    wide = round(0.8 + 5 * math.sqrt(count / most), 1)
    drawn = svg.element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke_width=wide, klass="edge", data_a=pair[0], data_b=pair[1])
    return svg.link(
        f"/countries/{filters.placed(pair[0])}/{filters.placed(pair[1])}",
        f"{filters.name(pair[0])} and {filters.name(pair[1])}: {count}",
        drawn,
    )


def _point(code: str, count: int, most: int, place: tuple[float, float]) -> Markup:
    x, y = place
    size = 4 + 14 * math.sqrt(count / most)
    circle = svg.element("circle", cx=x, cy=y, r=size, klass="node", data_code=code)
    text = svg.element(
        "text", text=filters.short(filters.name(code)), x=x, y=y - size - 3, text_anchor="middle", klass="axis", data_code=code
    )
    return svg.link(f"/countries/{filters.placed(code)}", f"{filters.name(code)}: {count}", circle, text)
