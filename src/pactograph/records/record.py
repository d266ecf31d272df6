"""A record: one distinct event, instrument, plan or statement that a report tells of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from pactograph.records.span import Span
from pactograph.records.value import Value


class Part(BaseModel):
    """Base of the values that have parts of their own; absent parts are left out of the output."""

    model_config = ConfigDict(frozen=True)


class Party(Part):
    """`code`: ISO 3166-1 alpha-3, an organisation's code or a name; `role`: one of the record type's roles."""

    code: str
    role: str


class Person(Part):
    """A named person; `party` is a code; `office` and `rank` as written, lower-cased."""

    name: str
    party: str | None = None
    office: str | None = None
    rank: str | None = None


class Place(Part):
    """A place as written and the ISO alpha-3 code of the state that it lies in."""

    name: str
    country: str | None = None


class Item(Part):
    """Weapons, equipment or technology as written, with its category and number."""

    name: str
    category: str | None = None
    quantity: int | None = None


class Money(Part):
    """`amount` in units of `currency` (ISO 4217); of a range the lower end."""

    amount: int | float
    currency: str


# The order of fields in every output: of codebook.md, common fields first.
SINGLE = ("status", "instrument", "mode", "stance", "name", "date", "place", "label", "scenario", "personnel", "value", "term", "meaning")
MANY = ("parties", "persons", "areas", "domains", "items")


class Record(BaseModel):
    """One record of a report. Every field but `type` is a Value with spans; absent fields are None or empty.

    `evidence` lists the quotes, the one that says most first; `rule` names what found the record (for `--why`).
    """

    model_config = ConfigDict(frozen=True)

    type: str
    status: Value[str] | None = None
    parties: tuple[Value[Party], ...] = ()
    persons: tuple[Value[Person], ...] = ()
    date: Value[str] | None = None
    place: Value[Place] | None = None
    areas: tuple[Value[str], ...] = ()
    items: tuple[Value[Item], ...] = ()
    value: Value[Money] | None = None
    personnel: Value[int] | None = None
    instrument: Value[str] | None = None
    mode: Value[str] | None = None
    stance: Value[str] | None = None
    name: Value[str] | None = None
    domains: tuple[Value[str], ...] = ()
    label: Value[str] | None = None
    scenario: Value[str] | None = None
    term: Value[str] | None = None
    meaning: Value[str] | None = None
    evidence: tuple[Span, ...] = Field(min_length=1)
    confidence: float = Field(ge=0, le=1)
    reason: str
    rule: str = ""

    def values(self) -> Iterator[tuple[str, Value[Any]]]:
        """(JSON pointer, value) of every value of the record, in the order of the output."""
        for field in SINGLE:
            if (value := getattr(self, field)) is not None:
                yield f"/{field}", value
        for field in MANY:
            for number, value in enumerate(getattr(self, field)):
                yield f"/{field}/{number}", value

    def plain(self) -> dict[str, Any]:
        """The record in the form of the gold files: values without spans, evidence as quotes."""
        out: dict[str, Any] = {"type": self.type}
        for pointer, value in self.values():
            field, plain = pointer.split("/")[1], bare(value.value)
            if field in MANY:
                out.setdefault(field, []).append(plain)
            else:
                out[field] = plain
        return out | {"evidence": [span.quote for span in self.evidence]}


def bare(value: Any) -> Any:
    """A value as plain JSON, without the parts that are absent."""
    return value.model_dump(exclude_none=True) if isinstance(value, Part) else value
