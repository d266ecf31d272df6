"""The labelled reports: `events/*.yaml`, as told records with the event of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pactograph.records import Item, Money, Party, Person, Place, Record, Report, Span, Told, Value

FOLDER = Path(__file__).parent / "events"
Row = dict[str, Any]
NOT_FIELDS = {"event", "at"}
NUMBERED = re.compile(r"(\d+) (.+)")


@dataclass(frozen=True)
class Tale:
    """A told record and the event that it tells of ("" for one that the coder made up)."""

    told: Told
    event: str
    family: str


@dataclass(frozen=True)
class Case:
    """A report, its number, and its gold records as (event, record)."""

    family: str
    half: str
    number: int
    report: Report
    gold: tuple[tuple[str, Record], ...]


def cases() -> list[Case]:
    """All reports, numbered in the order of the files. Raises ValueError or KeyError where a row is not of the readme's form."""
    rows = [
        (family, row)
        for path in sorted(FOLDER.glob("*.yaml"))
        for family in yaml.safe_load(path.read_text(encoding="utf-8"))
        for row in family["reports"]
    ]
    return [_case(family["family"], family["half"], number, row) for number, (family, row) in enumerate(rows, start=1)]


def told(case: Case, number: int, record: Record) -> Told:
    """A record of the case as the linker sees it; each report is a story of its own."""
    report = case.report
    return Told(
        number=number, report=case.number, key=report.report, story=case.number, record=record, published=report.date, outlet=report.outlet
    )


def gold(found: list[Case]) -> list[Tale]:
    """The gold records of the cases."""
    rows = [(case, event, record) for case in found for event, record in case.gold]
    return [Tale(told(case, number, record), event, case.family) for number, (case, event, record) in enumerate(rows, start=1)]


def _case(family: str, half: str, number: int, row: Row) -> Case:
    report = Report(report=f"{family}-{number}", text=row["text"], date=str(row["date"]), outlet=row["outlet"])
    return Case(family, half, number, report, tuple((one["event"], _record(report, one)) for one in row["records"]))


def _record(report: Report, row: Row) -> Record:
    span = _sentence(report, row.get("at"))
    fields: Row = {}
    for field, given in row.items():
        if field == "type" or field in NOT_FIELDS:
            continue
        read = READERS.get(field, str)(given)
        fields[field] = tuple(_value(span, one) for one in read) if isinstance(read, list) else _value(span, read)
    return Record(type=row["type"], evidence=(span,), confidence=0.9, reason="by hand", rule="gold", **fields)


def _value(span: Span, value: Any) -> Value[Any]:
    return Value(value=value, spans=(span,), confidence=0.9, reason="by hand")


def _sentence(report: Report, at: int | None) -> Span:
    """The whole text, or its sentence of that number from 1."""
    if at is None:
        return Span.cut(report, 0, len(report.text))
    ends = [found.end() for found in re.finditer(r"[.!?](?=\s+[A-Z\"“]|$)", report.text)]
    starts = [0, *(end + 1 for end in ends)]
    return Span.cut(report, starts[at - 1], ends[at - 1])


def _parties(raw: dict[str, str]) -> list[Party]:
    return [Party(code=code, role=role) for role, codes in raw.items() for code in codes.split()]


def _persons(raw: list[str]) -> list[Person]:
    return [Person(name=name, party=party) for name, _, party in (one.partition("/") for one in raw)]


def _items(raw: list[str]) -> list[Item]:
    return [_item(one) for one in raw]


def _item(raw: str) -> Item:
    name, _, category = raw.partition("/")
    counted = NUMBERED.fullmatch(name)
    return Item(name=counted[2] if counted else name, category=category, quantity=int(counted[1]) if counted else None)


def _place(raw: str) -> Place:
    name, _, country = raw.partition("/")
    return Place(name=name, country=country or None)


def _money(raw: str) -> Money:
    amount, currency = raw.split()
    return Money(amount=int(amount), currency=currency)


READERS: dict[str, Any] = {
    "parties": _parties,
    "persons": _persons,
    "items": _items,
    "place": _place,
    "value": _money,
    "personnel": int,
    "areas": list,
    "domains": list,
}


def halves(found: list[Case]) -> Iterator[tuple[str, list[Case]]]:
    """("fit", its cases), ("test", its cases): no family is in both."""
    for half in ("fit", "test"):
        yield half, [case for case in found if case.half == half]
