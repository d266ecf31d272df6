"""Linking: groups against the labelled events, beside a simple peer, and how long a comparison takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from models.linking.coded import coded
from models.linking.events import Tale, cases, gold, halves
from models.linking.measure import Home, bcubed, blocked, linked, pairwise
from pactograph.linking import facts
from pactograph.linking.blocks import keys
from pactograph.linking.compare import compare
from pactograph.linking.group import group
from pactograph.records import Told

TARGET = 100.0
PEER = "same type, parties and date"


def lines() -> Iterator[str]:
    """The accuracy of both halves, with gold and with coded records, then the times."""
    found = cases()
    yield f"{len(found)} reports, {len({event for case in found for event, _ in case.gold})} events"
    yield f"{'':<44}B-cubed: P      R     F1   pairs: P      R     F1"
    for half, part in halves(found):
        for name, tales in (("gold records", gold(part)), ("coded records", coded(part))):
            tolds = [tale.told for tale in tales]
            yield rates(f"{half}, {name} ({sum(bool(tale.event) for tale in tales)})", tales, linked(tolds))
            yield rates(f"  {PEER}", tales, exact(tolds))
    yield from times([tale.told for tale in gold(found)])


def rates(what: str, tales: Sequence[Tale], home: Home) -> str:
    """A row of the table."""
    b, p = bcubed(tales, home), pairwise(tales, home)
    return f"{what:<48}{b.precision:9.3f}{b.recall:7.3f}{b.f1:7.3f}{p.precision:11.3f}{p.recall:7.3f}{p.f1:7.3f}"


def exact(tolds: Sequence[Told]) -> Home:
    """Groups by what is equal to the letter."""
    groups: dict[object, int] = {}
    home = {}
    for told in tolds:
        record = told.record
        parties = frozenset(party.value.code for party in record.parties)
        home[told.number] = groups.setdefault((record.type, parties, record.date.value if record.date else None), len(groups))
    return home


def times(tolds: Sequence[Told]) -> Iterator[str]:
    """Microseconds a call: of records never seen before, and of those whose facts are known."""
    pairs = [(tolds[a], tolds[b]) for a, b in combinations(range(len(tolds)), 2) if tolds[a].record.type == tolds[b].record.type][:4000]
    fresh = [told.model_copy() for told in tolds]
    yield _took("facts and keys of a new record", len(fresh), lambda: [(facts.of(told), keys(told)) for told in fresh])
    yield _took(f"compare (target {TARGET:g})", len(pairs), lambda: [compare(a, b) for a, b in pairs])
    new = [(pair[0], pair[1].model_copy()) for pair in pairs]
    yield _took("compare with a record that was just loaded", len(new), lambda: [compare(a, b) for a, b in new])
    near = blocked(tolds)
    by_number = {told.number: told for told in tolds}
    scores = {(a, b): compare(by_number[a], by_number[b]) for a, b in near}
    yield _took("group, a record", len(tolds), lambda: group(tolds, scores))


def _took(what: str, calls: int, run: Callable[[], object]) -> str:
    start = time.perf_counter()
    run()
    return f"{what:<48}{(time.perf_counter() - start) / calls * 1e6:9.1f} µs"


if __name__ == "__main__":
    for line in lines():
        print(line)
