"""What the codebook is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Code:
    """One code: a short `label`, its `definition`, an `example` from a report. `type` is set where it belongs to one record type."""

    code: str
    label: str
    definition: str
    example: str
    type: str | None = None


@dataclass(frozen=True)
class Field:
    """A field of a record, or a part of a field's values.

    `form` is text, date, integer, number, fraction, state, currency, role, where, types, or the list that its codes are from; "" where
    the values have `parts`. `many`: a list of values. `types`: the record types it may stand in, all where it is None.
    """

    code: str
    label: str
    definition: str
    example: str
    form: str = ""
    parts: tuple[Field, ...] = ()
    many: bool = False
    required: bool = False
    types: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Example:
    """Words of a report, and the fields they are coded to; parties by role."""

    text: str
    coded: Mapping[str, Any]


@dataclass(frozen=True)
class Border:
    """A case that is not plain, and how it is coded."""

    case: str
    coded: str


@dataclass(frozen=True)
class RecordType:
    """A record type: its roles in order, the fields it has besides those of every record, examples and border cases."""

    code: str
    label: str
    definition: str
    roles: tuple[Code, ...]
    fields: tuple[str, ...]
    examples: tuple[Example, ...]
    border: tuple[Border, ...]
