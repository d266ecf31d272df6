"""Checks the files of the codebook against each other and against the types that records are made of."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from pactograph.codebook.book import LISTS, codes, fields, modes, record_type, roles, types
from pactograph.codebook.entries import every
from pactograph.codebook.model import Example
from pactograph.codebook.schema import FORMS
from pactograph.codebook.schemes import SCHEMES, crosswalk
from pactograph.records import Item, Money, Party, Person, Place
from pactograph.records.record import MANY, SINGLE, Part, Record

PARTS: dict[str, type[Part]] = {"parties": Party, "persons": Person, "place": Place, "items": Item, "value": Money}
# What a line of output holds besides the fields that are coded.
PROOF = ("type", "evidence", "confidence", "reason", "rule", "spans")
FORMS_KNOWN = {*FORMS, *LISTS, "types", "role"}


def faults() -> Iterator[str]:
    """One line a fault: where it lies, and what is wrong. None for a codebook that may be used."""
    yield from _words()
    for type in types():
        yield from _type(type)
    yield from _fields()
    yield from _records()
    for name in SCHEMES:
        yield from _crosswalk(name)


def _words() -> Iterator[str]:
    """Every code has a label, a definition, and something that shows it."""
    for entry in every():
        for what, words in (("label", entry.label), ("definition", entry.definition)):
            if not words.strip():
                yield f"{entry.title}: no {what}"
        if not any(detail.heading.startswith("Example") for detail in entry.details):
            yield f"{entry.title}: no example"


def _type(type: str) -> Iterator[str]:
    for field in record_type(type).fields:
        if field not in fields(type):
            yield f"{type}: field {field} is not one that it may have"
    if not record_type(type).border:
        yield f"{type}: no border case"
    for example in record_type(type).examples:
        yield from _example(type, example)


def _example(type: str, example: Example) -> Iterator[str]:
    """Roles, fields and codes of an example are of its type, and its texts stand in its words."""
    for role in example.coded["parties"]:
        if role not in roles(type):
            yield f"{type}: an example has the role {role}"
    for name, value in example.coded.items():
        field = fields(type).get(name)
        if field is None:
            yield f"{type}: an example has the field {name}"
            continue
        allowed = modes(type) if field.form == "modes" else tuple(codes(field.form)) if field.form in LISTS else None
        for one in value if isinstance(value, list) else [value]:
            if allowed is not None and one not in allowed:
                yield f"{type}: an example has {name} {one}"
            if field.form == "text" and one not in example.text:
                yield f"{type}: {one!r} is not in the words of its example"


def _fields() -> Iterator[str]:
    """Forms are known, types exist, and a type lists a field as its own where the field lists the type."""
    for field in fields().values():
        for part in (field, *field.parts):
            if (part.form not in FORMS_KNOWN) != bool(part.parts):
                yield f"field {part.code}: form {part.form!r}"
        for type in field.types or ():
            if type not in types():
                yield f"field {field.code}: no type {type}"
    for code in codes("modes").values():
        if code.type is None or "mode" not in record_type(code.type).fields:
            yield f"mode {code.code}: of type {code.type}"


def _records() -> Iterator[str]:
    """The fields are those of `records.Record`, in its order, with its parts."""
    stated = tuple(code for code in fields() if code not in PROOF)
    if stated != SINGLE + MANY:
        yield f"fields {stated} are not those of a record, {SINGLE + MANY}"
    for name in SINGLE + MANY:
        if name not in Record.model_fields or fields()[name].many != (name in MANY):
            yield f"field {name}: a record has none, or not in this number"
        parts = {part.code: part.required for part in fields()[name].parts}
        model = PARTS.get(name)
        if parts != ({part: info.is_required() for part, info in model.model_fields.items()} if model else {}):
            yield f"field {name}: parts {sorted(parts)} are not those of a record"


def _crosswalk(name: str) -> Iterator[str]:
    """Rows speak of codes that exist; no row is hidden by one before it; every type has a row or a reason."""
    scheme, had = crosswalk(name), list[dict[str, Any]]()
    for row in scheme.rows:
        for field, value in row.when.items():
            if value not in _allowed(field):
                yield f"{name}: no {field} {value}"
        if not scheme.every and any(before.items() <= row.when.items() for before in had):
            yield f"{name}: the row for {dict(row.when)} is never reached"
        had.append(dict(row.when))
    values = {value for row in had for value in row.values()} | set(scheme.absent)
    for code in codes("categories") if name == "sipri" else types():
        if code not in values:
            yield f"{name}: nothing about {code}"


def _allowed(field: str) -> tuple[str, ...]:
    forms = {one.code: one.form for whole in fields().values() for one in (whole, *whole.parts)}
    return types() if field == "type" else tuple(codes(forms[field])) if forms.get(field) in LISTS else ()


def main() -> int:
    """Prints the faults; 1 if there are any."""
    found = list(faults())
    for fault in found:
        print(fault)
    print(f"{len(every())} codes, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
