"""The entries that an analysis works on, and its result as a table for people, JSON, CSV or a plot."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel
from rich import box
from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from pactograph.cli.analysis.asking import Asked
from pactograph.cli.analysis.columns import Column
from pactograph.cli.clean import clean, clean_line
from pactograph.cli.guard import say
from pactograph.cli.register.listing import clean_json
from pactograph.cli.show.style import console
from pactograph.errors import InputError
from pactograph.publishing.cells import cell

Row = dict[str, Any]
Names = Callable[[], tuple[str, ...]]
EMPTY = "Nothing in the register fits."
# Digits after the point in JSON and CSV: what is left of nothing after adding and taking away is nothing.
DIGITS = 10
# So many rows are shown to people; nobody reads more of them on a screen.
MOST = 1000
# Words up to this long are never broken where a column is folded.
WORD = 16


class Shape(NamedTuple):
    """`names` gives all columns of a row, for CSV; `columns`: what people see of it."""

    names: Names
    columns: tuple[Column, ...] = ()


def ready(asked: Asked) -> None:
    """Raises InputError for two formats at once and for a plot that could not be written, before anything is reckoned."""
    if asked.json and asked.csv:
        raise InputError("two formats are asked for", "--json and --csv", "give one of them")
    if asked.plot is not None:
        _drawable(asked.plot)


def _drawable(file: Path) -> None:
    from pactograph.analysis.libraries import library
    from pactograph.analysis.plots import FORMATS

    if file.suffix.lstrip(".").lower() not in FORMATS:
        raise InputError("is no plot that can be drawn", str(file), "end its name with .svg, .png or .html")
    if not file.parent.is_dir():
        raise InputError("cannot be written: there is no such folder", str(file), "make the folder first")
    for name in ("matplotlib", "networkx"):
        library(name, "plots")


def show(asked: Asked, result: Any, rows: list[Row], shape: Shape, *, notes: Iterable[str] = (), **more: Any) -> None:
    """Print a result as it was asked for, and draw it where a plot is. `notes`: what must be known of the table; `more`: further parts of
    the result, for JSON.
    """
    if asked.json or asked.csv:
        write(asked, rows, shape, about(result), **more)
    else:
        people([table(rows[:MOST], shape.columns)] if rows else [Text(EMPTY)], (*cut(rows), *notes))
    draw(asked, result)


def write(asked: Asked, rows: list[Row], shape: Shape, about: Row, **more: Any) -> None:
    """As JSON: what the whole result says of itself, its rows, further parts. As CSV: the rows."""
    if asked.json:
        sys.stdout.write(clean_json(_plain({"about": about, "rows": rows, **more})))
    else:
        sys.stdout.write(_csv(rows, shape.names()))


def people(parts: Iterable[RenderableType], notes: Iterable[str]) -> None:
    """Print parts, and notes below them."""
    screen = console(sys.stdout)
    for one in parts:
        screen.print(one, overflow="fold")
    for note in notes:
        screen.print(Text(clean_line(note), "dim"), overflow="fold")


def cut(rows: list[Row]) -> list[str]:
    """That not all rows are shown, where it is so."""
    return [f"The first {MOST:,} of {len(rows):,} rows; --csv and --json give all."] if len(rows) > MOST else []


def draw(asked: Asked, result: Any) -> None:
    """Draw a result where a file is named. Raises SetupError where matplotlib is missing."""
    if asked.plot is not None:
        from pactograph.analysis.plots import save

        save(result, asked.plot, dark=asked.dark)
        say(f"{asked.plot}: drawn")


def table(rows: list[Row], columns: Iterable[Column]) -> Table:
    """A row each."""
    out = Table(box=box.HORIZONTALS, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    columns = tuple(columns)
    cells = [[one.cell(row) for row in rows] for one in columns]
    unbroken = _unbroken(columns, cells)
    for one, words in zip(columns, cells, strict=True):
        least = None if one.whole else min(unbroken, _width(part for text in (one.head, *words) for part in text.split()))
        out.add_column(one.head, overflow="fold", justify="right" if one.right else "left", no_wrap=one.whole, min_width=least)
    for row in zip(*cells, strict=True):
        out.add_row(*map(Text, row))
    return out


def _unbroken(columns: tuple[Column, ...], cells: list[list[str]]) -> int:
    """So long are words that are never broken in columns that fold: as there is room beside those that do not."""
    taken = sum(_width((*one.head.splitlines(), *words)) + 1 for one, words in zip(columns, cells, strict=True) if one.whole) + 2
    folding = sum(not one.whole for one in columns)
    return max(1, min(WORD, (console(sys.stdout).width - taken) // max(1, folding) - 1))


def _width(texts: Iterable[str]) -> int:
    return max(map(cell_len, texts), default=0)


def about(result: Any) -> Row:
    """What a result says of itself beside its rows: figures, words, weights."""
    found = {field.name: getattr(result, field.name) for field in fields(result)}
    return {name: value for name, value in found.items() if _single(value)}


def _single(value: Any) -> bool:
    whole = value is None or isinstance(value, str | int | float | BaseModel | Mapping)
    return whole or (isinstance(value, tuple) and all(isinstance(one, str) for one in value))


def _plain(value: Any) -> Any:
    """As JSON has it."""
    if isinstance(value, BaseModel):
        return _plain(value.model_dump(mode="json"))
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return round(value, DIGITS) + 0.0 if isinstance(value, float) else value


def _csv(rows: list[Row], names: tuple[str, ...]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([cell(_joined(_plain(row[name]))) for name in names] for row in rows)
    return clean(out.getvalue()) if sys.stdout.isatty() else out.getvalue()


def _joined(value: Any) -> Any:
    """Lists in one cell, as the codes and ids that they are of."""
    return "; ".join(map(str, value)) if isinstance(value, list) else value
