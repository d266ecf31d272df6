"""Where the discs of a network stand: linked ones near each other, parts that hang together apart from others, none over another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import sqrt
from typing import Any, TypeAlias

import numpy as np

from pactograph.analysis.intervals import Floats
from pactograph.analysis.libraries import library
from pactograph.analysis.network import Edge

Places: TypeAlias = Mapping[str, tuple[float, float]]
# Half of the room, in points: a figure of 9 by 7 inches without title and caption.
WIDE, HIGH = 310.0, 210.0
# Points between two discs; how much room for each disc's name above it.
GAP, NAME = 5.0, 8.0
ROUNDS = 300


def placed(edges: Sequence[Edge], sizes: Mapping[str, float], seed: int) -> Places:
    """Places in points from the middle by code, the same each time; `sizes` are areas of discs in square points."""
    graph = _graph(edges, sizes)
    parts = sorted(library("networkx", "plots").connected_components(graph), key=lambda part: (-len(part), min(part)))
    found: dict[str, tuple[float, float]] = {}
    for part, (left, low, right, high) in zip(parts, _rooms([len(part) for part in parts]), strict=True):
        for code, (x, y) in _spring(graph.subgraph(part), seed).items():
            found[code] = (left + (right - left) * x, low + (high - low) * y)
    return _apart(found, sizes)


def _graph(edges: Sequence[Edge], sizes: Mapping[str, float]) -> Any:
    """Weights are damped, or the strongest pair hides all."""
    graph = library("networkx", "plots").Graph()
    graph.add_nodes_from(sorted(sizes))
    for edge in sorted(edges, key=lambda edge: (edge.left, edge.right)):
        graph.add_edge(edge.left, edge.right, weight=edge.weight**0.5)
    return graph


def _spring(graph: Any, seed: int) -> dict[str, tuple[float, float]]:
    """Spring layout (T. Fruchterman and E. Reingold 1991), stretched over a square of side 1."""
    codes = sorted(graph)
    if len(codes) < 2:
        return dict.fromkeys(codes, (0.5, 0.5))
    ordered = library("networkx", "plots").Graph()
    ordered.add_nodes_from(codes)
    ordered.add_edges_from((*sorted(pair), {"weight": weight}) for *pair, weight in sorted(graph.edges(data="weight")))
    at = library("networkx", "plots").spring_layout(ordered, seed=seed, k=2.2 / sqrt(len(codes)), iterations=200)
    places = np.array([at[code] for code in codes])
    low, wide = places.min(axis=0), np.ptp(places, axis=0)
    even = np.where(wide > 1e-9, (places - low) / np.maximum(wide, 1e-9), 0.5)
    return {code: (float(x), float(y)) for code, (x, y) in zip(codes, even, strict=True)}


def _rooms(counts: Sequence[int]) -> list[tuple[float, float, float, float]]:
    """A room each: the first part has the left, the others stand one above the other on the right, as wide as their share is."""
    edge = 30.0
    left, right, low, high = edge - WIDE, WIDE - edge, edge - HIGH, HIGH - edge
    if len(counts) == 1:
        return [(left, low, right, high)]
    share = min(0.4, max(0.12, sqrt(sum(counts[1:]) / sum(counts)) / 2))
    wall = right - share * (right - left)
    heights = np.cumsum([0.0, *np.sqrt(counts[1:])]) / np.sqrt(counts[1:]).sum()
    rooms = [(left, low, wall - edge, high)]
    for top, bottom in pairwise(heights.tolist()):
        pad = 0.2 * (bottom - top)
        rooms.append((wall + edge, high - (bottom - pad) * (high - low), right, high - (top + pad) * (high - low)))
    return rooms


def _apart(found: Mapping[str, tuple[float, float]], sizes: Mapping[str, float]) -> Places:
    """Discs that lie over each other are moved apart, step by step."""
    codes = sorted(found)
    places = np.array([found[code] for code in codes], dtype=np.float64)
    radii = np.array([sqrt(sizes[code]) / 2 for code in codes])
    needed = radii[:, None] + radii[None, :] + GAP + NAME / 2
    np.fill_diagonal(needed, 0.0)
    for _ in range(ROUNDS):
        step = _step(places, needed)
        if not step.any():
            break
        places = np.clip(places + step, [radii.max() - WIDE, radii.max() - HIGH], [WIDE - radii.max(), HIGH - NAME - radii.max()])
    return {code: (float(x), float(y)) for code, (x, y) in zip(codes, places, strict=True)}


def _step(places: Floats, needed: Floats) -> Floats:
    """Half of what each two lack, along the line between them; of two at one place along the diagonal."""
    way = places[:, None, :] - places[None, :, :]
    far = np.sqrt((way**2).sum(axis=2))
    lacking = np.maximum(needed - far, 0.0)
    same = far < 1e-9
    order = np.sign(np.subtract.outer(np.arange(len(places)), np.arange(len(places))))
    along = np.where(same[:, :, None], order[:, :, None] * np.sqrt(0.5), way / np.where(same, 1.0, far)[:, :, None])
    return np.asarray((lacking[:, :, None] * along / 2).sum(axis=1), dtype=np.float64)
