"""The confidences of coded records and values, each with whether the gold says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from benchmarks.corpus import Row
from benchmarks.reliability import Mark
from benchmarks.trace import of_value
from pactograph.analysis.pairing import pairs
from pactograph.analysis.slots import slots, split
from pactograph.records import Record

# A party counts in its role, a person and an item by the name: the slots that come last and first.
ROLE, NAME = -1, 0

Coded = tuple[Row, Sequence[Record]]
"""A gold report and its records as coded."""


def of_records(coded: Iterable[Coded]) -> list[Mark]:
    """A record is right where the measure pairs it with a gold record."""
    return [
        Mark(record.confidence, number in right, row["report"])
        for row, records in coded
        for right in [{j for _, j in _pairs(row, records)}]
        for number, record in enumerate(records)
    ]


def of_values(coded: Iterable[Coded]) -> dict[str, list[Mark]]:
    """The values of paired records by field: what else is right or wrong is not theirs to know."""
    found: defaultdict[str, list[Mark]] = defaultdict(list)
    for row, records in coded:
        for i, j in _pairs(row, records):
            for field, mark in _of_pair(row, row["records"][i], records[j]):
                found[field].append(mark)
    return dict(sorted(found.items()))


def _pairs(row: Row, records: Sequence[Record]) -> list[tuple[int, int]]:
    return pairs(row["records"], [record.plain() for record in records])


def _of_pair(row: Row, gold: Row, record: Record) -> Iterator[tuple[str, Mark]]:
    hits, _, _ = split(slots(gold), slots(record.plain()))
    for pointer, value in record.values():
        field = pointer.split("/")[1]
        slot = of_value(pointer, value)[ROLE if field == "parties" else NAME]
        yield field, Mark(value.confidence, slot in hits, row["report"])
