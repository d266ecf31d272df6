"""A record as a person codes it: from values and words in a form to a Record whose every value has its span."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from pactograph import codebook
from pactograph.codebook import Field
from pactograph.errors import InputError
from pactograph.records import Record, Report, Span
from pactograph.records.record import MANY, SINGLE
from pactograph.review import values, words

# Rows that a form offers for a field of many values, and the most that are read.
ROWS = {"parties": 4, "persons": 3, "items": 3, "areas": 4, "domains": 2}
MOST = 40
RULE = "person"


def coded(type: str) -> list[Field]:
    """The fields that a person codes of a record of this type, in the order of the codebook."""
    return [field for code, field in codebook.fields(type).items() if code in (*SINGLE, *MANY)]


def made(report: Report, type: str, given: Mapping[str, str], marked: Mapping[str, str], who: str) -> Record:
    """`given`: `parties.0.parties.code` and the like; `marked`: the words of each, `parties.0.words`, and the record's,
    `evidence.0.words`.

    A value without words of its own rests on the record's. Raises InputError for what the codebook does not allow.
    """
    if type not in codebook.types():
        raise codebook.unknown(type, codebook.types())
    evidence = words.span(report, _under(marked, "evidence.0."))
    if evidence is None:
        raise InputError("no words are marked", "evidence", "select the clause of the report that says most")
    plain = {"type": type, "evidence": [evidence], "confidence": 1.0, "reason": f"coded by {who}", "rule": RULE}
    for field in coded(type):
        found = [one for place in range(MOST) if (one := _value(report, field, type, place, given, marked, evidence, who))]
        if found:
            plain[field.code] = found if field.many else found[0]
    return _checked(type, plain)


def _value(
    report: Report, field: Field, type: str, place: int, given: Mapping[str, str], marked: Mapping[str, str], evidence: Span, who: str
) -> dict[str, Any] | None:
    start = f"{field.code}.{place}."
    worth = values.value(field, type, _under(given, start))
    if worth is None:
        return None
    span = words.span(report, _under(marked, start)) or evidence
    return {"value": worth, "spans": [span], "confidence": 1.0, "reason": f"coded by {who}"}


def _under(given: Mapping[str, str], start: str) -> dict[str, str]:
    return {key.removeprefix(start): value for key, value in given.items() if key.startswith(start)}


def _checked(type: str, plain: dict[str, Any]) -> Record:
    if not plain.get("parties"):
        raise InputError("no party is given", "parties", f"name at least one, as {' or '.join(codebook.roles(type))}")
    try:
        return Record.model_validate(plain)
    except ValidationError as error:
        raise InputError(f"is no record: {error.errors()[0]['msg']}", type) from None
