"""Entries over time, a strip of bars for each record type."""

from __future__ import annotations

from typing import Any

from pactograph.analysis.plots.style import Theme, figure, head, nothing, numbered, ticks
from pactograph.analysis.timeline import Timeline
from pactograph.codebook import types as record_types


def draw(found: Timeline, theme: Theme, source: str) -> Any:
    """One strip a type that occurs, in the codebook's order, each on its own scale."""
    occurring = {count.type for count in found.counts}
    types = [type for type in record_types() if type in occurring]
    drawn = figure(9, 1.9 + 0.75 * max(2, len(types)))
    strips = drawn.subplots(max(1, len(types)), 1, sharex=True, squeeze=False)[:, 0]
    if not types:
        nothing(strips[0], theme)
    for axes, type in zip(strips, types, strict=False):
        _strip(axes, found, type, theme)
    if types:
        places = ticks(found.periods)
        strips[-1].set_xticks(places, [found.periods[place] for place in places])
        strips[-1].tick_params(bottom=True, labelbottom=True)
    who = " and ".join(found.parties)
    head(drawn, f"Entries over time{f': {who}' if who else ''}", _caption(found, source), theme)
    return drawn


def _strip(axes: Any, found: Timeline, type: str, theme: Theme) -> None:
    counts = {count.period: count.n for count in found.counts if count.type == type}
    heights = [counts.get(period, 0) for period in found.periods]
    axes.bar(range(len(heights)), heights, width=0.8, color=theme.blue)
    top = max(heights)
    axes.set_ylim(0, top * 1.05)
    axes.set_yticks([top], [f"{top:,}"])
    axes.tick_params(axis="y", length=0, labelsize=8.5)
    axes.tick_params(axis="x", bottom=False, labelbottom=False)
    axes.axhline(top, color=theme.grid, linewidth=0.8, zorder=0)
    axes.spines["left"].set_visible(False)
    axes.text(-0.055, 0.5, f"{type}\n({sum(heights):,})", ha="right", va="center", color=theme.ink, transform=axes.transAxes)
    axes.set_xlim(-0.6, len(heights) - 0.4)


def _caption(found: Timeline, source: str) -> str:
    time = f"{found.periods[0]} to {found.periods[-1]}" if found.periods else "no period"
    left = f"; {found.undated:,} without a date left out" if found.undated else ""
    guessed = f"; {found.estimated:,} dated by their report" if found.estimated else ""
    n = numbered(len(found.events) - found.undated)
    return f"n = {n}, by {found.by}, {time}{left}{guessed}.\nEach strip has its own scale. Source: {source}."
