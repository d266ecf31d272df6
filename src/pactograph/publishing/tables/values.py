"""Every value with who says so and in which words; with the members, entries can be built again from these tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pactograph.publishing.lookup import Batch
from pactograph.publishing.plain import dump
from pactograph.publishing.tables.model import Column, Link, Row, Table
from pactograph.publishing.tables.parties import ENTRY, NUMBER, TO_ENTRY
from pactograph.records import Span


def text(value: Any) -> str:
    """A value as people read it: of one with parts the code, name or amount."""
    if not isinstance(value, dict):
        return str(value)
    part = next((part for part in ("code", "name", "amount") if part in value), None)
    return str(value[part]) if part else dump(value)


def _values(batch: Batch) -> Iterator[Row]:
    for entry in batch.entries:
        for number, claim in enumerate(entry.claims, 1):
            sure = (claim.shown, claim.confidence, claim.stories, claim.reason, claim.judged)
            yield (entry.id, number, claim.field, text(claim.value), dump(claim.value), *sure)


VALUES = Table(
    "values",
    "Every value of every entry, those in conflict with the one shown too.",
    (
        ENTRY,
        NUMBER,
        Column("field", "string", "Field of the codebook.", required=True),
        Column("value", "string", "The value for people: of a party its code, of a person, place or item its name, of money the amount."),
        Column("json", "string", "The value with all its parts, as JSON.", required=True),
        Column("shown", "boolean", "Whether the entry shows it; of a single field one value is shown.", required=True),
        Column("confidence", "number", "How sure it is, 0 to 1.", required=True),
        Column("stories", "integer", "Number of distinct stories that say so.", required=True),
        Column("reason", "string", "Why, in words."),
        Column("judged", "integer", "Number of the judgement that set it, where a person did."),
    ),
    ("entry", "number"),
    _values,
    TO_ENTRY,
)


def _spans(batch: Batch) -> Iterator[Row]:
    for entry in batch.entries:
        for value, claim in enumerate(entry.claims, 1):
            for number, backing in enumerate(claim.backing, 1):
                head = (entry.id, value, number)
                said = (backing.record, backing.report, backing.story, backing.confidence)
                for place, span in enumerate(backing.spans, 1):
                    yield (*head, place, *said, *_place(span))
                if not backing.spans:
                    yield (*head, 0, *said, None, None, None, None)


def _place(span: Span) -> Row:
    return span.where, span.start, span.end, span.quote


SPANS = Table(
    "spans",
    "The words that values rest on: one row for each stretch of a report.",
    (
        ENTRY,
        Column("value", "integer", "Number of the value within the entry.", required=True),
        Column("backing", "integer", "Number of the record within those that say so, from 1.", required=True),
        Column("number", "integer", "Number of the stretch, from 1; 0 where no words are known.", required=True),
        Column("record", "integer", "Number of the record in the register.", required=True),
        Column("report", "integer", "Number of the report in the register.", required=True),
        Column("story", "integer", "Number of the first report of the same wire copy.", required=True),
        Column("confidence", "number", "How sure the record is of the value, 0 to 1.", required=True),
        Column("part", "string", "Text or title of the report.", ("text", "title")),
        Column("start_char", "integer", "Place of the first character, from 0."),
        Column("end_char", "integer", "Place after the last character."),
        Column("quote", "string", "The words; cut, with … at the end, where the licence of the report does not let them pass whole."),
    ),
    ("entry", "value", "backing", "number"),
    _spans,
    (Link(("entry", "value"), "values", ("entry", "number")), Link(("report",), "reports", ("report",))),
)


def _members(batch: Batch) -> Iterator[Row]:
    for entry in batch.entries:
        for number, one in enumerate(entry.members, 1):
            yield entry.id, number, one.record, one.report, one.score, one.reason, one.judged


MEMBERS = Table(
    "members",
    "The records that entries are made of.",
    (
        ENTRY,
        NUMBER,
        Column("record", "integer", "Number of the record in the register.", required=True),
        Column("report", "integer", "Number of the report in the register.", required=True),
        Column("score", "number", "How sure it is that the record tells of this, 0 to 1.", required=True),
        Column("reason", "string", "Why, in words."),
        Column("judged", "integer", "Number of the judgement, where a person said so."),
    ),
    ("entry", "number"),
    _members,
    (*TO_ENTRY, Link(("report",), "reports", ("report",))),
)
