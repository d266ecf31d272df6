"""Appearances grouped into persons: a function of the set of appearances and of what judgements join and part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from pactograph.linking.appearances import Appearance, keys, may_be, same
from pactograph.linking.days import days
from pactograph.linking.likeness import CONFLICT
from pactograph.linking.names import parsed
from pactograph.linking.offices import wording

# Appearances that score this or more are one person.
SAME = 0.7
# A surname alone that two persons score within this of each other is given to neither.
DOUBT = 0.03
# So many appearances of one person are compared at most.
SAMPLES = 24


def group(
    appearances: Sequence[Appearance], together: Iterable[Iterable[int]] = (), apart: Iterable[tuple[int, int]] = ()
) -> list[list[int]]:
    """Places of the appearances that are one person, whatever their order: the set alone decides.

    `together` and `apart` are places that judgements join and part; they win over scores. Names are joined best score first, and never so
    that two stand in one group which cannot be one person. A surname alone goes where it scores best, and to nobody where two score alike.
    """
    joined, parted = [frozenset(places) for places in together], {frozenset(pair) for pair in apart}
    nodes = _nodes(appearances, joined, parted)
    full = [node for node in nodes if not _weak(appearances, node)]
    groups = _agglomerated(appearances, full, parted)
    rest = [node for node in nodes if _weak(appearances, node)]
    return sorted(sorted(group) for group in _with_surnames(appearances, groups, rest, parted))


def _content(appearances: Sequence[Appearance], place: int) -> tuple[str, ...]:
    one = appearances[place]
    return one.name, one.party or "", one.office or "", one.rank or "", one.date or "", f"{one.record:012}"


def _nodes(appearances: Sequence[Appearance], joined: Sequence[frozenset[int]], parted: set[frozenset[int]]) -> list[list[int]]:
    """Appearances that need no score: the same full name and party, the same surname, party and office; and what judgements join."""
    judged = {place for places in (*joined, *parted) for place in places}
    by_name: dict[tuple[object, ...], list[int]] = {}
    parent = {place: place for place in range(len(appearances))}
    for place in sorted(parent, key=lambda place: _content(appearances, place)):
        by_name.setdefault((*_alike(appearances[place]), place if place in judged else -1), []).append(place)
    for places in (*by_name.values(), *joined):
        for place in places:
            parent[_root(parent, place)] = _root(parent, min(places))
    nodes: dict[int, list[int]] = {}
    for place in parent:
        nodes.setdefault(_root(parent, place), []).append(place)
    ordered = (sorted(node, key=lambda place: _content(appearances, place)) for node in nodes.values())
    return sorted(ordered, key=lambda node: _content(appearances, node[0]))


def _root(parent: dict[int, int], place: int) -> int:
    while parent[place] != place:
        place = parent[place]
    return place


def _alike(one: Appearance) -> tuple[object, ...]:
    name = parsed(one.name, one.party)
    if not name.alone:
        return name.words, name.suffix, name.fathers, one.party
    stretched = days(one.date)
    return name.words, one.party, wording(one.office or ""), wording(one.rank or ""), stretched


def _weak(appearances: Sequence[Appearance], node: Sequence[int]) -> bool:
    return all(parsed(appearances[place].name, appearances[place].party).alone for place in node)


def _agglomerated(appearances: Sequence[Appearance], nodes: list[list[int]], parted: set[frozenset[int]]) -> list[list[int]]:
    samples = [_samples(appearances, node) for node in nodes]
    pairs = _found_alike(appearances, samples)
    scores = {(a, b): _between(appearances, samples[a], samples[b]) for a, b in pairs}
    scores |= {(a, b): 0.0 for a, b in scores if parted and _parted(nodes[a], nodes[b], parted)}
    home = {n: [n] for n in range(len(nodes))}
    for a, b in sorted((pair for pair, value in scores.items() if value >= SAME), key=lambda pair: (-scores[pair], pair)):
        left, right = home[a], home[b]
        if left is right or any(scores.get((min(x, y), max(x, y)), 0.0) < CONFLICT for x in left for y in right):
            continue
        merged = left + right
        home |= dict.fromkeys(merged, merged)
    distinct = {id(places): places for places in home.values()}
    return [[place for n in places for place in nodes[n]] for places in distinct.values()]


def _parted(a: Sequence[int], b: Sequence[int], parted: set[frozenset[int]]) -> bool:
    return any(frozenset((x, y)) in parted for x in a for y in b)


def _found_alike(appearances: Sequence[Appearance], samples: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Pairs of nodes with a key in common: all others score nothing."""
    holders: dict[str, list[int]] = {}
    for node, places in enumerate(samples):
        for key in {key for place in places for key in keys(appearances[place].name, appearances[place].party)}:
            holders.setdefault(key, []).append(node)
    return {pair for nodes in holders.values() for pair in combinations(nodes, 2)}


def _between(appearances: Sequence[Appearance], a: Sequence[int], b: Sequence[int]) -> float:
    """The best score between two nodes, each by its samples; nothing, where their names can only be of two persons."""
    pairs = ((appearances[x], appearances[y]) for x in a for y in b)
    return max((same(one, other).value for one, other in pairs if may_be(one, other)), default=0.0)


def _samples(appearances: Sequence[Appearance], places: Sequence[int]) -> list[int]:
    """Appearances that differ in what is compared, so that a name told a thousand times costs little."""
    seen: dict[tuple[object, ...], int] = {}
    for place in sorted(places, key=lambda place: _content(appearances, place)):
        one = appearances[place]
        seen.setdefault((parsed(one.name, one.party).words, one.party, wording(one.office or ""), (one.date or "")[:3]), place)
    return list(seen.values())[:SAMPLES]


def _with_surnames(
    appearances: Sequence[Appearance], groups: list[list[int]], rest: list[list[int]], parted: set[frozenset[int]]
) -> list[list[int]]:
    """Each surname alone with the person whom it scores best with; those left with each other."""
    homes: list[list[int]] = [[] for _ in groups]
    samples = [_samples(appearances, group) for group in groups]
    left = []
    for node in rest:
        own = _samples(appearances, node)
        free = [n for n, group in enumerate(groups) if not (parted and _parted(node, group, parted))]
        scored = sorted(((_between(appearances, own, samples[n]), n) for n in free), reverse=True)
        sure = [(value, n) for value, n in scored if value >= SAME]
        if not sure or (len(sure) > 1 and sure[0][0] - sure[1][0] < DOUBT):
            left.append(node)
        else:
            homes[sure[0][1]].extend(node)
    whole = [group + more for group, more in zip(groups, homes, strict=True)]
    return whole + _agglomerated(appearances, left, parted)
