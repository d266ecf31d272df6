"""The parameters of a page as a reader typed or clicked them."""

from __future__ import annotations

import re

from starlette.datastructures import QueryParams

from pactograph.errors import InputError
from pactograph.registry.clock import until
from pactograph.registry.listing import CURSOR
from pactograph.review.wanted import dated

LONGEST = 400
# The highest number that PostgreSQL holds in a column of numbers; nothing of a register is numbered higher.
HIGHEST = 2**31 - 1
# The cursor of a list that is in the order of numbers.
NUMBERED = "[0-9]{1,9}"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class Query:
    """Reads parameters of a URL; every fault is an InputError that names the parameter."""

    def __init__(self, params: QueryParams) -> None:
        self.params = params

    def text(self, name: str, default: str = "") -> str:
        """One value, stripped; at most LONGEST characters."""
        return checked(name, self.params.get(name, default).strip())

    def many(self, name: str) -> tuple[str, ...]:
        """All values given, whether repeated or separated by commas."""
        values = [checked(name, value) for value in self.params.getlist(name)]
        return tuple(part.strip() for value in values for part in value.split(",") if part.strip())

    def cursor(self, form: str = CURSOR) -> str | None:
        """The cursor that the page before gave, None on the first. `form` is how the cursors of the list are written."""
        text = self.text("after")
        if text and not re.fullmatch(form, text):
            raise InputError(f"{text[:40]!r} is no cursor", "after", "take the one that the page before gave")
        return text or None

    def number(self, name: str, default: int, least: int = 0, most: int = 1000) -> int:
        """A whole number within bounds."""
        text = self.text(name)
        if not text:
            return default
        if not text.lstrip("-").isascii() or not text.lstrip("-").isdigit() or not least <= int(text) <= most:
            raise InputError(f"{text[:40]!r} is not a number from {least} to {most}", name)
        return int(text)

    def fraction(self, name: str, default: float) -> float:
        """A number from 0 to 1."""
        text = self.text(name)
        try:
            value = float(text) if text else default
        except ValueError:
            value = -1.0
        if not 0 <= value <= 1:
            raise InputError(f"{text[:40]!r} is not a number from 0 to 1", name)
        return value

    def date(self, name: str) -> str | None:
        """A date, perhaps reduced to a month or a year; None where none is given."""
        return dated(name, self.text(name))

    def moment(self, name: str) -> str | None:
        """A date or a time of the register (2026-11-25T08:34:48.306172Z); None where none is given."""
        text = self.text(name)
        if not TIME.fullmatch(text):
            return dated(name, text)
        try:
            until(text)
        except InputError as error:
            raise InputError(error.what, name, error.remedy) from None
        return text

    def without(self, *names: str) -> str:
        """The query string without some parameters: for links that change one filter and keep the others."""
        kept = [(name, value) for name, value in self.params.multi_items() if name not in names]
        return str(QueryParams(kept))


def checked(name: str, value: str) -> str:
    """A value that a store and a page can hold. Raises InputError where it is too long or holds a control character."""
    if len(value) > LONGEST:
        raise InputError(f"more than {LONGEST} characters", name)
    if CONTROL.search(value):
        raise InputError("holds a control character", name)
    return value


def place(kind: str, number: int) -> int:
    """The number in a path. Raises InputError where none can be so high."""
    if number > HIGHEST:
        raise InputError(f"there is no {kind} {str(number)[:12]}…")
    return number
