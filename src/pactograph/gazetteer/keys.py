"""States by the numbers and names that data sets use: Correlates of War (`cow`), Gleditsch and Ward (`gw`), spellings of their own."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from pactograph.gazetteer.organisations import organisations
from pactograph.gazetteer.states import states
from pactograph.gazetteer.tables import names, plain, table

Scheme: TypeAlias = Literal["cow", "gw"]


class Key(NamedTuple):
    """The numbers of a state from `start` until before `end` (YYYY or YYYY-MM-DD, "" where it does not matter)."""

    code: str
    cow: int
    gw: int
    start: str
    end: str

    def covers(self, date: str) -> bool:
        """Whether it held on `date`; of a reduced date (a year, a month) at some day of it."""
        return self.start[: len(date)] <= date and (not self.end or date < self.end)


def numbered(number: int, scheme: Scheme, date: str | None = None) -> str | None:
    """The code of the state with this number on `date` (ISO 8601, perhaps reduced), of the last that had it where that is None.

    None for a number that no state has.
    """
    return _held([key for key in keys() if getattr(key, scheme) == number], date)


def number_of(code: str, scheme: Scheme, date: str | None = None) -> int | None:
    """The number of the state with this code on `date`, its last where that is None; None where the scheme has none."""
    found = _of_state().get(code, ())
    covering = [key for key in found if date and key.covers(date)] or found[-1:]
    return getattr(covering[0], scheme) if covering else None


def called(name: str, date: str | None = None) -> str | None:
    """The code of the state or organisation with this whole name, in any case, with or without accents; None where none has it.

    A successor's name stands for the state that had its number on `date`: "Russia" in 1980 for the Soviet Union.
    """
    code = _called().get(_folded(name))
    cow = number_of(code, "cow") if code else None
    return (numbered(cow, "cow", date) or code) if cow is not None and date else code


def _held(found: list[Key], date: str | None) -> str | None:
    covering = [key for key in found if date and key.covers(date)] or found
    return covering[-1].code if covering else None


@cache
def keys() -> tuple[Key, ...]:
    """All rows of keys.csv, of one number in the order of time."""
    rows = (Key(row["code"], int(row["cow"]), int(row["gw"]), row["start"], row["end"]) for row in table("keys"))
    return tuple(sorted(rows, key=lambda key: (key.cow, key.start)))


@cache
def _of_state() -> dict[str, tuple[Key, ...]]:
    """The rows of each state in the order of time."""
    found: dict[str, list[Key]] = {}
    for key in sorted(keys(), key=lambda key: key.start):
        found.setdefault(key.code, []).append(key)
    return {code: tuple(rows) for code, rows in found.items()}


@cache
def _called() -> dict[str, str]:
    """Codes by folded name: of states first, then of organisations."""
    spelled = [(name, row["code"]) for row in table("keys") for name in names(row["names"])]
    usual = [(name, code) for code, one in states().items() for name in (one.name, one.official, *one.names)]
    bodies = [(name, code) for code, one in organisations().items() for name in (one.code, *one.names)]
    return {_folded(name): code for name, code in reversed([*spelled, *usual, *bodies])}


def _folded(name: str) -> str:
    return " ".join(plain(name).casefold().removeprefix("the ").split())
