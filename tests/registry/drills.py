"""Codings made by hand, in sentences of our own."""

from __future__ import annotations

from typing import Any

from pactograph.records import Coding, Item, Party, Person, Place, Record, Report, Span, Value
from pactograph.records.record import MANY

PARTS: dict[str, Any] = {
    "parties": lambda given: Party(code=given.split(":")[0], role=given.split(":")[1]),
    "persons": lambda given: Person(name=given.split(":")[0], party=given.partition(":")[2] or None, office="defence minister"),
    "items": lambda given: Item(name=given.split(":")[0], category=given.partition(":")[2] or None),
    "place": lambda given: Place(name=given),
}


def record(report: Report, type: str, quote: str, **fields: Any) -> Record:
    """A record whose values all rest on `quote`."""
    start = report.text.index(quote)
    span = Span.cut(report, start, start + len(quote))

    def value(field: str, given: Any) -> Value[Any]:
        return Value(value=PARTS.get(field, lambda same: same)(given), spans=(span,), confidence=0.8, reason="said")

    made = {field: tuple(value(field, one) for one in given) if field in MANY else value(field, given) for field, given in fields.items()}
    return Record(type=type, evidence=(span,), confidence=0.8, reason="said", **made)


def coding(key: str, text: str, *rows: dict[str, Any], date: str | None = "2016-11-05", title: str = "", **about: Any) -> Coding:
    """A report with its records; a row without `quote` rests on the whole text."""
    report = Report(report=key, text=text, title=title, date=date, **about)
    return Coding(report=report, records=tuple(record(report, row["type"], row.get("quote", text), **_fields(row)) for row in rows))


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    return {field: value for field, value in row.items() if field not in ("type", "quote")}


def exercise(key: str, text: str, name: str, when: str = "2016-11-02", *, date: str | None = "2016-11-05", **more: Any) -> Coding:
    """A report of an exercise of Serbia and Russia."""
    parties = more.pop("parties", ("SRB:participant", "RUS:participant"))
    row = {"type": "exercise", "status": "done", "parties": parties, "name": name, "date": when, **more}
    return coding(key, text, row, date=date)


DRILL = "Serbian and Russian paratroopers jumped together at Exercise Slavic Shield near Nikinci on 2 November."
AGAIN = "Paratroopers of the two Slavic armies ended Slavic Shield, a drill at Nikinci, with a parade, the ministry in Belgrade said."
OTHER = "Serbia and Hungary rehearsed river crossings at Sombor in the drill Danube Guard."


def first() -> Coding:
    return exercise("first", DRILL, "Slavic Shield", place="Nikinci")


def second() -> Coding:
    return exercise("second", AGAIN, "Slavic Shield", place="Nikinci")


def other() -> Coding:
    return exercise("other", OTHER, "Danube Guard", "2016-10-20", parties=("SRB:participant", "HUN:participant"))
