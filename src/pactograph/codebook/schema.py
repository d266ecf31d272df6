"""The JSON Schema of a line of `pactograph code --jsonl`, made from the codebook."""

from __future__ import annotations

from typing import Any

from pactograph.codebook.book import LISTS, codes, fields, modes, roles, types
from pactograph.codebook.model import Field

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DATE = r"\d{4}(-\d\d(-\d\d)?)?"
FORMS: dict[str, Schema] = {
    "text": {"type": "string", "minLength": 1},
    "date": {"type": "string", "pattern": f"^{DATE}(/{DATE})?$"},
    "integer": {"type": "integer", "minimum": 0},
    "number": {"type": "number", "minimum": 0},
    "fraction": {"type": "number", "minimum": 0, "maximum": 1},
    "state": {"type": "string", "pattern": "^[A-Z]{3,4}$"},
    "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
    "where": {"enum": ["text", "title"]},
}
# The rule may be unnamed; what a value is found by are its own spans.
PROOF = ("spans", "confidence", "reason")


def json_schema() -> Schema:
    """The schema (2020-12) of one line: a report with its records; every list of codes is closed."""
    string, perhaps = {"type": "string"}, {"type": ["string", "null"]}
    report = {"report": FORMS["text"], "date": _report_date(), "title": string, "outlet": perhaps, "text": string}
    records = {"type": "array", "items": {"oneOf": [{"$ref": f"#/$defs/{type}"} for type in types()]}}
    return {
        "$schema": DIALECT,
        "title": "A report coded by pactograph",
        "description": "One line of `pactograph code --jsonl`: a report and the records that it tells of.",
        **_object(report | {"records": records}, (*report, "records")),
        "$defs": {type: _record(type) for type in types()} | {"span": _span(), "value": _value()},
    }


def _record(type: str) -> Schema:
    own = fields(type)
    shape = {code: _field(field, type) for code, field in own.items() if code != "spans"}
    shape |= {"spans": _spans(), "values": {"type": "array", "items": {"$ref": "#/$defs/value"}}}
    required = [code for code, field in own.items() if field.required]
    return _object(shape, (*required, "rule", "values"))


def _field(field: Field, type: str) -> Schema:
    one = _object({part.code: _field(part, type) for part in field.parts}, _required(field)) if field.parts else _form(field, type)
    whole = {"type": "array", "items": one, "minItems": 1} if field.many else one
    return {"description": field.definition} | whole


def _form(field: Field, type: str) -> Schema:
    match field.form:
        case "types":
            return {"const": type}
        case "role":
            return {"enum": list(roles(type))}
        case "modes":
            return {"enum": list(modes(type))}
        case form if form in LISTS:
            return {"enum": list(codes(form))}
        case form:
            return {"type": "string"} if field.code == "rule" else FORMS[form]


def _required(field: Field) -> tuple[str, ...]:
    return tuple(part.code for part in field.parts if part.required)


def _value() -> Schema:
    """What one value of a record rests on; `path` is its JSON pointer in the record."""
    shape = {code: _field(fields()[code], "") for code in PROOF if code != "spans"}
    path = {"type": "string", "pattern": "^/[a-z]+(/[0-9]+)?$"}
    return _object({"path": path, "value": True, "spans": _spans()} | shape, ("path", "value", *PROOF))


def _spans() -> Schema:
    return {"description": fields()["spans"].definition, "type": "array", "items": {"$ref": "#/$defs/span"}, "minItems": 1}


def _span() -> Schema:
    spans = fields()["spans"]
    return _object({part.code: _field(part, "") for part in spans.parts}, _required(spans))


def _report_date() -> Schema:
    return {"description": "When the report appeared, perhaps only a year or month.", "type": ["string", "null"], "pattern": f"^{DATE}$"}


def _object(properties: Schema, required: tuple[str, ...]) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}
