"""The network of cooperation: who is linked with whom, who is central, which groups form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from pactograph.analysis.facts import Fact, facts
from pactograph.analysis.given import Given
from pactograph.analysis.libraries import library
from pactograph.analysis.links import Counting, Link, Pair, links, parties
from pactograph.analysis.periods import periods


@dataclass(frozen=True, slots=True)
class Node:
    """A party. `degree`: partners; `strength`: weight of its links; `betweenness` (0..1): share of shortest ways that lead over it, a
    strong link being a short one; `eigenvector` (0..1, the first 1): linked with the well linked; `community` from 1, the largest first.
    """

    code: str
    entries: tuple[str, ...]
    degree: int
    strength: float
    betweenness: float
    eigenvector: float
    community: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A pair of parties, `left` before `right` in the alphabet."""

    left: str
    right: str
    weight: float
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes by strength, edges by weight, the greatest first. `modularity` says how well the communities part the network."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    modularity: float
    n: int
    first: str | None
    last: str | None
    counting: Counting
    seed: int

    def rows(self) -> list[dict[str, Any]]:
        """One row a party."""
        return [{name: getattr(node, name) for name in Node.__dataclass_fields__} for node in self.nodes]

    def edge_rows(self) -> list[dict[str, Any]]:
        """One row a pair."""
        return [{name: getattr(edge, name) for name in Edge.__dataclass_fields__} for edge in self.edges]


def network(
    entries: Iterable[Given],
    *,
    types: Iterable[str] = (),
    areas: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    published: Mapping[int, str | None] | None = None,
    counting: Counting = "shared",
    organisations: bool = True,
    seed: int = 0,
) -> Network:
    """The network of the given entries, projected on the parties. Raises SetupError where networkx is missing."""
    found = list(facts(entries, published=published, types=types, areas=areas, since=since, until=until))
    return _network(found, counting, organisations, seed)


def networks(
    entries: Iterable[Given],
    *,
    by: str = "year",
    types: Iterable[str] = (),
    areas: Iterable[str] = (),
    published: Mapping[int, str | None] | None = None,
    counting: Counting = "shared",
    organisations: bool = True,
    seed: int = 0,
) -> dict[str, Network]:
    """One network a period that has entries, by its label. Entries without a date are left out."""
    cut, groups = periods(by), dict[int, list[Fact]]()
    for fact in facts(entries, published=published, types=types, areas=areas):
        if (number := cut.number(fact.date)) is not None:
            groups.setdefault(number, []).append(fact)
    return {cut.label(number): _network(groups[number], counting, organisations, seed) for number in sorted(groups)}


def bipartite(found: Iterable[Fact], *, organisations: bool = True) -> Any:
    """A networkx graph of parties (`bipartite` 0) and entries (1), for exports. Each line is a party's part in an entry, with its role."""
    graph = library("networkx", "analysis").Graph()
    for fact in found:
        kept = set(parties(fact, organisations=organisations))
        if kept:
            graph.add_node(fact.id, bipartite=1, type=fact.type, label=fact.label, date=fact.date or "")
        for code, role in fact.roles:
            if code in kept:
                graph.add_node(code, bipartite=0, label=code)
                graph.add_edge(code, fact.id, role=role)
    return graph


def graph_of(pairs: Mapping[Pair, Link]) -> Any:
    """A networkx graph with `weight`, `distance` (its inverse) and `n` on every edge."""
    graph = library("networkx", "analysis").Graph()
    for (left, right), link in pairs.items():
        graph.add_edge(left, right, weight=link.weight, distance=1 / link.weight, n=len(link.entries))
    return graph


def _network(found: list[Fact], counting: Counting, organisations: bool, seed: int) -> Network:
    pairs = links(found, counting=counting, organisations=organisations)
    graph, groups = graph_of(pairs), list[set[str]]()
    if pairs:
        groups = _communities(graph, seed)
    used = {id for link in pairs.values() for id in link.entries}
    dates = sorted(fact.date for fact in found if fact.date and fact.id in used)
    edges = [Edge(left, right, link.weight, tuple(link.entries)) for (left, right), link in pairs.items()]
    return Network(
        nodes=tuple(_nodes(graph, pairs, groups)),
        edges=tuple(sorted(edges, key=lambda edge: (-edge.weight, edge.left, edge.right))),
        modularity=library("networkx", "analysis").community.modularity(graph, groups, weight="weight") if pairs else 0.0,
        n=len(used),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        counting=counting,
        seed=seed,
    )


def _communities(graph: Any, seed: int) -> list[set[str]]:
    """Louvain communities (V. D. Blondel and others, Journal of Statistical Mechanics, 2008, P10008), the largest first."""
    found = library("networkx", "analysis").community.louvain_communities(graph, weight="weight", seed=seed)
    return sorted((set(group) for group in found), key=lambda group: (-len(group), min(group)))


def _nodes(graph: Any, pairs: Mapping[Pair, Link], groups: list[set[str]]) -> list[Node]:
    networkx = library("networkx", "analysis")
    between = networkx.betweenness_centrality(graph, weight="distance")
    eigen = _eigenvector(graph) if pairs else {}
    entries: dict[str, dict[str, None]] = {}
    for pair, link in pairs.items():
        for code in pair:
            entries.setdefault(code, {}).update(dict.fromkeys(link.entries))
    community = {code: number for number, group in enumerate(groups, 1) for code in group}
    strength = dict(graph.degree(weight="weight"))
    nodes = [
        Node(code, tuple(entries[code]), graph.degree(code), strength[code], between[code], eigen[code], community[code]) for code in graph
    ]
    return sorted(nodes, key=lambda node: (-node.strength, node.code))


def _eigenvector(graph: Any) -> dict[str, float]:
    """Eigenvector centrality, the greatest of the whole network 1. Power iteration over A + I, which settles on two-sided networks too."""
    codes = sorted(graph)
    matrix = library("networkx", "analysis").to_numpy_array(graph, nodelist=codes, weight="weight")
    matrix = matrix / matrix.sum(axis=1).max() + np.eye(len(codes))
    vector = np.ones(len(codes))
    for _ in range(1000):
        following = matrix @ vector
        following /= following.max()
        if abs(following - vector).max() < 1e-10:
            break
        vector = following
    return {code: float(value) for code, value in zip(codes, vector, strict=True)}
