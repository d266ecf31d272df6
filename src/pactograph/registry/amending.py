"""Records as persons corrected them: what a correction of a record says is part of it from then on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from pactograph.records import Judgement, Record, Span
from pactograph.records.record import MANY, SINGLE
from pactograph.registry.digits import number_in


def amended(record: Record, judgements: Iterable[Judgement]) -> Record:
    """The record with the corrections that stand, in their order; one that makes no valid value changes nothing."""
    for one in judgements:
        if one.act == "correct" and one.undone_by is None:
            try:
                record = changed(record, one)
            except ValidationError:
                continue
    return record


def changed(record: Record, judgement: Judgement) -> Record:
    """The record with one correction. Raises pydantic's ValidationError where the value is none of its field."""
    field, _, place = str(judgement.data["path"]).strip("/").partition("/")
    plain = record.model_dump()
    value = _value(record, judgement)
    if field in SINGLE and not place:
        plain[field] = value
    elif field in MANY:
        plain[field] = _many(list(plain[field]), place, value)
    return Record.model_validate(plain)


def _value(record: Record, judgement: Judgement) -> dict[str, Any] | None:
    worth = judgement.data.get("value")
    if worth is None:
        return None
    spans = judgement.data.get("spans") or [span.model_dump() for span in _spans(record)]
    reason = f"set by {judgement.who}, judgement {judgement.number}" + (f": {judgement.why}" if judgement.why else "")
    return {"value": worth, "spans": spans, "confidence": 1.0, "reason": reason}


def _spans(record: Record) -> tuple[Span, ...]:
    """Where a person marks no words, the quote that says most stands for the value."""
    return record.evidence[:1]


def _many(values: list[Any], place: str, value: dict[str, Any] | None) -> list[Any]:
    if place in ("", "-"):
        return [*values, value] if value else values
    if (at := number_in(place)) is not None and at < len(values):
        return values[:at] + ([value] if value else []) + values[at + 1 :]
    return values
