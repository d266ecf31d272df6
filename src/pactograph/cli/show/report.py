"""A report for people: its head, the table of its records, their quotes."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pactograph.cli.clean import clean_line
from pactograph.cli.show import cells
from pactograph.cli.show.style import colour
from pactograph.cli.show.text import marked
from pactograph.cli.show.why import why
from pactograph.records import Coding, Record

# Narrower than this a table would be columns of single words: the fields are listed instead. Wider, each has its column.
NARROW, WIDE = 76, 116
# The most that a column takes, so that the last, which has the longest text, always has a third of the line.
SHARED_COLUMNS = {"type\nstatus": 10, "parties": 18, "date\nplace": 15}
WIDE_COLUMNS = {"type": 10, "status": 9, "parties": 26, "date": 11, "place": 18}


def show(console: Console, coding: Coding, *, text: bool = False, reasons: bool = False) -> None:
    """Print a report. `text` adds the text with the evidence marked, `reasons` what each record and value rests on."""
    for part in parts(coding, console.width, text=text, reasons=reasons):
        console.print(part, overflow="fold")


def parts(coding: Coding, width: int, *, text: bool, reasons: bool) -> Iterator[RenderableType]:
    """What is printed of a report, from the head to the blank line after it."""
    yield head(coding)
    if coding.records:
        yield from listed(coding) if width < NARROW else [table(coding, width >= WIDE)]
    for number, record in enumerate(coding.records, 1):
        yield from quotes(number, record, reasons)
    if text:
        yield from marked(coding)
    yield Text()


def head(coding: Coding) -> Text:
    """The title in bold; below it outlet, date, source and number of records."""
    report, found = coding.report, len(coding.records)
    count = "no record of defence cooperation" if not found else f"{found} record{'s' * (found > 1)}"
    source = report.url or report.provenance.source or report.report
    facts = [clean_line(fact) for fact in (report.outlet, report.date, source) if fact]
    title = clean_line(report.title or report.report)
    return Text.assemble((title, "bold"), "\n", (" · ".join([*facts, count]), "dim"))


def table(coding: Coding, wide: bool) -> Table:
    """One row a record. On 80 columns type and status share a column, and date and place."""
    out = Table(box=box.HORIZONTALS, show_lines=True, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold", expand=True)
    out.add_column("#", justify="right", no_wrap=True)
    for name, most in (WIDE_COLUMNS if wide else SHARED_COLUMNS).items():
        out.add_column(name, overflow="fold", max_width=most)
    out.add_column("what", overflow="fold", ratio=1)
    for number, record in enumerate(coding.records, 1):
        out.add_row(str(number), *(_wide(record) if wide else _shared(record)), what(record))
    return out


def listed(coding: Coding) -> Iterator[Text]:
    """The records one below the other, a line for each field."""
    for number, record in enumerate(coding.records, 1):
        yield Text.assemble("\n", f"{number} ", (record.type, colour(record.type)), f" {_status(record)}")
        lines = [("date", cells.date(record).replace("\n", "")), ("place", cells.place(record)), *cells.what(record)]
        for line in cells.parties(record).splitlines():
            yield Text(f"  {line}")
        for field, words in lines:
            if words:
                yield Text.assemble("  ", (field, "dim"), f" {words}")


def quotes(number: int, record: Record, reasons: bool) -> Iterator[RenderableType]:
    """The record's number and quotes, the one that says most first; with `reasons` why it was coded so."""
    yield Text.assemble("\n", f"{number} ", (record.type, colour(record.type)), f", confidence {record.confidence:.2f}")
    for span in record.evidence:
        yield Padding(Text(f"“{clean_line(span.quote)}”" + (" (title)" if span.where == "title" else "")), (0, 0, 0, 2))
    if reasons:
        yield from why(record)


def what(record: Record) -> Text:
    """The fields without a column of their own, a line each."""
    lines = [Text.assemble((field, "dim"), f" {words}") for field, words in cells.what(record)]
    return Text("\n").join(lines)


def _status(record: Record) -> str:
    return record.status.value if record.status else ""


def _wide(record: Record) -> tuple[RenderableType, ...]:
    kind = Text(record.type, colour(record.type))
    return kind, Text(_status(record)), Text(cells.parties(record)), Text(cells.date(record)), Text(cells.place(record))


def _shared(record: Record) -> tuple[RenderableType, ...]:
    kind = Text.assemble((record.type, colour(record.type)), "\n", _status(record))
    when = "\n".join(part for part in (cells.date(record), cells.place(record)) if part)
    return kind, Text(cells.parties(record)), Text(when)
