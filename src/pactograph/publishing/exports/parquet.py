"""Parquet: one table, or a folder of all. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pactograph.publishing import output
from pactograph.publishing.collecting import rarely
from pactograph.publishing.exports.choice import files
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.needed import needed
from pactograph.publishing.tables import stream
from pactograph.publishing.tables.model import Row, Table
from pactograph.records import Entry

# Rows are gathered into groups of so many: small groups compress badly.
GROUP = 50_000


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """The table that the file's name says, that of all entries where it says none; in a folder every table."""
    needed("pyarrow")
    with rarely(), ExitStack() as stack:
        sinks = {
            table.name: stack.enter_context(_Sink(stack.enter_context(output.part(one)), table))
            for one, table in files(path, ".parquet").items()
        }
        for table, rows in stream([sink.table for sink in sinks.values()], entries, lookup):
            sinks[table.name].add(rows)
    return []


class _Sink:
    """One file; the meaning of each column stands in its metadata."""

    def __init__(self, path: Path, table: Table) -> None:
        arrow = needed("pyarrow")
        types = {"string": arrow.string(), "integer": arrow.int64(), "number": arrow.float64(), "boolean": arrow.bool_()}
        self.table = table
        self.types = [types[column.kind] for column in table.columns]
        fields = [
            arrow.field(column.name, type, nullable=not column.required, metadata={"description": column.about})
            for column, type in zip(table.columns, self.types, strict=True)
        ]
        self.schema = arrow.schema(fields, metadata={"description": table.about})
        self.writer = needed("pyarrow.parquet").ParquetWriter(path, self.schema, compression="zstd")
        self.waiting: list[Any] = []
        self.count = 0

    def add(self, rows: list[Row]) -> None:
        """Rows become Arrow's arrays at once: many tuples that live long cost the garbage collector more time than all the rest."""
        arrow = needed("pyarrow")
        columns = list(zip(*rows, strict=True)) or [()] * len(self.types)
        arrays = [arrow.array(cells, type=type) for cells, type in zip(columns, self.types, strict=True)]
        self.waiting.append(arrow.RecordBatch.from_arrays(arrays, schema=self.schema))
        self.count += len(rows)
        if self.count >= GROUP:
            self.flush()

    def flush(self) -> None:
        self.writer.write_table(needed("pyarrow").Table.from_batches(self.waiting, schema=self.schema).combine_chunks())
        self.waiting, self.count = [], 0

    def __enter__(self) -> _Sink:
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if kind is None:
            self.flush()
        self.writer.close()


EXPORT = Exporter(".parquet", "one table as Parquet", write, tables=True)
FOLDER = Exporter("parquet/", "all tables as Parquet", write, tables=True)
