"""Records that may be one event: compared with those that share a key, and walked along the edges that came of it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, or_, select

from pactograph.linking.score import Score
from pactograph.records import Told
from pactograph.registry import linker, rows, tables

# A component that grows beyond this is walked no further: its records are grouped among those reached.
MOST = 5_000


def link(connection: Connection, tolds: list[Told]) -> None:
    """Index new records and compare each with all that share a key with it."""
    keyed = {told.number: linker.block_keys(told) for told in tolds}
    rows.put(connection, tables.blocks, [{"key": key, "record": number} for number, keys in keyed.items() for key in sorted(keys)])
    near = _near(connection, keyed)
    known = {told.number: told for told in rows.tolds(connection, {other for others in near.values() for other in others})}
    edges = []
    for told in tolds:
        for other in sorted(near[told.number]):
            if other < told.number or other not in keyed:
                score = linker.compare(told, known[other])
                if score.value >= linker.FLOOR:
                    low, high = sorted((told.number, other))
                    edges.append({"low": low, "high": high, "score": score.value, "reason": score.reason})
    rows.put(connection, tables.edges, edges)


def _near(connection: Connection, keyed: dict[int, frozenset[str]]) -> dict[int, set[int]]:
    """For each new record the numbers of all others that share a key with it."""
    wanted = {key for keys in keyed.values() for key in keys}
    holders: dict[str, list[int]] = {}
    for row in rows.within(connection, (tables.blocks.c.key, tables.blocks.c.record), tables.blocks.c.key, wanted):
        holders.setdefault(row.key, []).append(row.record)
    return {number: {other for key in keys for other in holders.get(key, ()) if other != number} for number, keys in keyed.items()}


def component(
    connection: Connection, start: Iterable[int], bound: Iterable[frozenset[int]] = ()
) -> tuple[set[int], dict[tuple[int, int], Score]]:
    """All records reached from `start` along edges and sets that a person put together, and the scores among them."""
    reached: set[int] = set()
    scores: dict[tuple[int, int], Score] = {}
    front = set(start)
    edges = tables.edges.c
    while front and len(reached) < MOST:
        reached |= front
        following: set[int] = set()
        for some in rows.batches(sorted(front)):
            for row in connection.execute(select(*edges).where(or_(edges.low.in_(some), edges.high.in_(some)))):
                scores[row.low, row.high] = Score(row.score, row.reason)
                following |= {row.low, row.high}
        for together in bound:
            if together & front:
                following |= together
        front = following - reached
    return reached, scores
