"""Codings flattened into rows: one a record, or one a value. CSV and data frames are made from these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, TypeAlias

from pactograph.records import Coding, Item, Money, Party, Person, Place, Record, Span, Value
from pactograph.records.record import MANY

Row: TypeAlias = dict[str, Any]
Kind: TypeAlias = Literal["text", "integer", "number", "list"]

# Columns that start with the same field are parallel lists: the nth role belongs to the nth party.
RECORD_COLUMNS: dict[str, Kind] = {
    "report": "text",
    "report_date": "text",
    "report_title": "text",
    "outlet": "text",
    "record": "integer",
    "type": "text",
    "status": "text",
    "parties": "list",
    "party_roles": "list",
    "persons": "list",
    "person_parties": "list",
    "person_offices": "list",
    "person_ranks": "list",
    "date": "text",
    "place": "text",
    "place_country": "text",
    "areas": "list",
    "items": "list",
    "item_categories": "list",
    "item_quantities": "list",
    "value": "number",
    "value_currency": "text",
    "personnel": "integer",
    "instrument": "text",
    "mode": "text",
    "stance": "text",
    "name": "text",
    "domains": "list",
    "label": "text",
    "scenario": "text",
    "term": "text",
    "meaning": "text",
    "evidence": "list",
    "confidence": "number",
    "reason": "text",
    "rule": "text",
}

VALUE_COLUMNS: dict[str, Kind] = {
    "report": "text",
    "record": "integer",
    "type": "text",
    "field": "text",
    "number": "integer",
    "value": "text",
    "role": "text",
    "party": "text",
    "office": "text",
    "rank": "text",
    "country": "text",
    "category": "text",
    "quantity": "integer",
    "currency": "text",
    "quotes": "list",
    "spans": "list",
    "confidence": "number",
    "reason": "text",
}


def record_rows(codings: Iterable[Coding]) -> Iterator[Row]:
    """A row for each record, with every column of RECORD_COLUMNS; what is absent is None, or an empty list."""
    for coding in codings:
        for number, record in enumerate(coding.records, 1):
            row = _head(coding, number) | _fields(record) | _lists(record)
            yield {column: row[column] for column in RECORD_COLUMNS}


def value_rows(codings: Iterable[Coding]) -> Iterator[Row]:
    """A row for each value of each record, with every column of VALUE_COLUMNS."""
    for coding in codings:
        for number, record in enumerate(coding.records, 1):
            head = {"report": coding.report.report, "record": number, "type": record.type}
            for pointer, value in record.values():
                row = head | _value(pointer, value)
                yield {column: row.get(column) for column in VALUE_COLUMNS}


def _head(coding: Coding, number: int) -> Row:
    report = coding.report
    return {
        "report": report.report,
        "report_date": report.date,
        "report_title": report.title,
        "outlet": report.outlet,
        "record": number,
    }


def _fields(record: Record) -> Row:
    place = record.place.value if record.place else None
    money = record.value.value if record.value else None
    texts = ("status", "date", "personnel", "instrument", "mode", "stance", "name", "label", "scenario", "term", "meaning")
    return {field: _inner(getattr(record, field)) for field in texts} | {
        "type": record.type,
        "place": place and place.name,
        "place_country": place and place.country,
        "value": money and money.amount,
        "value_currency": money and money.currency,
        "confidence": record.confidence,
        "reason": record.reason,
        "rule": record.rule,
    }


def _lists(record: Record) -> Row:
    parties = [value.value for value in record.parties]
    persons = [value.value for value in record.persons]
    items = [value.value for value in record.items]
    return {
        "parties": [party.code for party in parties],
        "party_roles": [party.role for party in parties],
        "persons": [person.name for person in persons],
        "person_parties": [person.party or "" for person in persons],
        "person_offices": [person.office or "" for person in persons],
        "person_ranks": [person.rank or "" for person in persons],
        "areas": [value.value for value in record.areas],
        "domains": [value.value for value in record.domains],
        "items": [item.name for item in items],
        "item_categories": [item.category or "" for item in items],
        "item_quantities": ["" if item.quantity is None else str(item.quantity) for item in items],
        "evidence": [span.quote for span in record.evidence],
    }


def _inner(value: Value[Any] | None) -> Any:
    return None if value is None else value.value


def _value(pointer: str, value: Value[Any]) -> Row:
    field, _, index = pointer.strip("/").partition("/")
    return _parts(value.value) | {
        "field": field,
        "number": int(index) + 1 if field in MANY else None,
        "quotes": [span.quote for span in value.spans],
        "spans": [_place(span) for span in value.spans],
        "confidence": value.confidence,
        "reason": value.reason,
    }


def _parts(value: Any) -> Row:
    match value:
        case Party():
            return {"value": value.code, "role": value.role}
        case Person():
            return {"value": value.name, "party": value.party, "office": value.office, "rank": value.rank}
        case Place():
            return {"value": value.name, "country": value.country}
        case Item():
            return {"value": value.name, "category": value.category, "quantity": value.quantity}
        case Money():
            return {"value": str(value.amount), "currency": value.currency}
    return {"value": str(value)}


def _place(span: Span) -> str:
    return f"{span.where}:{span.start}-{span.end}"
