"""What `export` and `publish` do: entries in order, and what they rest on, to files."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from pactograph import registry
from pactograph.cli.clean import clean_line
from pactograph.publishing.formats import exporter
from pactograph.publishing.lookup import Filed
from pactograph.publishing.release import Reasons, release
from pactograph.records import Entry, Told
from pactograph.records.person import Somebody
from pactograph.registry import Filter, Register

PERSONS = 10**9


class Shelf:
    """The register as publishing asks it: a `publishing.lookup.Lookup`."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def filed(self, numbers: Collection[int], /) -> Mapping[int, Filed]:
        found = self.register.stored(numbers)
        return {number: Filed(number, stored.report, stored.licence) for number, stored in found.items()}

    def tolds(self, numbers: Collection[int], /) -> Mapping[int, Told]:
        return self.register.tolds(numbers)

    def persons(self) -> Iterable[Somebody]:
        return sorted(self.register.persons(limit=PERSONS), key=lambda one: int(one.id.partition("/")[2]))


def export(db: str | None, files: list[Path], filter: Filter, as_of: str | None, *, all_left: bool) -> None:
    """Write each file, and say what its format left out. Raises InputError for a name that is no format before anything is written."""
    chosen = [(path, exporter(str(path))) for path in files]
    with registry.open(db, create=False) as register:
        found = ordered(register, filter, as_of)
        for path, format in chosen:
            left = format.write(path, found, Shelf(register))
            sys.stdout.write(f"{path}: {len(found)} entries, {format.label}\n")
            lines = [f"{one.what}: {one.why}" for one in left] if all_left else _summed(one.why for one in left)
            sys.stdout.write("".join(f"  left out: {clean_line(line)}\n" for line in lines))


def _summed(reasons: Iterable[str]) -> list[str]:
    return [f"{reason} ({count})" for reason, count in sorted(Counter(reasons).items(), key=lambda one: (-one[1], one[0]))]


def ordered(register: Register, filter: Filter, as_of: str | None) -> list[Entry]:
    """Entries by type and number, so that files keep their order from one export to the next."""
    return sorted(register.all(filter, as_of), key=lambda entry: (entry.type, int(entry.id.partition("/")[2])))


def publish(
    db: str | None, folder: Path, filter: Filter, as_of: str | None, *, title: str, licence: str, previous: Path | None, version: str,
    date: str, creators: list[str], url: str, quote: int,
) -> None:  # fmt: skip
    """Write a release, and say what is in it."""
    with registry.open(db, create=False) as register:
        done = release(
            folder, ordered(register, filter, as_of), Shelf(register), title, licence, previous=previous, version=version, date=date,
            creators=creators, url=url, quote=quote, why=Reasons(register),
        )  # fmt: skip
    rows = ", ".join(f"{count} {name}" for name, count in done.rows.items() if count)
    sys.stdout.write(f"{folder}: version {done.version}; {rows}; {done.texts} texts\n")
    sys.stdout.write(f"against the last release: {done.added} added, {done.changed} changed, {done.withdrawn} withdrawn\n")
