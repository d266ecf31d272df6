"""FollowTheMoney: entities, one a line of JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pactograph.publishing import output
from pactograph.publishing.exports import ftm_events, ftm_parties, ftm_reports
from pactograph.publishing.exports.ftm_entity import Entity
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Batch, Lookup, batches
from pactograph.publishing.plain import dump
from pactograph.records import Entry

UNTOLD = ("personnel", "stance", "scenario", "label")


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """Entries as events and contracts, parties, persons, offices, reports and mentions, each once; gives what has no entity or property."""
    left: list[Left] = []
    written: set[str] = set()
    with output.text(path) as stream:
        for batch in batches(entries, lookup):
            for entity in _entities(batch, left):
                if entity["id"] not in written:
                    written.add(entity["id"])
                    stream.write(dump(entity) + "\n")
    return left


def _entities(batch: Batch, left: list[Left]) -> Iterator[Entity]:
    for entry in batch.entries:
        if entry.type == "usage":
            left.append(Left(entry.id, "FollowTheMoney has no schema for the meaning of a term"))
            continue
        left += _untold(entry)
        yield from ftm_parties.parties(entry)
        yield from ftm_parties.persons(batch, entry)
        yield from ftm_reports.reports(batch, entry)
        yield from ftm_events.events(batch, entry)


def _untold(entry: Entry) -> Iterator[Left]:
    plain: dict[str, Any] = entry.plain()
    yield from (Left(f"{entry.id}, {field}", "FollowTheMoney has no property for it") for field in UNTOLD if field in plain)
    if len(roles := {party["role"] for party in plain.get("parties", ())}) > 1 and not roles & {"supplier", "host", "organiser"}:
        yield Left(f"{entry.id}, roles", "in FollowTheMoney parties are involved, without a role")
    if entry.provisions:
        yield Left(f"{entry.id}, provisions", "FollowTheMoney has no schema for what an agreement provides for")


EXPORT = Exporter(".ftm.json", "entities of FollowTheMoney, a line of JSON each", write)
