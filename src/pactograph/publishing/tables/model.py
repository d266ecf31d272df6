"""What a table is: columns with their meaning, a key, links to other tables, and the rows that entries give."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeAlias

from pactograph.publishing.lookup import Batch, Lookup, batches
from pactograph.records import Entry

Kind: TypeAlias = Literal["string", "integer", "number", "boolean"]
Row: TypeAlias = tuple[Any, ...]
SEPARATOR = " | "
BETWEEN = re.compile(r" \| ")


@dataclass(frozen=True)
class Column:
    """`codes`: the values that it may have, where they are a list of the codebook. `required`: never empty."""

    name: str
    kind: Kind
    about: str
    codes: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Link:
    """`columns` of this table are `targets` of `table`."""

    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]


class Totals(Protocol):
    """Counts over all entries."""

    def add(self, batch: Batch, /) -> None:
        """Count the entries of a batch."""

    def rows(self) -> Iterable[Row]:
        """The rows when all are counted."""


@dataclass(frozen=True)
class Table:
    """`rows` gives the rows of a batch, each with a cell for every column. A table that is made at the end has `whole`, where it needs
    no entry, or `totals`. Of a table told `once` the first row with a key counts.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Batch], Iterable[Row]]
    links: tuple[Link, ...] = ()
    whole: Callable[[Lookup], Iterable[Row]] | None = None
    totals: Callable[[], Totals] | None = None
    once: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)


def stream(tables: Iterable[Table], entries: Iterable[Entry], lookup: Lookup) -> Iterator[tuple[Table, list[Row]]]:
    """Rows of all tables, some at a time, in one pass over the entries."""
    tables = list(tables)
    seen: dict[str, set[Any]] = {table.name: set() for table in tables}
    counts = [(table, table.totals()) for table in tables if table.totals]
    for batch in batches(entries, lookup):
        for table in tables:
            yield table, _fresh(table, table.rows(batch), seen[table.name])
        for _, count in counts:
            count.add(batch)
    for table in tables:
        if table.whole:
            yield table, list(table.whole(lookup))
    for table, count in counts:
        yield table, list(count.rows())


def _fresh(table: Table, rows: Iterable[Row], seen: set[Any]) -> list[Row]:
    if not table.once:
        return list(rows)
    out = []
    for row in rows:
        if row[0] not in seen:
            seen.add(row[0])
            out.append(row)
    return out


def nothing(batch: Batch) -> Iterable[Row]:
    """The rows of a table that entries do not give."""
    return ()


def joined(values: Iterable[Any]) -> str | None:
    r"""Several values in one cell: ` | ` between them, a bar within one as `\|`; None where there are none."""
    found = [str(value).replace("|", r"\|") for value in values]
    return SEPARATOR.join(found) if found else None


def split(cell: str | None) -> list[str]:
    """The values of a cell that `joined` made."""
    return [part.replace(r"\|", "|") for part in BETWEEN.split(cell)] if cell else []
