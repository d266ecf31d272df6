"""A register made many times larger by itself: `python -m benchmarks.enlarged FILE TIMES` adds each report, record, entry and person again,
under numbers of their own, so that pages can be timed at 100,000 reports without linking as many.

Copies are not linked with what they are copies of: their keys are marked. Only what is shown is copied, not the versions of before.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table, func, insert, select

from pactograph import registry
from pactograph.registry import rows, standings, tables, words

CHUNK = 500
Row: TypeAlias = dict[str, Any]
# Columns of each table that hold numbers of reports, records, versions, appearances or persons.
NUMBERS: dict[Table, dict[str, Table]] = {
    tables.reports: {"number": tables.reports, "story": tables.reports},
    tables.bands: {"report": tables.reports},
    tables.records: {"number": tables.records, "report": tables.reports},
    tables.blocks: {"record": tables.records},
    tables.edges: {"low": tables.records, "high": tables.records},
    tables.members: {"record": tables.records},
    tables.versions: {"number": tables.versions},
    tables.facets: {"version": tables.versions},
    tables.appearances: {"number": tables.appearances, "record": tables.records, "person": tables.persons},
    tables.spellings: {"appearance": tables.appearances},
    tables.persons: {"number": tables.persons, "moved": tables.persons},
    tables.entries: {},
    tables.ties: {},
}
# What is linked by a key is not linked with its copies.
MARKED = {tables.reports: "digest", tables.blocks: "key", tables.ties: "key", tables.spellings: "key"}


class Shift:
    """How far each kind of number moves for one copy."""

    def __init__(self, connection: Connection, copy: int, highest: dict[Table, int], entries: int) -> None:
        self.connection, self.copy = connection, copy
        self.by = {table: copy * most for table, most in highest.items()}
        self.entries = copy * entries

    def id(self, id: str) -> str:
        """An entry's id."""
        type, _, number = id.partition("/")
        return f"{type}/{int(number) + (self.by[tables.records] if type == 'record' else self.entries)}"

    def value(self, value: Any) -> Any:
        """What stands in the JSON of an entry, person or appearance, with its numbers moved."""
        if isinstance(value, list):
            return [self.value(one) for one in value]
        return {key: self._field(key, one) for key, one in value.items()} if isinstance(value, dict) else value

    def _field(self, key: str, value: Any) -> Any:
        if key in ("record", "report", "story", "records", "reports") and isinstance(value, int | list):
            by = self.by[tables.records if key.startswith("record") else tables.reports]
            return value + by if isinstance(value, int) else [one + by for one in value]
        if key in ("id", "entry") and isinstance(value, str):
            kind, _, number = value.partition("/")
            return f"person/{int(number) + self.by[tables.persons]}" if kind == "person" else self.id(value)
        return self.value(value)


def enlarge(connection: Connection, times: int) -> None:
    """Bring the register to `times` its size."""
    highest = {table: int(connection.execute(select(func.max(table.c.number))).scalar() or 0) for table in NUMBERS if "number" in table.c}
    entries = int(connection.execute(select(func.max(tables.entries.c.number))).scalar() or 0)
    limits = {table: _limit(table, highest) for table in NUMBERS} | {tables.entries: [tables.entries.c.number <= entries]}
    for copy in range(1, times):
        shift = Shift(connection, copy, highest, entries)
        for table in NUMBERS:
            for some in _pages(connection, table, limits[table]):
                made = [_moved(table, row, shift) for row in some]
                connection.execute(insert(table), made)
                if table in WORDS:
                    WORDS[table](connection, made)
    standings.fill(connection)


def _limit(table: Table, highest: dict[Table, int]) -> list[Any]:
    """Only what was there before; of versions those that are shown, and their values."""
    shown = select(tables.versions.c.number).where(tables.versions.c.until.is_(None), tables.versions.c.number <= highest[tables.versions])
    if table in (tables.versions, tables.facets):
        return [table.c["number" if table is tables.versions else "version"].in_(shown)]
    fits = [table.c[name] <= highest[kind] for name, kind in NUMBERS[table].items() if not table.c[name].nullable]
    return fits if table is not tables.ties else [table.c.key.not_like("%~copy%")]


def _pages(connection: Connection, table: Table, fits: list[Any]) -> Iterator[Sequence[Row]]:
    rest = [dict(row) for row in connection.execute(select(table).where(*fits)).mappings()]
    return (rest[at : at + CHUNK] for at in range(0, len(rest), CHUNK))


def _moved(table: Table, row: Row, shift: Shift) -> Row:
    made = dict(row)
    for name, kind in NUMBERS[table].items():
        made[name] = None if row[name] is None else row[name] + shift.by[kind]
    if table in MARKED:
        made[MARKED[table]] = f"{row[MARKED[table]]}~copy{shift.copy}"
    if table is tables.entries:
        made |= {"id": shift.id(row["id"]), "number": row["number"] + shift.entries, "moved": row["moved"] and shift.id(row["moved"])}
    elif "entry" in row:
        made["entry"] = shift.id(row["entry"])
    if table in (tables.versions, tables.persons, tables.appearances) and row["data"]:
        made["data"] = json.dumps(shift.value(json.loads(row["data"])), ensure_ascii=False, separators=(",", ":"))
    return made


def _of_reports(connection: Connection, made: list[Row]) -> None:
    for row in made:
        words.of_report(connection, row["number"], json.loads(row["data"]).get("title", ""), row["text"])


def _of_records(connection: Connection, made: list[Row]) -> None:
    words.of_records(connection, [(row["number"], rows.record(row["data"])) for row in made])


def _of_entries(connection: Connection, made: list[Row]) -> None:
    words.of_entries(connection, [(row["number"], rows.entry(row["data"])) for row in made])


WORDS: dict[Table, Callable[[Connection, list[Row]], None]] = {
    tables.reports: _of_reports,
    tables.records: _of_records,
    tables.versions: _of_entries,
}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file", type=Path)
    asked.add_argument("times", type=int)
    given = asked.parse_args()
    start = time.perf_counter()
    with registry.open(given.file, create=False) as register:
        with register.store.write() as connection:
            enlarge(connection, given.times)
        stats = register.stats()
    print(f"{stats['reports']} reports, {stats['entries']} entries, {stats['persons']} persons in {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
