"""Scored pairs to groups: average linkage, each step decided by what the records say and never by when they came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from pactograph.linking.cluster import Graph, clusters
from pactograph.linking.score import Score
from pactograph.records import Member, Told

# Pairs below it are never edges.
FLOOR = 0.2
# Two groups become one where their records score this on average over all pairs, those that are no edges counting nothing.
THRESHOLD = 0.4
# Two records of one report are different events as a rule, since the coder has joined what it tells twice: their score says so already,
# and where it is not above this, no others bring them together.
TWINS = 0.5
JUDGED = "put together by a person"

Scores = Mapping[tuple[int, int], Score]


def group(
    tolds: Sequence[Told],
    scores: Scores,
    together: Iterable[frozenset[int]] = (),
    apart: Iterable[tuple[int, int]] = (),
    *,
    threshold: float = THRESHOLD,
) -> list[list[Member]]:
    """The groups that the records fall into, a partition of them.

    `scores` are by pairs of record numbers, the smaller first; `together` are sets that a person said to be one event, `apart` pairs that
    are none (of a pair that is in both, `together` counts). Numbers that are not among `tolds` are passed over. Order within and among
    groups is by report date and content.
    """
    ordered = sorted(tolds, key=content)
    places = {told.number: place for place, told in enumerate(ordered)}
    graph = Graph(len(ordered))
    for (left, right), score in scores.items():
        if left in places and right in places and left != right and score.value >= FLOOR:
            a, b = places[left], places[right]
            if ordered[a].report != ordered[b].report or score.value >= TWINS:
                graph.edge(a, b, score.value)
            else:
                graph.part(a, b)
    for numbers in together:
        graph.join([places[number] for number in sorted(numbers) if number in places])
    for left, right in apart:
        if left in places and right in places and left != right:
            graph.part(places[left], places[right])
    _part_twins(graph, ordered)
    found = clusters(graph, threshold)
    return [_members([ordered[place] for place in cluster], scores, graph, cluster) for cluster in found]


def _part_twins(graph: Graph, ordered: Sequence[Told]) -> None:
    """Records of one report without an edge between them are parted, whatever others say of them."""
    reports: dict[int, list[int]] = {}
    for place, told in enumerate(ordered):
        reports.setdefault(told.report, []).append(place)
    for places in reports.values():
        for number, a in enumerate(places):
            for b in places[number + 1 :]:
                if b not in graph.edges[a]:
                    graph.part(a, b)


def content(told: Told) -> tuple[str, str, str, int]:
    """A key by which to order records that does not depend on when they came; the number only parts what is the same in all else."""
    record = told.record
    digest = blake2b(record.model_dump_json(warnings=False).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    return told.published or "9999", told.key, digest, told.number


def _members(tolds: list[Told], scores: Scores, graph: Graph, cluster: Sequence[int]) -> list[Member]:
    return [
        _member(told, [other for other in tolds if other is not told], scores, place in graph.joined)
        for told, place in zip(tolds, cluster, strict=True)
    ]


def _member(told: Told, others: list[Told], scores: Scores, judged: bool) -> Member:
    """Its mean score with the others, and the reason of the best."""
    if not others:
        return Member(record=told.number, report=told.report, score=1.0, reason="the only record of it")
    links = [(scores.get((min(told.number, other.number), max(told.number, other.number))), other) for other in others]
    known = [(score, other) for score, other in links if score is not None]
    mean = round(sum(sorted(score.value for score, _ in known)) / len(others), 4)
    if judged:
        return Member(record=told.number, report=told.report, score=mean, reason=JUDGED)
    best, other = (
        min(known, key=lambda link: (-link[0].value, content(link[1]))) if known else (Score(0.0, "no pair of its own"), others[0])
    )
    return Member(record=told.number, report=told.report, score=mean, reason=f"{best.value:.2f} with {other.key}: {best.reason}")
