"""One value of an entry or record put right by a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from pactograph import codebook
from pactograph.codebook import Field
from pactograph.errors import InputError
from pactograph.records import Entry, Report, Told
from pactograph.records.record import MANY, SINGLE, bare
from pactograph.registry import Register
from pactograph.review import values, words


class Subject(NamedTuple):
    """What is corrected: `target` of the judgement, the record type, and the values that stand now by path."""

    target: str
    type: str
    values: dict[str, Any]


def subject(register: Register, entry: Entry) -> Subject:
    """The record itself where an entry has but one: what is put right then holds for the gold, too. Else what the entry shows."""
    if len(entry.members) == 1:
        return of_record(register.told(entry.members[0].record))
    found: dict[str, Any] = {}
    for claim in entry.claims:
        if claim.shown:
            place = sum(path.startswith(f"/{claim.field}/") for path in found)
            found[f"/{claim.field}/{place}" if claim.field in MANY else f"/{claim.field}"] = claim.value
    return Subject(entry.id, entry.type, found)


def of_record(told: Told) -> Subject:
    """A record as what is corrected."""
    return Subject(f"record/{told.number}", told.record.type, {path: bare(value.value) for path, value in told.record.values()})


def field_of(type: str, path: str) -> Field:
    """The field of a path (`/status`, `/parties/0`, `/parties/-` for one more). Raises InputError for one that the type has not."""
    code, _, place = path.removeprefix("/").partition("/")
    field = codebook.fields(type).get(code)
    if field is None or code not in (*SINGLE, *MANY) or (code in MANY) != bool(place):
        raise InputError(f"a record of type {type} has no value at {path[:40]!r}", remedy="choose one of its fields")
    if place and place != "-" and not (place.isascii() and place.isdigit()):
        raise InputError(f"{place[:20]!r} is no place", path[:40])
    return field


def correction(subject: Subject, path: str, report: Report, given: Mapping[str, str], marked: Mapping[str, str]) -> dict[str, Any]:
    """The data of the judgement; a value that is given empty is withdrawn. Raises InputError where nothing changes."""
    field = field_of(subject.type, path)
    worth = values.value(field, subject.type, given)
    span = words.span(report, marked)
    before = subject.values.get(path)
    if before is None and path.split("/")[-1].isdigit():
        raise InputError(f"there is nothing at {path[:40]!r} any more", subject.target, "look at the entry again")
    if worth == before and span is None:
        raise InputError("nothing has changed", path, "give another value, mark other words, or go back")
    data: dict[str, Any] = {"path": path, "value": worth}
    if field.many and before is not None and not subject.target.startswith("record/"):
        data["was"] = before
    if span is not None:
        data["spans"] = [span.model_dump()]
    return data
