"""Entries from plain records: the gold form with parties by role, as in examples.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pactograph.records import Backing, Claim, Entry, Member, Span
from pactograph.records.record import MANY, SINGLE


def entry(id: str, row: dict[str, Any]) -> Entry:
    """The entry of one record. `signed` of a cancelled agreement is the date that another record tells, of the time before."""
    record = int(id.partition("/")[2])
    found = tuple(_claims(row, record))
    if "signed" in row:
        found = (
            *found,
            *(_claim(field, value, -record, shown=False) for field, value in (("status", "done"), ("date", str(row["signed"])))),
        )
    return Entry(id=id, type=id.partition("/")[0], label=id, claims=found, members=(member(record),), confidence=0.9)


def member(record: int) -> Member:
    """A record that is alone in its entry."""
    return Member(record=record, report=record, score=1.0, reason="the only record")


def _claims(row: dict[str, Any], record: int) -> Iterator[Claim]:
    for field in SINGLE:
        if field in row:
            yield _claim(field, str(row[field]) if field == "date" else row[field], record)
    for field in MANY:
        yield from (_claim(field, value, record) for value in _many(row.get(field, ())))


def _many(values: Any) -> list[Any]:
    return [{"code": code, "role": role} for role, codes in values.items() for code in codes] if isinstance(values, dict) else list(values)


def _claim(field: str, value: Any, record: int, *, shown: bool = True) -> Claim:
    backing = Backing(record=record, report=record, story=record, confidence=0.9)
    return Claim(field=field, value=value, shown=shown, confidence=0.9, backing=(backing,), stories=1)


def quotes(texts: list[str]) -> list[Span]:
    """Spans of quotes, each as if it began its report."""
    return [Span(start=0, end=len(text), quote=text) for text in texts]
