"""Cells of CSV: inert in spreadsheet programs, and exactly what they were for those who take the mark off again."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from pactograph.publishing.table import FORMULA

# Fullwidth forms are taken for formulas by some programs, and a line end is skipped by others.
STARTS = "".join(FORMULA) + "\n＝＋－＠"
RISKY = re.compile(f"'*[{re.escape(STARTS)}]")
MARKED = re.compile(f"'+[{re.escape(STARTS)}]")


def cell(value: Any) -> str:
    """A cell: "" for None, true or false, numbers written out, text made inert."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return inert(value)
    return number(value)


def inert(text: str) -> str:
    """Text that a spreadsheet would run as a formula, with an apostrophe before it; `plain` takes it off."""
    return f"'{text}" if RISKY.match(text) else text


def plain(cell: str) -> str:
    """The text of a cell as it was before `inert`."""
    return cell[1:] if MARKED.match(cell) else cell


def number(value: int | float) -> str:
    """Without powers of ten, so that every reader takes it for the same number; the shortest form that reads back exactly."""
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return format(Decimal(repr(value)), "f")
