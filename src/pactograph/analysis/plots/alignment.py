"""Shares and index of alignment as lines with bands, changes as marks."""

from __future__ import annotations

from math import nan
from typing import Any

from pactograph.analysis.alignment import Alignment, Cell, Change
from pactograph.analysis.plots.style import Theme, colour, dash, figure, head, nothing, numbered, spread, ticks
from pactograph.gazetteer import states

SURE = 0.05
# So many changes are marked: more names than these do not fit into the panel.
MARKED = 6


def draw(found: Alignment, theme: Theme, source: str) -> Any:
    """Two panels over the same periods."""
    drawn = figure(9, 6.6)
    above, below = drawn.subplots(2, 1, sharex=True, height_ratios=(1, 1))
    if found.cells:
        _panel(above, found, theme, share=True)
        _panel(below, found, theme, share=False)
        _changes(above, found, theme)
    else:
        nothing(above, theme)
        below.set_axis_off()
    head(drawn, f"Alignment of {_name(found.state)}", _caption(found, source), theme)
    return drawn


def _panel(axes: Any, found: Alignment, theme: Theme, *, share: bool) -> None:
    axes.set_title("Share of entries" if share else "Weighted index (100: all that is new in an average period)")
    ends: list[tuple[int, float]] = []
    for number, target in enumerate(found.targets):
        points = [_point(cell, share) for cell in found.of(target)]
        ys, low, high = ([point[column] for point in points] for column in range(3))
        style = {"color": colour(number, theme), "linestyle": dash(number), "linewidth": 1.8}
        axes.plot(range(len(ys)), ys, marker="o", markersize=3.5 if len(ys) > 1 else 6, zorder=3, **style)
        _band(axes, low, high, colour(number, theme))
        ends.append((number, next((y for y in reversed(ys) if y == y), 0.0)))
    axes.set_ylim(bottom=0)
    _labels(axes, found, ends, theme)
    places = ticks(found.periods)
    axes.set_xticks(places, [found.periods[place] for place in places])
    axes.grid(axis="y")
    if share:
        axes.yaxis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")


def _band(axes: Any, low: list[float], high: list[float], shade: str) -> None:
    """A band between the ends; of a period that stands alone a bar."""
    known = [False, *(end == end for end in low), False]
    alone = [place for place in range(len(low)) if known[place + 1] and not known[place] and not known[place + 2]]
    axes.fill_between(range(len(low)), low, high, color=shade, alpha=0.14, linewidth=0)
    wide = {"alpha": 1.0, "linewidth": 1.5} if len(low) == 1 else {"alpha": 0.14, "linewidth": 4.0}
    axes.vlines(alone, [low[place] for place in alone], [high[place] for place in alone], color=shade, **wide)


def _point(cell: Cell, share: bool) -> tuple[float, float, float]:
    """Value and ends. Not a number where there was no entry: the line has a gap there."""
    value, low, high = (cell.share, cell.low, cell.high) if share else (cell.index, cell.index_low, cell.index_high)
    if value is None:
        return nan, nan, nan
    return value, value if low is None else low, value if high is None else high


def _labels(axes: Any, found: Alignment, ends: list[tuple[int, float]], theme: Theme) -> None:
    """Names stand at the ends of the lines, moved apart where they would touch."""
    top = axes.get_ylim()[1]
    for (number, _), y in zip(ends, spread([y for _, y in ends], top * 0.075, 0.0), strict=True):
        x = len(found.periods) - 1
        axes.annotate(
            found.targets[number], (x, y), (8, 0), textcoords="offset points", va="center", color=colour(number, theme), fontweight="bold",
            annotation_clip=False,
        )  # fmt: skip


def _changes(axes: Any, found: Alignment, theme: Theme) -> None:
    """A dotted line where a share changed for sure, with its p, names one below the other; the clearest where they are many."""
    clearest = sorted(_sure(found), key=lambda change: -change.statistic)[:MARKED]
    for row, change in enumerate(change for change in found.changes if change in clearest):
        shade = colour(found.targets.index(change.target), theme)
        x = found.periods.index(change.at) - 0.5
        axes.axvline(x, color=shade, linestyle=(0, (1, 2)), linewidth=1.4)
        p = change.p if change.adjusted is None else change.adjusted
        told = f"{change.target} {_percent(change.before)} → {_percent(change.after)}, p {'< 0.001' if p < 0.001 else f'= {p:.3f}'}"
        late = x > len(found.periods) * 0.6
        axes.annotate(
            told, (x, 1), (-4 if late else 4, -2 - 12 * row), xycoords=("data", "axes fraction"), textcoords="offset points", va="top",
            ha="right" if late else "left", fontsize=8.5, color=shade, zorder=4,
            bbox={"facecolor": theme.paper, "edgecolor": "none", "alpha": 0.6, "pad": 0.5},
        )  # fmt: skip


def _sure(found: Alignment) -> list[Change]:
    return [change for change in found.changes if (change.p if change.adjusted is None else change.adjusted) <= SURE]


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _caption(found: Alignment, source: str) -> str:
    time = f"{found.periods[0]} to {found.periods[-1]}" if found.periods else "no period"
    parts = [numbered(found.n), f"by {found.by}, {time}"]
    if found.undated:
        parts.append(f"{found.undated:,} without a usable date left out")
    if found.estimated:
        parts.append(f"{found.estimated:,} dated by their report")
    told = f"Bands: {found.level:.0%} intervals, bootstrap of {found.samples:,} draws. " if found.samples else ""
    sure = len(_sure(found))
    marks = f"Dotted: the {MARKED} clearest of {sure} changes. " if sure > MARKED else ""
    return f"n = {', '.join(parts)}. Shares need not add up to 100 %.\n{told}{marks}Source: {source}."


def _name(code: str) -> str:
    return states()[code].name if code in states() else code
