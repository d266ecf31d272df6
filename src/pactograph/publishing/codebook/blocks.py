"""The codebook as headings, paragraphs and tables, from which documents are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pactograph.codebook import crosswalk, fields, record_type, types
from pactograph.codebook.book import LISTS, codes
from pactograph.codebook.entries import coded
from pactograph.codebook.model import Code, Field, RecordType
from pactograph.codebook.schemes import SCHEMES, Crosswalk
from pactograph.codebook.source import source
from pactograph.publishing.tables.model import Table


@dataclass(frozen=True)
class Heading:
    """`level` 1 is the title."""

    level: int
    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph; words between backticks are codes."""

    text: str


@dataclass(frozen=True)
class Grid:
    """A table: the names of its columns, and rows of as many cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Heading | Text | Grid


def blocks(title: str, tables: Sequence[Table]) -> Iterator[Block]:
    """The codebook of a data set: what is coded, the columns of its tables, the words of other schemes."""
    general = source("general")
    yield from (Heading(1, f"Codebook of {title}"), Text(general["definition"]))
    yield Grid(("rule", "what it says"), tuple((rule["case"], rule["coded"]) for rule in general["rules"]))
    yield Heading(2, "Record types")
    for type in types():
        yield from _type(record_type(type))
    yield from (Heading(2, "Fields"), Text(source("fields")["definition"]))
    yield Grid(("field", "what", "example"), tuple(row for field in fields().values() for row in _field(field)))
    for name in LISTS:
        yield from (Heading(2, name.capitalize()), Text(source(name)["definition"]))
        yield Grid(("code", "label", "what", "example"), tuple(_code(code) for code in codes(name).values()))
    yield Heading(2, "Tables")
    for table in tables:
        yield from _table(table)
    yield from (Heading(2, "Other schemes"), Text("Of the rows that fit a record the first counts, where nothing else is said."))
    for name in SCHEMES:
        yield from _scheme(crosswalk(name))


def _type(type: RecordType) -> Iterator[Block]:
    yield from (Heading(3, type.code), Text(type.definition))
    yield Grid(("role", "who", "example"), tuple((f"`{role.code}`", role.definition, role.example) for role in type.roles))
    if type.fields:
        yield Text("Fields of its own: " + ", ".join(f"`{field}`" for field in type.fields) + ".")
    yield Grid(("example", "coded"), tuple((f"“{one.text}”", coded(one.coded)) for one in type.examples))
    yield Grid(("border case", "coded"), tuple((one.case, one.coded) for one in type.border))


def _field(field: Field) -> Iterator[tuple[str, ...]]:
    where = f" Only in {', '.join(field.types)}." if field.types else ""
    yield f"`{field.code}`", f"{field.label}. {field.definition}{' A list.' if field.many else ''}{where}", field.example
    yield from ((f"`{field.code}.{part.code}`", part.definition, part.example) for part in field.parts)


def _code(code: Code) -> tuple[str, ...]:
    of = f" Of `{code.type}`." if code.type else ""
    return f"`{code.code}`", code.label, code.definition + of, code.example


def _table(table: Table) -> Iterator[Block]:
    yield from (Heading(3, table.name), Text(table.about))
    rows = tuple((f"`{column.name}`", column.kind, _about(table, column.name)) for column in table.columns)
    yield Grid(("column", "kind", "what"), rows)


def _about(table: Table, name: str) -> str:
    column = next(column for column in table.columns if column.name == name)
    allowed = f" One of: {', '.join(column.codes)}." if column.codes else ""
    links = "".join(f" Is `{link.targets[link.columns.index(name)]}` of `{link.table}`." for link in table.links if name in link.columns)
    return column.about + allowed + links + (" Part of the key." if name in table.key else "")


def _scheme(scheme: Crosswalk) -> Iterator[Block]:
    more = " Every row that fits counts." if scheme.every else ""
    yield from (Heading(3, scheme.label), Text(scheme.definition + more))
    rows = [
        (
            ", ".join(f"{field} `{value}`" for field, value in row.when.items()),
            " ".join([row.code, *(f"({k} {v})" for k, v in row.more.items())]),
        )
        for row in scheme.rows
    ]
    absent = [(f"`{code}`", f"none: {why}") for code, why in scheme.absent.items()]
    yield Grid(("record or item", scheme.label), tuple(rows + absent))
