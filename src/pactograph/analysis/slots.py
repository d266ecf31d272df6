"""A record taken apart into slots: pairs of a field and one value, which are compared one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pactograph.analysis.alike import agree

Record = Mapping[str, Any]
Slot = tuple[str, Any]

SINGLE = ("instrument", "mode", "stance", "date", "name", "label", "scenario", "term", "meaning", "personnel", "value")


def slots(record: Record) -> list[Slot]:
    """All slots of a record in its plain form. A party gives two, its code and its code with its role."""
    return [*_single(record), *_parties(record), *_persons(record), *_place(record), *_items(record), *_codes(record)]


def split(gold: Sequence[Slot], coded: Sequence[Slot]) -> tuple[list[Slot], list[Slot], list[Slot]]:
    """(hits as coded, missed gold slots, spurious coded slots), each gold slot used once."""
    missed, hits, spurious = list(gold), list[Slot](), list[Slot]()
    for field, value in coded:
        found = next((slot for slot in missed if slot[0] == field and agree(field, slot[1], value)), None)
        if found is None:
            spurious.append((field, value))
        else:
            missed.remove(found)
            hits.append((field, value))
    return hits, missed, spurious


def _single(record: Record) -> Iterator[Slot]:
    if record.get("status"):
        yield "status", record["status"]
    for field in SINGLE:
        if record.get(field) not in (None, "", {}):
            yield field, record[field]


def _parties(record: Record) -> Iterator[Slot]:
    for party in record.get("parties") or []:
        yield "party", party.get("code")
        yield "role", f"{party.get('code')}:{party.get('role')}"


def _persons(record: Record) -> Iterator[Slot]:
    for person in record.get("persons") or []:
        yield "person", person.get("name", "")
        yield from ((part, person[part]) for part in ("office", "rank") if person.get(part))


def _place(record: Record) -> Iterator[Slot]:
    if name := (record.get("place") or {}).get("name"):
        yield "place", name


def _items(record: Record) -> Iterator[Slot]:
    for item in record.get("items") or []:
        yield "item", item.get("name", "")
        if item.get("category"):
            yield "category", item["category"]
        if item.get("quantity") is not None:
            yield "quantity", item["quantity"]


def _codes(record: Record) -> Iterator[Slot]:
    yield from (("area", area) for area in record.get("areas") or [])
    yield from (("domain", domain) for domain in record.get("domains") or [])
