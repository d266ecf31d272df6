"""Values that several coders gave, unit by unit: reports, and records that stand for the same event."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, TypeAlias

from pactograph.analysis.alike import agree, words
from pactograph.analysis.alpha import Distance, interval, masi, nominal
from pactograph.analysis.facts import started
from pactograph.analysis.pairing import codes, pairs
from pactograph.analysis.slots import Record

Report: TypeAlias = Mapping[str, Any]
ABSENT = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """How a field is compared: its scale as a word, how its value is taken from a record, the distance of two values."""

    scale: str
    value: Callable[[Record], Hashable | None]
    distance: Distance


def _code(field: str) -> Measured:
    return Measured("nominal", lambda record: record.get(field) or ABSENT, nominal)


def _text(field: str) -> Measured:
    @cache
    def distance(left: str, right: str) -> float:
        return 0.0 if left == right or (left and right and agree(field, left, right)) else 1.0

    return Measured("alike", lambda record: str(_named(record.get(field)) or ABSENT), distance)


def _set(take: Callable[[Record], Iterator[str]]) -> Measured:
    return Measured("set", lambda record: frozenset(take(record)), masi)


def _number(take: Callable[[Record], Any]) -> Measured:
    return Measured("interval", lambda record: _finite(take(record)), interval)


def _named(value: Any) -> Any:
    return value.get("name") if isinstance(value, Mapping) else value


def _finite(value: Any) -> float | None:
    """A number, None for what is none."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if abs(number) < 1e18 else None


def day(value: Any) -> float | None:
    """The ordinal of the first day of a date."""
    start, _ = started(value)
    try:
        return float(date.fromisoformat(start + "0000-01-01"[len(start) :]).toordinal()) if start else None
    except ValueError:
        return None


def _persons(record: Record) -> Iterator[str]:
    """Last words of the names."""
    yield from (found[-1] for person in record.get("persons") or [] if (found := words(person.get("name", ""))))


def _items(record: Record) -> Iterator[str]:
    yield from (re.sub(r"s$", "", " ".join(words(item.get("name", "")))) for item in record.get("items") or [])


def _roles(record: Record) -> Iterator[str]:
    yield from (f"{party.get('code')}:{party.get('role')}" for party in record.get("parties") or [])


FIELDS: dict[str, Measured] = {
    **{field: _code(field) for field in ("status", "instrument", "mode", "stance")},
    "parties": _set(lambda record: iter(codes(record))),
    "roles": _set(_roles),
    "areas": _set(lambda record: iter(record.get("areas") or [])),
    "domains": _set(lambda record: iter(record.get("domains") or [])),
    "persons": _set(_persons),
    "items": _set(_items),
    "date": _number(lambda record: day(record.get("date"))),
    "personnel": _number(lambda record: record.get("personnel")),
    "amount": _number(lambda record: (record.get("value") or {}).get("amount")),
    **{field: _text(field) for field in ("name", "place", "label", "scenario", "term", "meaning")},
}


def together(reports: Sequence[Report]) -> list[list[Record]]:
    """Records of one report by several coders, those of the same event in one list (of two or more coders)."""
    groups: list[list[Record]] = []
    for report in reports:
        records = report.get("records") or []
        found = pairs([group[0] for group in groups], records)
        for place, number in found:
            groups[place].append(records[number])
        taken = {number for _, number in found}
        groups += [[record] for number, record in enumerate(records) if number not in taken]
    return [group for group in groups if len(group) > 1]


def units(field: str, events: Sequence[Sequence[Record]], types: frozenset[str]) -> list[list[Hashable]]:
    """The values of a field over events of the types that have it; what a coder left out is a value too, but of numbers and dates."""
    value = FIELDS[field].value
    return [[given for record in event if (given := value(record)) is not None] for event in events if event[0].get("type") in types]


def types_with(field: str, events: Sequence[Sequence[Record]]) -> frozenset[str]:
    """Types in which any coder ever gave the field."""
    value = FIELDS[field].value
    return frozenset(record.get("type", "") for event in events for record in event if value(record))
