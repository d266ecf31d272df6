"""Columns of the tables that people see: a heading, and what a row has under it in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pactograph.cli.clean import clean_line

Row = Mapping[str, Any]
# So many ids, codes or quotes of a cell are shown; JSON and CSV have all of them.
FEW = 8
NOTHING = "–"


class Column(NamedTuple):
    """`whole`: never broken over lines, so that other columns give way where the screen is narrow."""

    head: str
    cell: Callable[[Row], str]
    right: bool = False
    whole: bool = True


def text(name: str, head: str | None = None, *, whole: bool = False) -> Column:
    """Words, folded where they are long."""
    return Column(head or name, lambda row: clean_line(str(row[name] or "")), whole=whole)


def code(name: str, head: str | None = None) -> Column:
    """A short word that stays in one piece: an id, a code, a date."""
    return text(name, head, whole=True)


def listed(name: str, head: str | None = None, most: int = FEW) -> Column:
    """Several values, at most `most` of them."""

    def cell(row: Row) -> str:
        values = [clean_line(str(value)) for value in row[name]]
        return ", ".join(values[:most]) + (f" and {len(values) - most} others" if len(values) > most else "")

    return Column(head or name, cell, whole=False)


def count(name: str, head: str | None = None) -> Column:
    """A whole number."""
    return Column(head or name, lambda row: number(row[name], 0), right=True)


def decimal(name: str, head: str | None = None, places: int = 2) -> Column:
    """A number with so many decimals."""
    return Column(head or name, lambda row: number(row[name], places), right=True)


def percent(name: str, head: str | None = None) -> Column:
    """A share of 1 as a percentage."""
    return Column(head or name, lambda row: NOTHING if row[name] is None else f"{row[name]:.0%}", right=True)


def part(name: str, share: str, head: str | None = None) -> Column:
    """A number and the share that it is: `12 (34%)`."""
    return Column(head or name, lambda row: f"{row[name]:,} ({row[share]:.0%})", right=True)


def ends(low: str, high: str, head: str, places: int | None = None) -> Column:
    """The ends of an interval, as percentages or with so many decimals."""

    def cell(row: Row) -> str:
        if row[low] is None or row[high] is None:
            return NOTHING
        if places is None:
            return f"{row[low]:.0%}–{row[high]:.0%}"
        return f"{number(row[low], places)}–{number(row[high], places)}"

    return Column(head, cell, right=True)


def number(value: float | None, places: int) -> str:
    """With commas and so many decimals, never with a power of ten; a dash where it is not known."""
    if value is None:
        return NOTHING
    # What rounds to nothing has no sign.
    return f"{round(value, places) + 0.0:,.{places}f}"
