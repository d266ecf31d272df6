"""Names beside discs, so placed that they lie neither over each other nor over discs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from pactograph.analysis.plots.style import Theme

# Points between a disc and its name, and between two names.
GAP = 2.0
# Where a name may stand: steps to the right and up, in radii, and which of its sides lies there.
SIDES = ((0, 1), (1, 0), (0, -1), (-1, 0), (0.75, 0.75), (0.75, -0.75), (-0.75, 0.75), (-0.75, -0.75))
ALIGNED = {-1: ("right", "top"), 0: ("center", "center"), 1: ("left", "bottom")}


@dataclass(frozen=True, slots=True)
class Disc:
    """A disc at a place of the axes; `size` is its area in square points, as `scatter` has it. Without a name it is only in the way."""

    x: float
    y: float
    size: float
    name: str = ""
    fontsize: float = 8.0

    @property
    def radius(self) -> float:
        """In points."""
        return sqrt(self.size) / 2


Box = tuple[float, float, float, float]


def label(axes: Any, discs: Sequence[Disc], theme: Theme, *, always: bool = False, most: int | None = None) -> None:
    """Write the names of discs, those of the first first; at most `most`. Title and caption must be there, as they take room.

    A name for which there is no free place is left out; with `always` it stands where it hides least.
    """
    drawn = axes.figure
    drawn.draw_without_rendering()
    scale = drawn.dpi / 72
    places = [tuple(map(float, axes.transData.transform((disc.x, disc.y)))) for disc in discs]
    taken = [_box(place, disc.radius * scale, disc.radius * scale) for place, disc in zip(places, discs, strict=True)]
    left = len(discs) if most is None else most
    for number, disc in enumerate(discs):
        if not disc.name or left <= 0:
            continue
        others = [box for place, box in enumerate(taken) if place != number]
        if (box := _written(axes, disc, others, theme, always)) is not None:
            taken.append(box)
            left -= 1


def _written(axes: Any, disc: Disc, taken: list[Box], theme: Theme, always: bool) -> Box | None:
    """Where the name stands in the end, in pixels."""
    best: tuple[float, Any, Box] | None = None
    for text in _tried(axes, disc, theme):
        found = text.get_window_extent()
        box = (found.x0, found.y0, found.x1, found.y1)
        hidden = sum(_shared(box, other) for other in taken)
        if best is None or hidden < best[0]:
            if best is not None:
                best[1].remove()
            best = (hidden, text, box)
        else:
            text.remove()
        if not hidden:
            break
    if best is not None and best[0] and not always:
        best[1].remove()
        return None
    return best[2] if best else None


def _tried(axes: Any, disc: Disc, theme: Theme) -> Iterator[Any]:
    """The name on each side of the disc."""
    for right, up in SIDES:
        lift = disc.radius + GAP
        yield axes.annotate(
            disc.name, (disc.x, disc.y), (right * lift, up * lift), textcoords="offset points", fontsize=disc.fontsize, color=theme.ink,
            ha=ALIGNED[_sign(right)][0], va=ALIGNED[_sign(up)][1], zorder=4, annotation_clip=False, in_layout=False,
            bbox={"facecolor": theme.paper, "alpha": 0.6, "edgecolor": "none", "pad": 0.6},
        )  # fmt: skip


def _sign(step: float) -> int:
    return (step > 0) - (step < 0)


def _box(place: Iterable[float], wide: float, high: float) -> Box:
    x, y = place
    return x - wide, y - high, x + wide, y + high


def _shared(one: Box, other: Box) -> float:
    """The area that two boxes have in common."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide * high if wide > 0 and high > 0 else 0.0
