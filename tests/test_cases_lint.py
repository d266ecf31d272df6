"""The tables of cases keep to the codebook, and every value in them stands in the words of its case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from casebook import Case, everything, table, tables

from pactograph import codebook
from pactograph.codebook import Field
from pactograph.gazetteer.states import states
from pactograph.records import Report

CASES, FOUND, OTHER = 40, 28, 8
LISTS = {
    "areas": codebook.areas(),
    "categories": codebook.categories(),
    "statuses": codebook.statuses(),
    "instruments": codebook.instruments(),
    "stances": codebook.stances(),
    "domains": codebook.domains(),
}
# Values that are coded as they are written. An office is not: of "the ministers Lund and Soto" each is a minister.
WRITTEN = ("name", "label", "scenario", "term", "meaning")


def test_a_table_for_each_type_and_one_of_hard_cases() -> None:
    assert tables() == sorted((*codebook.types(), "hard"))


def test_names_are_unique_and_begin_with_their_table() -> None:
    names = [case.id for _, case in everything()]
    assert [name for name, number in Counter(names).items() if number > 1] == []
    assert [case.id for name, case in everything() if not re.fullmatch(rf"{name}(-[a-z0-9]+)+", case.id)] == []


def test_no_text_stands_twice() -> None:
    texts = Counter(case.text for _, case in everything())
    assert [text for text, number in texts.items() if number > 1] == []


@pytest.mark.parametrize("name", codebook.types())
def test_enough_cases_with_the_type_and_without(name: str) -> None:
    with_type = sum(any(record["type"] == name for record in case.records) for case in table(name))
    assert len(table(name)) >= CASES
    assert with_type >= (50 if name == "usage" else FOUND)
    assert len(table(name)) - with_type >= OTHER


def test_enough_hard_cases() -> None:
    assert len(table("hard")) >= 60
    assert sum(not case.records for case in table("hard")) >= 6


@pytest.mark.parametrize("name", tables())
def test_records_keep_to_the_codebook(name: str) -> None:
    assert [f"{case.id}: {fault}" for case in table(name) for fault in faults(case)] == []


def faults(case: Case) -> Iterator[str]:
    Report(report=case.id, text=case.text, title=case.title, date=case.date)
    if case.date and not re.fullmatch(r"\d{4}(-\d\d){0,2}", case.date):
        yield f"date {case.date}"
    for record in case.records:
        yield from _fields(record)
        yield from _parties(case, record)
        yield from _written(case, record)


def _fields(record: dict[str, Any]) -> Iterator[str]:
    known = codebook.fields(record["type"])
    for name, value in record.items():
        if name in ("type", "evidence"):
            continue
        if name not in known:
            yield f"{record['type']} has no field {name}"
            continue
        for one in value if known[name].many else [value]:
            yield from _value(record["type"], known[name], one)
    if record.get("status") not in codebook.statuses():
        yield f"status {record.get('status')}"


def _value(type: str, field: Field, value: Any) -> Iterator[str]:
    if field.parts:
        parts = {part.code: part for part in field.parts}
        yield from (f"{field.code} has no part {name}" for name in value if name not in parts)
        yield from (f"{field.code} {value} lacks {name}" for name, part in parts.items() if part.required and name not in value)
        for name in value.keys() & parts.keys():
            yield from _value(type, parts[name], value[name])
    allowed = codebook.modes(type) if field.form == "modes" else codebook.roles(type) if field.form == "role" else LISTS.get(field.form)
    if allowed is not None and value not in allowed:
        yield f"{field.code} {value!r}"
    if field.form == "state" and value not in states():
        yield f"{field.code} {value!r}"
    if field.form == "date" and not re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?", str(value)):
        yield f"{field.code} {value!r}"


def _parties(case: Case, record: dict[str, Any]) -> Iterator[str]:
    """A code is a state's or an organisation's, else a name that stands in the text; a person's party is a party of the record."""
    known = {*states(), *codebook.organisations()}
    named = [party["code"] for party in record["parties"]]
    for code in named:
        if code not in known and not case.holds(code):
            yield f"party {code}"
    roles = Counter((party["code"], party["role"]) for party in record["parties"])
    yield from (f"{pair} stands twice" for pair, number in roles.items() if number > 1)
    for person in record.get("persons", ()):
        if person["party"] not in named:
            yield f"{person['name']} stands for {person['party']}, which is no party"


def _written(case: Case, record: dict[str, Any]) -> Iterator[str]:
    if not record["evidence"]:
        yield "no evidence"
    yield from (f"quote {quote!r}" for quote in record["evidence"] if quote not in case.text and quote not in case.title)
    words = [record[field] for field in WRITTEN if field in record]
    words += [one["name"] for field in ("persons", "items") for one in record.get(field, ())]
    words += [person["rank"] for person in record.get("persons", ()) if "rank" in person]
    words += [record["place"]["name"]] if "place" in record else []
    yield from (f"{word!r} does not stand in the text" for word in words if not case.holds(word))
