"""The codebook as values: its record types, fields and lists of codes, each in the order of the files."""

from __future__ import annotations

from functools import cache
from typing import Any

from pactograph.codebook.model import Border, Code, Example, Field, RecordType
from pactograph.codebook.source import source
from pactograph.errors import DataError

TYPES = ("agreement", "exercise", "training", "industry", "transfer", "deployment", "meeting", "statement", "usage")
LISTS = ("statuses", "instruments", "modes", "stances", "domains", "areas", "categories", "organisations", "states")


def types() -> tuple[str, ...]:
    """The nine record types, in the order of every output."""
    return TYPES


@cache
def record_type(code: str) -> RecordType:
    """The record type with this code. Raises DataError for any other."""
    if code not in TYPES:
        raise DataError(f"{code!r} is no record type", "codebook", "one of " + ", ".join(TYPES))
    data = source(f"types/{code}")
    return RecordType(
        code=code,
        label=data["label"],
        definition=data["definition"].strip(),
        roles=tuple(Code(role, role.capitalize(), about["definition"], about["example"], code) for role, about in data["roles"].items()),
        fields=tuple(data["fields"]),
        examples=tuple(Example(one["text"], one["coded"]) for one in data["examples"]),
        border=tuple(Border(one["case"], one["coded"]) for one in data["border"]),
    )


def roles(type: str) -> tuple[str, ...]:
    """The party roles of a record type. Raises DataError for an unknown type."""
    return tuple(role.code for role in record_type(type).roles)


@cache
def fields(type: str | None = None) -> dict[str, Field]:
    """The fields by code, in the order of every output; with `type` only those that a record of it may have."""
    if type is not None:
        record_type(type)
    found = (_field(code, data) for code, data in source("fields")["codes"].items())
    return {field.code: field for field in found if type is None or field.types is None or type in field.types}


@cache
def codes(name: str) -> dict[str, Code]:
    """The codes of one of the LISTS, in order."""
    return {
        code: Code(code, data["label"], data["definition"].strip(), data["example"], data.get("type"))
        for code, data in source(name)["codes"].items()
    }


def areas() -> tuple[str, ...]:
    """Codes of what cooperation covers."""
    return tuple(codes("areas"))


def categories() -> tuple[str, ...]:
    """Codes of the categories of items."""
    return tuple(codes("categories"))


def statuses() -> tuple[str, ...]:
    """Codes of how far an event has come."""
    return tuple(codes("statuses"))


def instruments() -> tuple[str, ...]:
    """Codes of the kinds of instrument."""
    return tuple(codes("instruments"))


def modes(type: str) -> tuple[str, ...]:
    """Modes of a transfer or a meeting; none for other types."""
    return tuple(code.code for code in codes("modes").values() if code.type == type)


def stances() -> tuple[str, ...]:
    """Codes of what a statement expresses."""
    return tuple(codes("stances"))


def domains() -> tuple[str, ...]:
    """Codes of where an exercise is held."""
    return tuple(codes("domains"))


def organisations() -> tuple[str, ...]:
    """Organisations that have a code of their own."""
    return tuple(codes("organisations"))


def _field(code: str, data: dict[str, Any]) -> Field:
    return Field(
        code=code,
        label=data["label"],
        definition=data["definition"].strip(),
        example=data["example"],
        form=data.get("form", ""),
        parts=tuple(_field(name, part) for name, part in data.get("parts", {}).items()),
        many=data.get("many", False),
        required=data.get("required", False),
        types=tuple(data["types"]) if "types" in data else None,
    )
