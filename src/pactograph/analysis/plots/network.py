"""The network: parties as discs by strength, links as lines by weight, communities as colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pactograph.analysis.network import Edge, Network
from pactograph.analysis.plots.labels import Disc, label
from pactograph.analysis.plots.layout import HIGH, WIDE, Places, placed
from pactograph.analysis.plots.style import PALETTE, Theme, clean, colour, figure, head, lasting, nothing, numbered

MOST = 60
LINKS = 240


def draw(found: Network, theme: Theme, source: str) -> Any:
    """The MOST strongest parties, and the LINKS strongest links between them."""
    drawn = figure(9, 7)
    axes = drawn.subplots()
    shown = {node.code: node for node in found.nodes[:MOST]}
    edges = [edge for edge in found.edges if edge.left in shown and edge.right in shown]
    axes.set_axis_off()
    discs: list[Disc] = []
    if shown:
        sizes = {code: 60 + 900 * node.strength / found.nodes[0].strength for code, node in shown.items()}
        places = placed(edges, sizes, found.seed)
        _links(axes, edges[:LINKS], places, theme)
        discs = _discs(axes, found, places, sizes, theme)
    else:
        nothing(axes, theme)
    head(drawn, "Network of cooperation", _caption(found, len(edges), source), theme)
    label(axes, discs, theme, always=True)
    return drawn


def _links(axes: Any, edges: Sequence[Edge], places: Places, theme: Theme) -> None:
    most = max((edge.weight for edge in edges), default=1.0)
    for edge in reversed(edges):
        share = edge.weight / most
        xs, ys = zip(places[edge.left], places[edge.right], strict=True)
        axes.plot(xs, ys, color=theme.grey, linewidth=0.5 + 5 * share**0.7, alpha=0.18 + 0.4 * share, zorder=1, solid_capstyle="round")


def _discs(axes: Any, found: Network, places: Places, sizes: Mapping[str, float], theme: Theme) -> list[Disc]:
    most = found.nodes[0].strength
    out = []
    for node in found.nodes[:MOST]:
        x, y = places[node.code]
        size = sizes[node.code]
        shade = colour(node.community - 1, theme) if node.community <= len(PALETTE) else theme.grey
        axes.scatter([x], [y], s=size, color=shade, edgecolor=theme.paper, linewidth=1.2, zorder=2)
        out.append(Disc(x, y, size, clean(node.code)[:18], 7.5 + 3 * (node.strength / most) ** 0.5))
    axes.set_xlim(-WIDE, WIDE)
    axes.set_ylim(-HIGH, HIGH)
    return out


def _caption(found: Network, links: int, source: str) -> str:
    shown = f"; the {MOST} strongest of {len(found.nodes)} parties" if len(found.nodes) > MOST else f"; {len(found.nodes)} parties"
    shown += f" and the {LINKS} strongest of their {links:,} links" if links > LINKS else ""
    ways = {
        "shared": "an entry of many parties is shared among its pairs",
        "full": "every pair of an entry counts 1",
        "two-sided": "two-sided only",
    }
    return (
        f"n = {numbered(found.n)}, {lasting(found.first, found.last)}{shown}.\n"
        f"Size: strength; width: weight ({ways[found.counting]}). Colours: communities (Louvain, modularity {found.modularity:.2f}).\n"
        f"Source: {source}."
    )
