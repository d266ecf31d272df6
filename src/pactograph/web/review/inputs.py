"""The inputs of a form for a field: a list to pick from where the codebook has one, else a line to write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from pactograph import codebook
from pactograph.codebook import Field
from pactograph.codebook.book import LISTS
from pactograph.review import making, values

HINTS = {
    "date": "2015-10-30, 2015-10 or 2015/2017",
    "state": "name or code of a state",
    "currency": "EUR",
    "integer": "in digits",
    "number": "in digits",
}


class Input(NamedTuple):
    """`choices`: (code, label) to pick from; none where it is written. `value` is what stands in it."""

    name: str
    label: str
    choices: list[tuple[str, str]]
    value: str
    hint: str
    required: bool


class Group(NamedTuple):
    """The inputs of one value; `key` (`parties.0`) also names the words that it rests on."""

    key: str
    label: str
    definition: str
    inputs: list[Input]
    words: Mapping[str, str]


def group(field: Field, type: str, place: int, standing: Any = None, typed: Mapping[str, str] | None = None) -> Group:
    """The inputs for one value of a field, filled with `standing`, or with what was typed before."""
    key = f"{field.code}.{place}"
    parts = [(f"{field.code}.{part.code}", part, (standing or {}).get(part.code)) for part in field.parts]
    parts = parts or [(field.code, field, standing)]
    found = [_input(f"v.{key}.{name}", one, type, worth, typed) for name, one, worth in parts]
    marked = {name: (typed or {}).get(f"w.{key}.{name}", "") for name in ("words", "start", "end", "where")}
    return Group(key, field.label, field.definition, found, marked)


def whole(type: str, typed: Mapping[str, str] | None = None) -> list[Group]:
    """The inputs of a whole record of a type, who takes part first."""
    fields = sorted(making.coded(type), key=lambda field: field.code != "parties")
    return [group(field, type, place, None, typed) for field in fields for place in range(making.ROWS.get(field.code, 1))]


def _input(name: str, field: Field, type: str, worth: Any, typed: Mapping[str, str] | None) -> Input:
    codes = [(code, _named(code, field.form)) for code in values.choices(field, type)]
    value = typed.get(name, "") if typed is not None else "" if worth is None else str(worth)
    hint = "name or code" if field.code in ("code", "party") else HINTS.get(field.form, "")
    return Input(name, field.label, codes, value, hint, field.required)


def _named(code: str, form: str) -> str:
    found = codebook.codes(form).get(code) if form in LISTS else None
    return found.label if found else code
