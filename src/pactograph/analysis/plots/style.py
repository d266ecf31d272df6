"""How plots look: sizes, colours that colour-blind readers can tell apart, and the caption."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from threading import Lock
from typing import Any

from pactograph.analysis.libraries import library

EXTRA = "plots"
# M. Okabe and K. Ito, Color Universal Design (2008), without black and yellow, which vanish on dark and light paper.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00")
DASHES: tuple[Any, ...] = ("solid", (0, (5, 2)), (0, (1.5, 1.5)), (0, (6, 2, 1.5, 2)))


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of text, lesser text, lines of the grid, paper and land; the blue of the palette, lighter on dark paper."""

    ink: str
    grey: str
    grid: str
    paper: str
    land: str
    blue: str


LIGHT = Theme("#1f2430", "#5b6372", "#dfe3e9", "#ffffff", "#e6e9ee", PALETTE[0])
DARK = Theme("#e8eaee", "#a3abb9", "#3a404c", "#14171c", "#2b303a", "#4aa3df")
# matplotlib keeps its settings in one place for all threads.
LOCK = Lock()


@contextmanager
def styled(theme: Theme) -> Iterator[None]:
    """Within it figures look as they should; SVG comes out the same, byte for byte, and keeps its words as words."""
    matplotlib = library("matplotlib", EXTRA)
    settings = {
        "font.family": "sans-serif", "font.sans-serif": ["DejaVu Sans", "Arial", "sans-serif"], "font.size": 10, "text.color": theme.ink,
        "text.parse_math": False, "text.usetex": False,
        "axes.edgecolor": theme.grid, "axes.labelcolor": theme.grey, "axes.facecolor": theme.paper, "axes.titlesize": 11,
        "axes.titlelocation": "left", "axes.titlecolor": theme.ink, "axes.spines.top": False, "axes.spines.right": False,
        "axes.grid": False,
        "axes.axisbelow": True, "grid.color": theme.grid, "grid.linewidth": 0.8, "xtick.color": theme.grey, "ytick.color": theme.grey,
        "figure.facecolor": theme.paper, "savefig.facecolor": theme.paper, "svg.fonttype": "none", "svg.hashsalt": "pactograph",
        "axes.unicode_minus": False, "axes.formatter.useoffset": False,
    }  # fmt: skip
    with LOCK, matplotlib.rc_context(settings):
        yield


def figure(width: float, height: float) -> Any:
    """An empty figure, in inches."""
    return library("matplotlib.figure", EXTRA).Figure(figsize=(width, height), layout="constrained")


def colour(number: int, theme: Theme) -> str:
    return (theme.blue, *PALETTE[1:])[number % len(PALETTE)]


def dash(number: int) -> Any:
    """Once the colours are used up, lines differ in their dashes."""
    return DASHES[number // len(PALETTE) % len(DASHES)]


def head(drawn: Any, title: str, caption: str, theme: Theme) -> None:
    """The title above and the caption below: n, period, source."""
    drawn.suptitle(clean(title), x=0.012, ha="left", fontsize=13, fontweight="bold", color=theme.ink)
    drawn.supxlabel(clean(caption), x=0.012, ha="left", fontsize=8.5, color=theme.grey)


def nothing(axes: Any, theme: Theme) -> None:
    """What an empty result looks like."""
    axes.set_axis_off()
    axes.text(0.5, 0.5, "No entries to show", ha="center", va="center", color=theme.grey, transform=axes.transAxes)


def clean(text: str) -> str:
    """Without characters that no page may hold; new lines stay."""
    return "".join(letter for letter in text if letter == "\n" or not unicodedata.category(letter).startswith("C"))


def short(text: str, most: int) -> str:
    """At most `most` letters."""
    text = clean(" ".join(text.split()))
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def spread(places: list[float], least: float, low: float = -inf) -> list[float]:
    """Places moved apart so that neighbours are `least` apart or more, and none is below `low`, in the order given."""
    out = list(places)
    ranked = sorted(range(len(out)), key=lambda number: out[number])
    for _ in range(100):
        for lower, upper in pairwise(ranked):
            gap = least - (out[upper] - out[lower])
            if gap > 1e-9:
                out[lower] -= gap / 2
                out[upper] += gap / 2
    for number in ranked:
        out[number] = max(out[number], low)
        low = out[number] + least
    return out


def ticks(labels: tuple[str, ...], most: int = 12) -> list[int]:
    """Places of labels that fit beside each other."""
    step = max(1, -(-len(labels) // most))
    return list(range(0, len(labels), step))


def numbered(n: int, one: str = "entry", many: str = "entries") -> str:
    return f"{n:,} {one if n == 1 else many}"


def lasting(first: str | None, last: str | None) -> str:
    """`2010 to 2020`, one year alone, or that it is not known."""
    if not first or not last:
        return "period unknown"
    return first[:4] if first[:4] == last[:4] else f"{first[:4]} to {last[:4]}"
