"""Provisions by standing, and the time to the first act."""

from __future__ import annotations

from typing import Any

from pactograph.analysis.implementation import Group, Implementation
from pactograph.analysis.plots.style import PALETTE, Theme, figure, head, nothing, numbered, short
from pactograph.gazetteer import states

MOST = 12
YEAR = 365.25
SIGN, DROPPED = PALETTE[4], PALETTE[1]


def draw(found: Implementation, theme: Theme, source: str) -> Any:
    """Bars by group on the left, the curve of all on the right."""
    drawn = figure(10.5, 5.6)
    bars, curve = drawn.subplots(1, 2, width_ratios=(1.1, 1))
    if found.whole.provisions:
        _bars(bars, [found.whole, *found.groups[:MOST]], theme)
        _curve(curve, found.whole, theme)
    else:
        nothing(bars, theme)
        curve.set_axis_off()
    head(drawn, _title(found), _caption(found, source), theme)
    return drawn


def _bars(axes: Any, groups: list[Group], theme: Theme) -> None:
    axes.set_title("Provisions by what became of them")
    parts = (
        ("done", theme.blue, [group.done for group in groups]),
        ("begun or planned", SIGN, [group.any_sign - group.done for group in groups]),
        ("dropped", DROPPED, [group.dropped for group in groups]),
        ("no sign", theme.grid, [group.provisions - group.any_sign - group.dropped for group in groups]),
    )
    left = [0.0] * len(groups)
    for name, shade, counts in parts:
        shares = [count / group.provisions for count, group in zip(counts, groups, strict=True)]
        axes.barh(range(len(groups)), shares, left=left, color=shade, label=name, height=0.7, edgecolor=theme.paper, linewidth=0.8)
        left = [start + share for start, share in zip(left, shares, strict=True)]
    axes.set_yticks(range(len(groups)), [f"{short(group.name, 26)}  ({group.provisions:,})" for group in groups], color=theme.ink)
    axes.invert_yaxis()
    axes.set_xlim(0, 1)
    axes.xaxis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.legend(loc="upper center", bbox_to_anchor=(0.42, -0.07), ncols=4, frameon=False, fontsize=8.5, columnspacing=1, handlelength=1.2)


def _curve(axes: Any, group: Group, theme: Theme) -> None:
    """1 - Kaplan-Meier with its band; short strokes where provisions stop being watched."""
    axes.set_title("Share with a first act, by years since signing")
    steps = group.curve.steps
    if not steps:
        axes.text(0.5, 0.5, "No dates to count from", ha="center", va="center", color=theme.grey, transform=axes.transAxes)
        axes.set_yticks([])
        axes.set_xticks([])
        return
    xs = [0.0, *(step.time / YEAR for step in steps)]
    axes.step(xs, [0.0, *(1 - step.survival for step in steps)], where="post", color=theme.blue, linewidth=2)
    low, high = [0.0, *(1 - step.high for step in steps)], [0.0, *(1 - step.low for step in steps)]
    axes.fill_between(xs, low, high, step="post", color=theme.blue, alpha=0.15, linewidth=0)
    left = [(step.time / YEAR, 1 - step.survival) for step in steps if step.censored]
    axes.scatter([x for x, _ in left], [y for _, y in left], marker="|", s=36, color=theme.blue, linewidth=1)
    axes.set_ylim(0, 1)
    axes.set_xlim(0, max(xs[-1], 0.1))
    axes.yaxis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")
    axes.grid(axis="y")
    median = f"half after {group.curve.median / YEAR:.1f} years" if group.curve.median is not None else "half not reached"
    axes.set_xlabel(f"years; {group.curve.events:,} acts among {group.curve.n:,} provisions,\n{median}")


def _title(found: Implementation) -> str:
    name = states()[found.party].name if found.party in states() else found.party
    return f"Promised and carried out{f': agreements of {name}' if name else ''}"


def _caption(found: Implementation, source: str) -> str:
    whole = found.whole
    promised, signed = (
        numbered(whole.provisions, "provision", "provisions"),
        numbered(whole.agreements, "signed agreement", "signed agreements"),
    )
    years = sorted(promise.signed[:4] for promise in found.promises if promise.signed)
    time = f"signed {years[0]} to {years[-1]}" if years else "period unknown"
    watched = f", watched until {found.end}" if found.end else ""
    return (
        f"n = {promised} of {signed}, {time}{watched}; by {found.by}. No sign in the reports does not mean not done.\n"
        f"Curve: 1 - Kaplan-Meier with {found.level:.0%} band; strokes: still watched without an act. Source: {source}."
    )
