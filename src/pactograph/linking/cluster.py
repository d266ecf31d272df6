"""Average linkage over a sparse graph, with what must and must not be one."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from itertools import pairwise

# A component with more records is cut at ever higher floors, until its parts are no larger.
LARGEST = 2000
STEP = 0.1
Edges = dict[int, float]


class Graph:
    """Nodes 0..`size`-1 in an order that means something; `edges` their scores, `parted` the nodes that each must not meet, `joined` those
    that were told to be together.
    """

    def __init__(self, size: int) -> None:
        self.edges: list[Edges] = [{} for _ in range(size)]
        self.parted: list[set[int]] = [set() for _ in range(size)]
        self.links: list[list[int]] = [[] for _ in range(size)]
        self.joined: set[int] = set()

    def edge(self, a: int, b: int, score: float) -> None:
        self.edges[a][b] = self.edges[b][a] = score

    def part(self, a: int, b: int) -> None:
        self.parted[a].add(b)
        self.parted[b].add(a)

    def join(self, nodes: Sequence[int]) -> None:
        for a, b in pairwise(nodes):
            self.links[a].append(b)
            self.links[b].append(a)
        if len(nodes) > 1:
            self.joined.update(nodes)


def clusters(graph: Graph, threshold: float) -> list[list[int]]:
    """The clusters, each sorted, in the order of their first nodes."""
    found: list[list[int]] = []
    for component in components(graph, range(len(graph.edges)), 0.0):
        found += _split(graph, component, threshold, STEP)
    return sorted(found)


def _split(graph: Graph, component: list[int], threshold: float, floor: float) -> Iterator[list[int]]:
    """The clusters of a component; of one that is too large, those of what is left of it above a floor."""
    if len(component) <= LARGEST or floor > 1:
        yield from _Merging(graph, component, 0.0 if floor <= STEP else floor - STEP).run(threshold)
        return
    for part in components(graph, component, floor):
        yield from _split(graph, part, threshold, floor + STEP)


def components(graph: Graph, nodes: Sequence[int], floor: float) -> Iterator[list[int]]:
    """Nodes that hang together by edges of `floor` or more, or were told to."""
    left = set(nodes)
    for start in nodes:
        if start not in left:
            continue
        left.discard(start)
        found, waiting = [start], [start]
        while waiting:
            node = waiting.pop()
            near = [other for other, score in graph.edges[node].items() if score >= floor] + graph.links[node]
            for other in near:
                if other in left:
                    left.discard(other)
                    found.append(other)
                    waiting.append(other)
        yield sorted(found)


class _Merging:
    """The merging of one component. A cluster goes by its first node."""

    def __init__(self, graph: Graph, nodes: list[int], floor: float) -> None:
        inside = set(nodes)
        self.members = {node: [node] for node in nodes}
        self.sums = {node: {o: s for o, s in graph.edges[node].items() if o in inside and s >= floor} for node in nodes}
        self.parted = {node: graph.parted[node] & inside for node in nodes}
        for node in nodes:
            for other in graph.links[node]:
                self._merge(self._home(node), self._home(other))

    def _home(self, node: int) -> int:
        return next(first for first, members in self.members.items() if node in members) if node not in self.members else node

    def run(self, threshold: float) -> Iterator[list[int]]:
        """Merge the pair of the highest mean score, at a tie that of the first nodes, while it reaches the threshold."""
        heap = [self._entry(a, b) for a, sums in self.sums.items() for b in sums if a < b and b not in self.parted[a]]
        heapq.heapify(heap)
        while heap:
            entry = heapq.heappop(heap)
            negative, a, b = entry
            if -negative < threshold:
                break
            if b not in self.sums.get(a, ()) or b in self.parted[a] or entry != self._entry(a, b):
                continue
            self._merge(a, b)
            kept = min(a, b)
            for other in self.sums[kept]:
                if other not in self.parted[kept]:
                    heapq.heappush(heap, self._entry(*sorted((kept, other))))
        for members in self.members.values():
            yield sorted(members)

    def _entry(self, a: int, b: int) -> tuple[float, int, int]:
        return -round(self.sums[a][b] / (len(self.members[a]) * len(self.members[b])), 9), a, b

    def _merge(self, a: int, b: int) -> None:
        """b goes into a, or the other way round: the first node names the cluster."""
        if a == b:
            return
        a, b = min(a, b), max(a, b)
        self.members[a] += self.members.pop(b)
        for other, total in self.sums.pop(b).items():
            del self.sums[other][b]
            if other != a:
                self.sums[a][other] = self.sums[other][a] = self.sums[a].get(other, 0.0) + total
        for other in self.parted.pop(b):
            self.parted[other].discard(b)
            if other != a:
                self.parted[a].add(other)
                self.parted[other].add(a)
