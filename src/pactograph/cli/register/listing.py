"""Entries as a table for people, as JSON lines in an array, as CSV."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pactograph import registry
from pactograph.cli import parties
from pactograph.cli.clean import clean, clean_line
from pactograph.cli.show.style import colour, console
from pactograph.publishing.cells import cell
from pactograph.publishing.summary import summary
from pactograph.records import Entry
from pactograph.registry import Filter, Register

BATCH = 500
WIDE = 100


def run(db: str | None, filter: Filter, *, limit: int | None, as_of: str | None, format: str) -> None:
    """Print the entries that fit."""
    with registry.open(db, create=False) as register:
        parties.check(register, (*filter.party, *filter.country), as_of)
        if format == "people":
            _people(register, filter, limit, as_of)
        elif format == "json":
            sys.stdout.write(clean_json([plain(entry) for entry in entries(register, filter, limit, as_of)]))
        else:
            _csv(entries(register, filter, limit, as_of))


def _csv(found: Iterator[Entry]) -> None:
    """A line at a time; text that a spreadsheet would run is made inert, and nothing moves a terminal."""
    line = io.StringIO()
    writer = csv.DictWriter(line, list(COLUMNS), lineterminator="\n")
    writer.writeheader()
    for entry in found:
        writer.writerow({name: cell(value) for name, value in row(entry).items()})
        _out(line)
    _out(line)


def _out(line: io.StringIO) -> None:
    text = line.getvalue()
    sys.stdout.write(clean(text) if sys.stdout.isatty() else text)
    line.seek(0)
    line.truncate()


def entries(register: Register, filter: Filter, limit: int | None, as_of: str | None = None) -> Iterator[Entry]:
    """All entries that fit, or the first `limit`, a page at a time."""
    after, left = None, limit
    while left is None or left > 0:
        page = register.entries(filter, limit=min(BATCH, left or BATCH), after=after, as_of=as_of)
        yield from page.entries
        left = None if left is None else left - len(page.entries)
        after = page.next
        if after is None:
            return


def clean_json(value: Any) -> str:
    """JSON for a terminal or a pipe: escapes are kept, so that nothing in it is obeyed."""
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    return clean(text) if sys.stdout.isatty() else text


def plain(entry: Entry) -> dict[str, Any]:
    """An entry as JSON: what it shows, in the gold form, with its id, reports and conflicts."""
    conflicts = {field: [claim.value for claim in claims] for field, claims in entry.conflicts().items()}
    reports = sorted({member.report for member in entry.members})
    head = {
        "entry": entry.id,
        "label": entry.label,
        "confidence": entry.confidence,
        "accepted": entry.accepted,
        "origin": list(entry.origin),
    }
    return head | entry.plain() | {"reports": reports, "conflicts": conflicts}


COLUMNS = tuple("entry type label status date parties roles place country areas reports conflicts confidence accepted".split())


def row(entry: Entry) -> dict[str, Any]:
    """An entry as a row of CSV; lists are joined by semicolons."""
    found = summary(entry)
    found |= {name: "; ".join(found[name]) for name in ("parties", "roles", "areas")}
    found |= {"entry": entry.id, "confidence": f"{entry.confidence:.3f}", "accepted": {True: "yes", False: "no", None: ""}[entry.accepted]}
    return {name: found[name] for name in COLUMNS}


def _people(register: Register, filter: Filter, limit: int | None, as_of: str | None) -> None:
    screen = console(sys.stdout)
    found = list(entries(register, filter, limit, as_of))
    total = register.entries(filter, limit=1, as_of=as_of).total
    if not found:
        screen.print("No entry fits." if total == 0 else "")
        return
    screen.print(table(found, screen))
    if total > len(found):
        screen.print(f"{len(found)} of {total} entries; --all shows all.")


def table(found: list[Entry], screen: Console) -> Table:
    """One row an entry; on narrow screens the date and status share a column, and parties stand in the label alone."""
    out = Table(box=box.HORIZONTALS, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold", expand=True)
    wide = screen.width >= WIDE
    out.add_column("entry", no_wrap=True)
    for name in ("date", "status") if wide else ("date\nstatus",):
        out.add_column(name, overflow="fold", max_width=11)
    if wide:
        out.add_column("parties", overflow="fold", max_width=22)
    out.add_column("what", overflow="fold", ratio=1)
    out.add_column("reports", justify="right")
    if wide:
        out.add_column("confidence", justify="right")
    for entry in found:
        out.add_row(*(_wide(entry) if wide else _narrow(entry)))
    return out


def _wide(entry: Entry) -> list[Text]:
    shown = row(entry)
    parties = Text(clean_line(shown["parties"].replace("; ", " ")))
    return [
        _id(entry),
        _date(shown),
        Text(shown["status"]),
        parties,
        _what(entry),
        Text(str(shown["reports"])),
        Text(f"{entry.confidence:.2f}"),
    ]


def _narrow(entry: Entry) -> list[Text]:
    shown = row(entry)
    when = Text("\n".join(part for part in (str(_date(shown)), shown["status"]) if part))
    return [_id(entry), when, _what(entry), Text(str(shown["reports"]))]


def _id(entry: Entry) -> Text:
    return Text(entry.id, colour(entry.type))


def _date(shown: dict[str, Any]) -> Text:
    return Text(str(shown["date"]).replace("/", "/\n"))


def _what(entry: Entry) -> Text:
    return Text(("≠ " if entry.conflicts() else "") + clean_line(entry.label))
