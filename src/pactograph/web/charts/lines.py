"""Shares over time as lines, each with the band of its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from pactograph.web.charts import svg

WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM, TOP = 720, 240, 40, 90, 22, 10


class Point(NamedTuple):
    """A value with the lower and upper end of its interval."""

    value: float
    low: float
    high: float


def lines(periods: Sequence[str], series: Mapping[str, Sequence[Point | None]], label: str, top: float = 1.0) -> Markup:
    """`series`: name → a point a period, None where nothing is known. Names stand at the line's end, not in a legend."""
    children = _grid(periods, top)
    for number, (name, points) in enumerate(series.items()):
        known = [(_x(n, len(periods)), point) for n, point in enumerate(points) if point is not None]
        if not known:
            continue
        band = [(x, _y(p.high, top)) for x, p in known] + [(x, _y(p.low, top)) for x, p in reversed(known)]
        children.append(svg.element("polygon", points=_path(band), klass=f"band s{number % 8}"))
        children.append(svg.element("polyline", points=_path([(x, _y(p.value, top)) for x, p in known]), klass=f"line s{number % 8}"))
        x, last = known[-1]
        children.append(svg.words(x + 6, _y(last.value, top) + 4, name, "start", f"name s{number % 8}"))
    return svg.chart(WIDTH, HEIGHT, label, children)


def _grid(periods: Sequence[str], top: float) -> list[Markup]:
    out = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        y = _y(top * share, top)
        out.append(svg.element("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, klass="grid"))
        out.append(svg.words(LEFT - 5, y + 4, f"{top * share * 100:.0f} %" if top <= 1 else f"{top * share:g}", "end", "axis"))
    step = max(1, len(periods) // 10)
    out += [svg.words(_x(n, len(periods)), HEIGHT - 6, period, "middle", "axis") for n, period in enumerate(periods) if n % step == 0]
    return out


def _x(number: int, total: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * (number + 0.5) / max(1, total)


def _y(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * min(1.0, value / top)


def _path(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
