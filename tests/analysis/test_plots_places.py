"""Where discs and names stand: none over another, the same each time."""

from __future__ import annotations

from itertools import combinations
from math import dist, sqrt

import pytest
from matplotlib.figure import Figure

from pactograph.analysis.network import Edge
from pactograph.analysis.plots.labels import Disc, label
from pactograph.analysis.plots.layout import HIGH, WIDE, placed
from pactograph.analysis.plots.style import LIGHT, spread

WHEEL = [Edge("HUB", f"R{number:02}", 1.0 + number, ()) for number in range(30)]
PAIRS = [Edge(f"A{number}", f"B{number}", 1.0, ()) for number in range(4)]


@pytest.mark.parametrize("edges", [WHEEL, PAIRS, [*WHEEL, *PAIRS], WHEEL[:1], []], ids=["wheel", "pairs", "both", "one", "none"])
def test_discs_stand_within_the_room_and_apart(edges: list[Edge]) -> None:
    sizes = {code: 400.0 if code == "HUB" else 80.0 for edge in edges for code in (edge.left, edge.right)} or {"ALONE": 80.0}
    places = placed(edges, sizes, seed=0)
    assert places == placed(edges, sizes, seed=0)
    assert places.keys() == sizes.keys()
    assert all(abs(x) <= WIDE and abs(y) <= HIGH for x, y in places.values())
    for one, other in combinations(sizes, 2):
        assert dist(places[one], places[other]) >= (sqrt(sizes[one]) + sqrt(sizes[other])) / 2, (one, other)


def test_parts_that_do_not_hang_together_stand_apart() -> None:
    edges = [*WHEEL, *PAIRS]
    places = placed(edges, {code: 80.0 for edge in edges for code in (edge.left, edge.right)}, seed=1)
    assert max(places[edge.right][0] for edge in WHEEL) < min(places[edge.left][0] for edge in PAIRS)


def names(discs: list[Disc], **how: object) -> dict[str, tuple[float, float, float, float]]:
    drawn = Figure(figsize=(4, 3))
    axes = drawn.subplots()
    axes.set_xlim(0, 10)
    axes.set_ylim(0, 10)
    label(axes, discs, LIGHT, **how)  # type: ignore[arg-type]
    found = {text.get_text(): text.get_window_extent() for text in axes.texts}
    return {name: (box.x0, box.y0, box.x1, box.y1) for name, box in found.items()}


def over(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_no_name_lies_over_another_and_the_first_have_their_way() -> None:
    discs = [Disc(5 + number / 5, 5, 100, f"disc number {number}") for number in range(8)]
    found = names(discs)
    assert "disc number 0" in found and len(found) < len(discs)
    assert not any(over(one, other) for one, other in combinations(found.values(), 2))
    assert len(names(discs, most=2)) == 2
    assert len(names(discs, always=True)) == len(discs)
    assert names([Disc(1, 1, 50)]) == {}


def test_names_at_the_ends_of_lines_stay_above_the_axis() -> None:
    assert spread([0.0, 0.0, 0.0, 9.0], 1, 0.0) == [0.0, 1.0, 2.0, 9.0]
