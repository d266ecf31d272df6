"""Lanes over time: what carried a provision out, who held an office when. A day is a dot, a stretch a bar."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from pactograph.web.charts import svg
from pactograph.web.filters import short

WIDTH, NAMES, LANE, TOP, BOTTOM, RIGHT = 640, 170, 26, 8, 24, 14
LONGEST = 26
TICKS = 8
# Days in a year, so that dates become fractions of years.
YEAR = 366


class Mark(NamedTuple):
    """From the first to the last day, as ISO dates that may be reduced; `klass` gives the colour; `href` is the page behind it."""

    since: str
    until: str
    title: str
    href: str
    klass: str = ""


class Lane(NamedTuple):
    """A row with its name, and all that lies on it."""

    name: str
    marks: Sequence[Mark]


def track(lanes: Sequence[Lane], label: str) -> Markup:
    """All lanes under one another on one axis of years; empty where no lane has a date."""
    times = [time for lane in lanes for mark in lane.marks for time in (year(mark.since), year(mark.until, end=True))]
    if not times:
        return Markup()
    first, last = math.floor(min(times)), math.ceil(max(times))
    last = max(last, first + 1)
    height = TOP + LANE * len(lanes) + BOTTOM
    children = _axis(first, last, height)
    for number, lane in enumerate(lanes):
        y = TOP + LANE * number + LANE / 2
        children.append(svg.element("line", x1=NAMES, x2=WIDTH - RIGHT, y1=y, y2=y, klass="grid"))
        children.append(
            svg.element("text", svg.element("title", text=lane.name), text=short(lane.name, LONGEST), x=0, y=y + 4, klass="lane")
        )
        children += [_mark(mark, y, first, last) for mark in lane.marks]
    return svg.chart(WIDTH, height, label, children)


def year(date: str, *, end: bool = False) -> float:
    """A date as a year with its fraction: the first day that it may mean, or with `end` the last."""
    start, _, stop = date.partition("/")
    parts = [int(part) for part in (stop if end and stop else start).split("-")]
    full = [*parts, *((12, 31) if end else (1, 1))[len(parts) - 1 :]]
    month, day = full[1], min(full[2], 28 if full[1] == 2 else 30)
    return full[0] + (datetime.date(2000, month, day).timetuple().tm_yday - 1) / YEAR


def _axis(first: int, last: int, height: float) -> list[Markup]:
    step = max(1, math.ceil((last - first) / TICKS))
    out = []
    for tick in range(first, last + 1, step):
        x = _x(tick, first, last)
        out.append(svg.element("line", x1=x, x2=x, y1=TOP, y2=height - BOTTOM, klass="grid"))
        out.append(svg.words(x, height - 7, str(tick), "middle", "axis"))
    return out


def _mark(mark: Mark, y: float, first: int, last: int) -> Markup:
    x1, x2 = _x(year(mark.since), first, last), _x(year(mark.until, end=True), first, last)
    if x2 - x1 < LANE / 2:
        drawn = svg.element("circle", cx=(x1 + x2) / 2, cy=y, r=6, klass=f"mark {mark.klass}")
    else:
        drawn = svg.element("rect", x=x1, y=y - 5, width=x2 - x1, height=10, rx=5, klass=f"mark {mark.klass}")
    return svg.link(mark.href, mark.title, drawn)


def _x(time: float, first: int, last: int) -> float:
    return NAMES + (WIDTH - RIGHT - NAMES) * (time - first) / (last - first)
