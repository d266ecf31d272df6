"""What `export` and `publish` do: entries in order, and what they rest on, to files."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pactograph import registry
from pactograph.cli import parties
from pactograph.cli.clean import clean_line
from pactograph.cli.publishing.shelf import Shelf
from pactograph.errors import InputError
from pactograph.publishing.formats import exporter
from pactograph.publishing.release import Reasons, Released, is_release, release
from pactograph.records import Entry
from pactograph.records.dates import checked
from pactograph.registry import Filter
from pactograph.registry.whole import whole

# As in a data package: a code of SPDX or another without spaces.
LICENCE = re.compile(r"[A-Za-z0-9._-]+")
WEB = ("https://", "http://")
FEW_TABLES = ("entries", "changes", "countries")


class Counted:
    """Entries that are counted while they pass."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries, self.n = entries, 0

    def __iter__(self) -> Iterator[Entry]:
        for entry in self.entries:
            self.n += 1
            yield entry


def export(db: str | None, files: list[Path], filter: Filter, as_of: str | None, *, all_left: bool) -> None:
    """Write each file, and say what its format left out. Before that raises InputError for a name that is no format, or no party."""
    chosen = [(path, exporter(str(path))) for path in files]
    with registry.open(db, create=False) as register:
        parties.check(register, (*filter.party, *filter.country), as_of)
        for path, format in chosen:
            entries = Counted(whole(register, filter, as_of) if format.tables else register.ordered(filter, as_of))
            left = format.write(path, entries, Shelf(register))
            _say(f"{path}: {format.label}" if format.register else f"{path}: {counted(entries.n)}, {format.label}")
            for line in (f"{one.what}: {one.why}" for one in left) if all_left else _summed(one.why for one in left):
                _say(f"left out {line}", "  ")


def _summed(reasons: Iterable[str]) -> list[str]:
    """`73: DCAD lists agreements alone`, the most frequent first."""
    found = Counter(_reason(reason) for reason in reasons)
    return [f"{count:,}: {reason}" for reason, count in sorted(found.items(), key=lambda one: (-one[1], one[0]))]


def _reason(text: str) -> str:
    """A sentence of the codebook as a part of one."""
    words = text.rstrip(".")
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words


@dataclass(frozen=True)
class Announced:
    """What a release says of itself, as given."""

    title: str
    licence: str
    version: str = ""
    date: str = ""
    creators: list[str] = field(default_factory=list)
    url: str = ""

    def checked(self) -> Announced:
        """In one line each. Raises InputError for a title or licence that says nothing, and for what is no date or no address."""
        title, licence, url = clean_line(self.title), self.licence.strip(), self.url.strip()
        if not title:
            raise InputError("the title says nothing", "--title", "name the data set")
        if not LICENCE.fullmatch(licence):
            raise InputError(f"{clean_line(licence)!r} is no code of a licence", "--licence", "give one such as CC-BY-4.0 or CC0-1.0")
        if url and not url.startswith(WEB):
            raise InputError(f"{clean_line(url)!r} is no address", "--url", "begin it with https://")
        creators = [name for name in map(clean_line, self.creators) if name]
        return Announced(title, licence, clean_line(self.version), checked(self.date or None) or "", creators, clean_line(url))


def publish(
    db: str | None, folder: Path, filter: Filter, as_of: str | None, said: Announced, *, previous: Path | None, quote: int
) -> None:  # fmt: skip
    """Write a release, and say what is in it."""
    said = said.checked()
    first = previous is None and not is_release(folder)
    with registry.open(db, create=False) as register:
        reasons = Reasons(register, as_of)
        done = release(
            folder, register.ordered(filter, as_of), Shelf(register), said.title, said.licence, previous=previous, version=said.version,
            date=said.date, creators=said.creators, url=said.url, quote=quote, why=reasons, judgements=reasons,
        )  # fmt: skip
    for line in _told(done, first, quote):
        _say(line)


def _told(done: Released, first: bool, quote: int) -> Iterator[str]:
    yield f"{done.folder}: version {done.version}, {counted(done.rows.get('entries', 0))}"
    rows = [f"{name.replace('_', ' ')} {count:,}" for name, count in done.rows.items() if count and name not in FEW_TABLES]
    if rows:
        yield "rows: " + ", ".join(rows)
    kept = f"{done.texts:,} with their text" if done.texts else "none with its text"
    yield f"reports: {done.rows.get('reports', 0):,}, {kept} (open licence); of the others quotes of at most {quote:,} characters"
    if first:
        yield "the first release"
    else:
        yield f"against the last release: {done.added:,} added, {done.changed:,} changed, {done.withdrawn:,} withdrawn (CHANGES.md)"


def counted(n: int) -> str:
    """`1 entry`, `12 entries`."""
    return f"{n:,} {'entry' if n == 1 else 'entries'}"


def _say(line: str, before: str = "") -> None:
    sys.stdout.write(f"{before}{clean_line(line)}\n")
