"""The entries that an analysis works on, and its result as a table for people, JSON, CSV or a plot."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from rich import box
from rich.table import Table
from rich.text import Text

from pactograph import registry
from pactograph.cli.clean import clean_line
from pactograph.cli.guard import say
from pactograph.cli.register.listing import clean_json
from pactograph.cli.show.style import console
from pactograph.errors import InputError
from pactograph.records import Entry
from pactograph.review.wanted import coded, split

# Lists of ids and quotes take a cell each in JSON and CSV; on the screen so many of them are shown.
FEW = 3
LISTS = ("entries", "reports", "quotes", "records")


class Material(NamedTuple):
    """All entries that stand, and the dates of the reports that they rest on."""

    entries: list[Entry]
    published: Mapping[int, str | None]


def material(db: str | None, as_of: str | None = None) -> Material:
    """Read the register once."""
    with registry.open(db, create=False) as register:
        return Material(list(register.all(as_of=as_of)), register.published())


def codes(name: str, values: Iterable[str] | None) -> tuple[str, ...]:
    """Codes of a list of the codebook (`type`, `area`). Raises InputError for one that it does not have."""
    return tuple(coded(name, value) for value in split(values))


def show(rows: list[dict[str, Any]], *, json: bool, csv_: bool, columns: str = "", notes: Iterable[str] = ()) -> None:
    """Print rows, and below the table what must be known of them; `columns`: those that people see, all where it is empty."""
    if json:
        sys.stdout.write(clean_json(rows))
    elif csv_:
        _csv(rows)
    else:
        names = columns.split()
        _people([{name: row[name] for name in names} for row in rows] if names else rows, notes)


def plot(result: Any, file: Path | None, *, dark: bool = False) -> None:
    """Draw a result where a file is named. Raises SetupError where matplotlib is missing."""
    if file is not None:
        from pactograph.analysis.plots import save

        save(result, file, dark=dark)
        say(f"{file}: drawn")


def one_format(json: bool, csv_: bool) -> None:
    """Raises InputError where two formats are asked for at once."""
    if json and csv_:
        raise InputError("two formats are asked for", "--json and --csv", "give one of them")


def _csv(rows: list[dict[str, Any]]) -> None:
    writer = csv.DictWriter(sys.stdout, list(rows[0]) if rows else ["nothing"], lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _joined(value) for key, value in row.items()} for row in rows)


def _joined(value: Any) -> Any:
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else value


def _people(rows: list[dict[str, Any]], notes: Iterable[str]) -> None:
    screen = console(sys.stdout)
    if not rows:
        screen.print("Nothing in the register fits.")
    else:
        table = Table(box=box.HORIZONTALS, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
        for name in rows[0]:
            table.add_column(name.replace("_", " "), overflow="fold", justify="right" if _numeric(rows, name) else "left")
        for row in rows:
            table.add_row(*(Text(_cell(name, value)) for name, value in row.items()))
        screen.print(table)
    for note in notes:
        screen.print(Text(clean_line(note), "dim"), overflow="fold")


def _numeric(rows: list[dict[str, Any]], name: str) -> bool:
    return all(isinstance(row[name], int | float | None) for row in rows)


def _cell(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.3g}"
    if isinstance(value, list | tuple):
        shown = ", ".join(map(str, value[:FEW] if name in LISTS else value))
        return clean_line(shown + (f" … {len(value)}" if name in LISTS and len(value) > FEW else ""))
    return clean_line(str(value))
