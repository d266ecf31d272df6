"""Shares over time, each in a panel of its own under the others, with the band of its interval: lines over one another hide each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from pactograph.web.charts import svg
from pactograph.web.filters import short

WIDTH, PANEL, LEFT, RIGHT, GAP, BOTTOM = 1000, 60, 4, 44, 24, 24
TICKS = 12
LONGEST = 60
# Half as wide as a dot.
ALONE = 3.5


class Point(NamedTuple):
    """A value with the lower and upper end of its interval."""

    value: float
    low: float
    high: float


class Known(NamedTuple):
    """A point in its place: the number of its period, its name, and where it stands."""

    number: int
    period: str
    x: float
    point: Point


def lines(periods: Sequence[str], series: Mapping[str, Sequence[Point | None]], label: str) -> Markup:
    """`series`: name → a point a period, None where nothing is known: a dashed line passes over that. All panels have the same scale."""
    top = _top(point for points in series.values() for point in points if point is not None)
    height = len(series) * (PANEL + GAP) + BOTTOM
    children = _axis(periods, height)
    for number, (name, points) in enumerate(series.items()):
        foot = (number + 1) * (PANEL + GAP)
        known = [Known(n, periods[n], _x(n, len(periods)), point) for n, point in enumerate(points) if point]
        children += [*_panel(name, foot, top), *_line(_runs(known), foot, top)]
        children += [_dot(f"{name}, {one.period}", one.x, one.point, foot, top) for one in known]
    return svg.chart(WIDTH, height, label, children)


def _panel(name: str, foot: float, top: float) -> list[Markup]:
    out = [svg.element("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, klass="grid") for y in (foot, foot - PANEL)]
    out.append(
        svg.element(
            "text",
            svg.element("title", text=name),
            text=short(name, LONGEST),
            x=WIDTH - RIGHT,
            y=foot - PANEL - 5,
            text_anchor="end",
            klass="name",
        )
    )
    out.append(svg.words(WIDTH - RIGHT + 6, foot - PANEL + 5, f"{top * 100:g} %", "start", "axis"))
    return [*out, svg.words(WIDTH - RIGHT + 6, foot + 4, "0", "start", "axis")]


def _runs(known: Sequence[Known]) -> list[list[Known]]:
    """Stretches of periods that follow one another."""
    out: list[list[Known]] = []
    for one in known:
        if out and out[-1][-1].number == one.number - 1:
            out[-1].append(one)
        else:
            out.append([one])
    return out


def _line(runs: Sequence[Sequence[Known]], foot: float, top: float) -> list[Markup]:
    """The line of each stretch with its band (as wide as a dot where it is one period), and dashes from one stretch to the next."""
    out: list[Markup] = []
    for run in runs:
        wide = ALONE if len(run) == 1 else 0.0
        upper = [(one.x + side, _y(one.point.high, foot, top)) for one in run for side in {-wide, wide}]
        lower = [(one.x + side, _y(one.point.low, foot, top)) for one in run for side in {-wide, wide}]
        out.append(svg.element("polygon", points=_path([*sorted(upper), *sorted(lower, reverse=True)]), klass="band"))
        out.append(svg.element("polyline", points=_path([(one.x, _y(one.point.value, foot, top)) for one in run]), klass="line"))
    for before, after in pairwise(runs):
        ends = [(one.x, _y(one.point.value, foot, top)) for one in (before[-1], after[0])]
        out.append(svg.element("polyline", points=_path(ends), klass="line gap"))
    return out


def _dot(name: str, x: float, point: Point, foot: float, top: float) -> Markup:
    said = f"{name}: {point.value:.0%} ({point.low:.0%} to {point.high:.0%})"
    return svg.element("circle", svg.element("title", text=said), cx=x, cy=_y(point.value, foot, top), r=3.5, klass="dot")


def _axis(periods: Sequence[str], height: float) -> list[Markup]:
    step = max(1, -(-len(periods) // TICKS))
    return [svg.words(_x(n, len(periods)), height - 6, period, "middle", "axis") for n, period in enumerate(periods) if n % step == 0]


def _top(points: Iterable[Point]) -> float:
    """The lowest of some round shares under which all values are; ends of intervals above it are cut off."""
    most = max((point.value for point in points), default=1.0)
    return next(top for top in (0.1, 0.2, 0.4, 0.6, 1.0) if most <= top)


def _x(number: int, total: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * (number + 0.5) / max(1, total)


def _y(value: float, foot: float, top: float) -> float:
    return foot - PANEL * min(1.0, value / top)


def _path(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
