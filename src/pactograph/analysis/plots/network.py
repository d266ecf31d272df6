"""The network: parties as discs by strength, links as lines by weight, communities as colours."""

from __future__ import annotations

from typing import Any

from pactograph.analysis.libraries import library
from pactograph.analysis.network import Network
from pactograph.analysis.plots.style import PALETTE, Theme, clean, colour, figure, head, lasting, nothing, numbered

MOST = 60


def draw(found: Network, theme: Theme, source: str) -> Any:
    """The MOST strongest parties and the links between them."""
    drawn = figure(9, 7)
    axes = drawn.subplots()
    shown = {node.code: node for node in found.nodes[:MOST]}
    axes.set_axis_off()
    if shown:
        places = _places(found, set(shown))
        _links(axes, found, places, theme)
        _discs(axes, found, places, theme)
    else:
        nothing(axes, theme)
    head(drawn, "Network of cooperation", _caption(found, source), theme)
    return drawn


def _places(found: Network, shown: set[str]) -> dict[str, tuple[float, float]]:
    """Spring layout (T. Fruchterman and E. Reingold 1991), the same each time; weights damped, or the strongest pair hides all."""
    networkx = library("networkx", "plots")
    graph = networkx.Graph()
    graph.add_nodes_from(sorted(shown))
    for edge in sorted(found.edges, key=lambda edge: (edge.left, edge.right)):
        if {edge.left, edge.right} <= shown:
            graph.add_edge(edge.left, edge.right, weight=edge.weight**0.5)
    spread = 2.2 / max(1, len(shown)) ** 0.5
    at = networkx.spring_layout(graph, seed=found.seed, k=spread, iterations=200)
    return {code: (float(x) * 1.25, float(y)) for code, (x, y) in at.items()}


def _links(axes: Any, found: Network, places: dict[str, tuple[float, float]], theme: Theme) -> None:
    edges = [edge for edge in found.edges if edge.left in places and edge.right in places]
    most = max((edge.weight for edge in edges), default=1.0)
    for edge in reversed(edges):
        share = edge.weight / most
        xs, ys = zip(places[edge.left], places[edge.right], strict=True)
        axes.plot(xs, ys, color=theme.grey, linewidth=0.5 + 5 * share**0.7, alpha=0.18 + 0.4 * share, zorder=1, solid_capstyle="round")


def _discs(axes: Any, found: Network, places: dict[str, tuple[float, float]], theme: Theme) -> None:
    most = max(node.strength for node in found.nodes)
    for node in found.nodes[:MOST]:
        x, y = places[node.code]
        size = 60 + 900 * node.strength / most
        shade = colour(node.community - 1, theme) if node.community <= len(PALETTE) else theme.grey
        axes.scatter([x], [y], s=size, color=shade, edgecolor=theme.paper, linewidth=1.2, zorder=2)
        lift = size**0.5 / 2 + 2
        axes.annotate(
            clean(node.code)[:18], (x, y), (0, lift), textcoords="offset points", ha="center", va="bottom", zorder=4,
            fontsize=7.5 + 3 * (node.strength / most) ** 0.5, color=theme.ink, annotation_clip=False,
        )  # fmt: skip
    axes.margins(0.06)


def _caption(found: Network, source: str) -> str:
    shown = f"; the {MOST} strongest of {len(found.nodes)} parties" if len(found.nodes) > MOST else f"; {len(found.nodes)} parties"
    ways = {
        "shared": "an entry of many parties is shared among its pairs",
        "full": "every pair of an entry counts 1",
        "two-sided": "two-sided only",
    }
    return (
        f"n = {numbered(found.n)}, {lasting(found.first, found.last)}{shown}. Size: strength; width: weight ({ways[found.counting]}).\n"
        f"Colours: communities (Louvain, modularity {found.modularity:.2f}). Source: {source}."
    )
