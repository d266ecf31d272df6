"""Counts over time as stacked bars, one a period, parted by record type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from pactograph.web.charts import svg

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, WIDEST = 1080, 220, 34, 22, 8, 44


def bars(periods: Sequence[str], counts: Mapping[str, Mapping[str, int]], href: str, label: str) -> Markup:
    """`counts`: period → record type → number. `href` is the page of a bar, with {period} and {type} in it."""
    top = _round(max((sum(counts.get(period, {}).values()) for period in periods), default=0))
    wide = (WIDTH - LEFT) / max(1, len(periods))
    children = [*_grid(top)]
    for number, period in enumerate(periods):
        x = LEFT + number * wide
        bar = min(wide * 0.8, WIDEST)
        children += _stack(x + (wide - bar) / 2, bar, period, counts.get(period, {}), top, href)
        if number % max(1, len(periods) // 12) == 0:
            children.append(svg.words(x + wide / 2, HEIGHT - 6, period, "middle", "axis"))
    return svg.chart(WIDTH, HEIGHT, label, children)


def _stack(x: float, width: float, period: str, counts: Mapping[str, int], top: int, href: str) -> list[Markup]:
    out, base = [], 0
    for type, count in counts.items():
        high, low = _y(base + count, top), _y(base, top)
        mark = svg.element("rect", x=x, y=high, width=width, height=max(0.5, low - high), klass=f"bar f-{type}")
        out.append(svg.link(href.format(period=period, type=type), f"{period}: {count} {type}", mark))
        base += count
    return out


def _grid(top: int) -> list[Markup]:
    lines = []
    for share in (0, 0.5, 1):
        y = _y(top * share, top)
        lines.append(svg.element("line", x1=LEFT, x2=WIDTH, y1=y, y2=y, klass="grid"))
        lines.append(svg.words(LEFT - 5, y + 4, f"{top * share:g}", "end", "axis"))
    return lines


def _y(value: float, top: int) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / max(1, top)


def years(found: Sequence[str], most: int) -> list[str]:
    """All years from the first to the last of `found`, those without a bar too, at most the last `most`."""
    if not found:
        return []
    return [f"{year:04}" for year in range(int(min(found)), int(max(found)) + 1)][-most:]


def _round(most: int) -> int:
    """The next number that is easy to halve: 2, 4, 10, 20, 40, 100 …"""
    scale = 1
    while True:
        for step in (2, 4, 10):
            if most <= step * scale:
                return step * scale
        scale *= 10
