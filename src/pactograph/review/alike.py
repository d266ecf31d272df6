"""Entries that may be the same event as one: offered to a person who merges duplicates, with score and reason."""

from __future__ import annotations

from typing import NamedTuple

from pactograph.linking.compare import compare
from pactograph.linking.score import Score
from pactograph.records import Entry, Told
from pactograph.registry import Filter, Register, Tally

# Entries compared, records of each, and entries offered.
NEAR, RECORDS, OFFERED = 80, 3, 6


class Candidate(NamedTuple):
    """An entry that may be the same, and why."""

    entry: Entry
    score: float
    reason: str


def candidates(register: Register, tally: Tally, entry: Entry) -> list[Candidate]:
    """Entries of its type that share a party, the likest first."""
    near = {other.id: other for party in _parties(entry) for other in _with(tally, entry, party) if other.id != entry.id}
    tolds = register.tolds([record for one in (entry, *near.values()) for record in _records(one)])
    own = [tolds[record] for record in _records(entry)]
    found = [Candidate(other, *_best(own, [tolds[record] for record in _records(other)])) for other in near.values()]
    return sorted(found, key=lambda one: (-one.score, one.entry.id))[:OFFERED]


def _parties(entry: Entry) -> list[str]:
    return list(dict.fromkeys(party["code"] for party in entry.plain().get("parties", [])))[:4]


def _with(tally: Tally, entry: Entry, party: str) -> tuple[Entry, ...]:
    year = str(entry.plain().get("date", ""))[:4]
    filter = Filter(type=(entry.type,), party=(party,))
    if year:
        filter = filter.but(since=f"{int(year) - 1:04}", until=f"{int(year) + 1:04}")
    return tally.entries(filter, limit=NEAR).entries


def _records(entry: Entry) -> list[int]:
    return [member.record for member in entry.members[:RECORDS]]


def _best(own: list[Told], others: list[Told]) -> Score:
    return max((compare(a, b) for a in own for b in others), key=lambda score: score.value, default=Score(0.0, "nothing to compare"))
