"""Values as a person gives them in a form: checked by the codebook, with the words that they rest on."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

from pactograph import codebook
from pactograph.codebook import Field
from pactograph.codebook.book import LISTS
from pactograph.errors import InputError
from pactograph.gazetteer.states import states
from pactograph.records.dates import checked
from pactograph.review.wanted import party

LONGEST = 400
CURRENCY = re.compile(r"[A-Z]{3}")
NUMBER = re.compile(r"\d{1,15}(\.\d{1,2})?")


def value(field: Field, type: str, given: Mapping[str, str]) -> Any:
    """The plain value of a field: `given` holds it under the field's code, its parts under `code.part`.

    None where nothing is given. Raises InputError for what the codebook does not know.
    """
    if not field.parts:
        return _plain(field, type, given.get(field.code, ""))
    parts = {part.code: _plain(part, type, given.get(f"{field.code}.{part.code}", "")) for part in field.parts}
    if all(one is None for one in parts.values()):
        return None
    for part in field.parts:
        if part.required and parts[part.code] is None:
            raise InputError(f"{field.label}: {part.label.lower()} is missing", remedy="give it, or leave the whole value out")
    return {name: one for name, one in parts.items() if one is not None}


def choices(field: Field, type: str) -> tuple[str, ...]:
    """The codes that a field's value is picked from; () where it is written."""
    match field.form:
        case "types":
            return codebook.types()
        case "role":
            return codebook.roles(type)
        case "modes":
            return codebook.modes(type)
        case form if form in LISTS and form not in ("states", "organisations"):
            return tuple(codebook.codes(form))
        case _:
            return ()


def _plain(field: Field, type: str, given: str) -> Any:
    text = " ".join(given.split())
    if not text:
        return None
    if len(text) > LONGEST:
        raise InputError(f"{field.label}: more than {LONGEST} characters")
    codes = choices(field, type)
    if codes:
        if text not in codes:
            raise codebook.unknown(text, codes)
        return text
    return _written(field, text)


def _written(field: Field, text: str) -> Any:
    match field.form:
        case "date":
            return _date(text)
        case "integer" | "number":
            return _number(field, text)
        case "currency":
            if not CURRENCY.fullmatch(text.upper()):
                raise InputError(f"{text!r} is no currency", remedy="write its ISO 4217 code: EUR, USD, INR")
            return text.upper()
        case "state":
            return _state(text)
        case _:
            return party(text) if field.code in ("code", "party") else text


def _date(text: str) -> str:
    """A date or an interval of two, the first not after the second."""
    ends = [checked(end) or "" for end in text.split("/")]
    if len(ends) > 2 or (len(ends) == 2 and _first(ends[1]) < _first(ends[0])):
        raise InputError(f"{text!r} is not a date", remedy="write it as 2015-10-30, 2015-10, 2015, or 2015-10-12/2015-10-16")
    return "/".join(ends)


def _first(date: str) -> datetime.date:
    return datetime.date.fromisoformat(date + "0000-01-01"[len(date) :])


def _number(field: Field, text: str) -> int | float:
    plain = text.replace(",", "").replace(" ", "")
    if not plain.isascii() or not NUMBER.fullmatch(plain) or (field.form == "integer" and "." in plain):
        raise InputError(f"{field.label}: {text!r} is not a number", remedy="write it in digits: 320000000")
    return float(plain) if "." in plain else int(plain)


def _state(text: str) -> str:
    code = party(text)
    if code not in states():
        raise InputError(f"{text!r} is no state", remedy="write its name or its code of three letters")
    return code
