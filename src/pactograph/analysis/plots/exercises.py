"""Series of exercises: a row a series, a disc an edition, larger with more parties."""

from __future__ import annotations

from collections import Counter
from typing import Any

from pactograph.analysis.exercises import Edition, Exercises
from pactograph.analysis.plots.style import Theme, figure, head, nothing, numbered, short
from pactograph.gazetteer import states

MOST = 25
# So many editions of one year stand beside each other.
BESIDE = 3
HELD = frozenset({"done", "ongoing", ""})


def draw(found: Exercises, theme: Theme, source: str) -> Any:
    """The MOST series with the most editions that have a date."""
    series = [one for one in found.series if one.years][:MOST]
    drawn = figure(9, 1.8 + 0.36 * max(4, len(series)))
    axes = drawn.subplots()
    if not series:
        nothing(axes, theme)
    for row, one in enumerate(series):
        axes.plot([one.years[0], one.years[-1]], [row, row], color=theme.grid, linewidth=1.5, zorder=1)
        for year in one.years:
            _year(axes, row, year, [edition for edition in one.editions if edition.date and int(edition.date[:4]) == year], theme)
    if series:
        axes.set_yticks(range(len(series)), [short(one.name, 32) for one in series], color=theme.ink)
        axes.set_ylim(len(series) - 0.4, -0.6)
        first, last = min(one.years[0] for one in series), max(one.years[-1] for one in series)
        # Discs at the ends are whole however many years there are.
        margin = max(0.7, 0.04 * (last - first))
        axes.set_xlim(first - margin, last + margin)
        step = max(1, -(-(last - first + 1) // 14))
        axes.set_xticks(range(first, last + 1, step))
        axes.tick_params(axis="y", length=0)
        axes.spines["left"].set_visible(False)
        axes.grid(axis="x")
    name = states()[found.party].name if found.party in states() else found.party
    head(drawn, f"Series of exercises{f' with {name}' if name else ''}", _caption(found, source), theme)
    return drawn


def _year(axes: Any, row: int, year: int, found: list[Edition], theme: Theme) -> None:
    """The editions of one year beside each other; where there is no room for that, one disc with how many there are."""
    if len(found) > BESIDE:
        _disc(axes, (year, row), f"{len(found):,}×", max(len(edition.parties) for edition in found), any(map(_held, found)), theme)
        return
    step = min(0.4, 0.8 / len(found))
    for number, edition in enumerate(found):
        x, n = year + (number - (len(found) - 1) / 2) * step, len(edition.parties)
        _disc(axes, (x, row), str(n), n, _held(edition), theme)


def _held(edition: Edition) -> bool:
    return edition.status in HELD


def _disc(axes: Any, at: tuple[float, int], told: str, parties: int, held: bool, theme: Theme) -> None:
    """Hollow where it is only planned or was cancelled."""
    x, row = at
    axes.scatter(
        [x], [row], s=min(420, 90 + 18 * parties) + 110 * (len(told) - 1), facecolor=theme.blue if held else theme.paper,
        edgecolor=theme.blue, linewidth=1.2, zorder=2,
    )  # fmt: skip
    axes.text(x, row, told, ha="center", va="center_baseline", fontsize=7.5, color=theme.paper if held else theme.ink, zorder=3)


def _caption(found: Exercises, source: str) -> str:
    editions = [edition for one in found.series for edition in one.editions]
    years = sorted({edition.date[:4] for edition in editions if edition.date})
    time = f"{years[0]} to {years[-1]}" if years else "period unknown"
    many = f"; the {MOST} longest of {len(found.series):,} series" if len(found.series) > MOST else ""
    unnamed = f"; {len(found.unnamed):,} without a name left out" if found.unnamed else ""
    most = Counter((one.name, edition.date[:4]) for one in found.series for edition in one.editions if edition.date)
    crowd = ", 4×: four exercises of one year" if max(most.values(), default=0) > BESIDE else ""
    told = numbered(len(editions), "exercise", "exercises")
    return f"n = {told}, {time}{many}{unnamed}.\nNumbers: parties{crowd}; hollow: planned or cancelled. Source: {source}."
