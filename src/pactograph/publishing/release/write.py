"""A release of the register as a data set."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pactograph.errors import InputError
from pactograph.publishing import output
from pactograph.publishing.codebook.html import page as codebook_page
from pactograph.publishing.codebook.pdf import write as write_codebook
from pactograph.publishing.exports.csv import write_rows, write_tables
from pactograph.publishing.lookup import Batch, Lookup
from pactograph.publishing.needed import needed
from pactograph.publishing.release import changes
from pactograph.publishing.release.about import DESCRIPTION, About
from pactograph.publishing.release.changes import Before, Change, Judgements, Why
from pactograph.publishing.release.citation import citation
from pactograph.publishing.release.croissant import croissant
from pactograph.publishing.release.descriptor import Written, descriptor, path
from pactograph.publishing.release.licences import open_text
from pactograph.publishing.release.reader import DATA, DESCRIPTOR, is_release
from pactograph.publishing.release.reader import descriptor as described
from pactograph.publishing.release.readme import readme
from pactograph.publishing.release.trim import Recent, trimmed
from pactograph.publishing.tables import TABLES
from pactograph.records import Entry

SUMS = "SHA256SUMS"
CHANGES = "CHANGES.md"


@dataclass(frozen=True)
class Released:
    """What a release holds: its version, entries and rows by table, texts of reports, and entries added, changed and withdrawn."""

    folder: Path
    version: str
    rows: Mapping[str, int]
    texts: int
    added: int = 0
    changed: int = 0
    withdrawn: int = 0


def unknown(id: str) -> None:
    """No reason is known."""


def release(
    folder: Path,
    entries: Iterable[Entry],
    lookup: Lookup,
    title: str,
    licence: str,
    *,
    previous: Path | None = None,
    why: Why = unknown,
    judgements: Judgements | None = None,
    version: str = "",
    date: str = "",
    creators: Sequence[str] = (),
    description: str = DESCRIPTION,
    url: str = "",
    quote: int = 300,
) -> Released:
    """Writes a release into `folder`, whole or not at all. The same arguments give the same bytes.

    `entries` in the order of type and number. `previous` is the folder of the last release, without it the one that is in `folder` already;
    `why` says of an id why the entry changed or was withdrawn, `judgements` which a person made of it (`Reasons` asks a register for both).
    `version` is the next whole number where it is not given; `date` is the day of publication, told nowhere where it is not given. Quotes
    from reports whose licence is not open have at most `quote` characters.
    Raises InputError where the folder holds anything but a release, or `previous` is none, and SetupError where fpdf2 is missing.
    """
    needed("fpdf", "fpdf2")
    target = Path(os.path.realpath(folder))
    _refuse(target, folder)
    last = previous or (target if is_release(target) else None)
    about = About(title, licence, version or _next(last), date, tuple(creators), description, url, quote)
    beside = target.with_name(target.name + ".part")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        output.folder(beside / DATA)
        done = _write(beside, _Making(about, Recent(lookup), Before(last, judgements), why, beside), entries, _earlier(last))
        _swap(beside, target)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", str(folder), "give another folder") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return replace(done, folder=folder)


def _swap(beside: Path, target: Path) -> None:
    """The new folder takes the place of the old one, which is there again where that fails."""
    old = target.with_name(target.name + ".old")
    if target.exists():
        os.replace(target, old)
    try:
        os.replace(beside, target)
    except OSError:
        if old.exists():
            os.replace(old, target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _refuse(target: Path, folder: Path) -> None:
    """Nothing is written over what is not known to be of a release."""
    if not target.exists():
        return
    if not target.is_dir():
        raise InputError("is no folder", str(folder), "give another name")
    found = {str(one.relative_to(target)) for one in target.rglob("*") if not one.is_dir() or one.is_symlink()}
    if found and not is_release(target):
        raise InputError("is not empty, and holds no release", str(folder), "give a new folder")
    if strange := sorted(found - _known(target)):
        raise InputError(f"holds a file that is not of the release: {strange[0]!r}", str(folder), "move it, or give a new folder")


def _known(target: Path) -> set[str]:
    sums = target / SUMS
    lines = sums.read_text(encoding="utf-8").splitlines() if sums.is_file() else []
    return {line.partition("  ")[2] for line in lines} | {SUMS}


def _next(last: Path | None) -> str:
    if last is None:
        return "1"
    version = str(described(last).get("version", ""))
    if not version.isdigit():
        raise InputError(f"the version after {version!r} is not known", str(last), "give the version")
    return str(int(version) + 1)


def _earlier(last: Path | None) -> str:
    found = last / CHANGES if last else None
    return found.read_text(encoding="utf-8") if found and found.is_file() else ""


class _Making:
    """A release while it is written: the entries pass once, and leave texts and changes behind."""

    def __init__(self, about: About, lookup: Recent, before: Before, why: Why, folder: Path) -> None:
        self.about, self.lookup, self.before, self.why, self.folder = about, lookup, before, why, folder
        self.changes: list[Change] = []
        self.texts: set[int] = set()

    def entries(self, given: Iterable[Entry]) -> Iterator[Entry]:
        """The entries as they may be published."""
        for batch, found in trimmed(given, self.lookup, self.about.quote):
            self._texts(batch)
            for entry in found:
                self.changes += self.before.compare(entry, self.why)
                yield entry
        self.changes += self.before.withdrawn(self.why)

    def _texts(self, batch: Batch) -> None:
        for number, filed in sorted(batch.filed.items()):
            if number not in self.texts and open_text(filed.licence):
                self.texts.add(number)
                with output.text(output.folder(self.folder / "texts") / f"report-{number}.txt") as stream:
                    stream.write(filed.report.text)


def _write(folder: Path, making: _Making, entries: Iterable[Entry], earlier: str) -> Released:
    about, last = making.about, making.before.known is not None
    rows = write_tables({folder / path(table): table for table in TABLES}, making.entries(entries), making.lookup)
    rows[changes.TABLE.name] = write_rows(folder / path(changes.TABLE), changes.TABLE, changes.rows(making.changes))
    tables = {path(table): (table, _written(folder / path(table), rows[table.name])) for table in (*TABLES, changes.TABLE)}
    counts = {kind: len({one.entry for one in making.changes if one.change == kind}) for kind in ("added", "changed", "withdrawn")}
    files = {
        DESCRIPTOR: _json(descriptor(about, tables) | _judgements(making.before)),
        "croissant.json": _json(croissant(about, tables)),
        CHANGES: changes.page(about.version, about.date, making.changes, not last, rows["entries"], earlier),
        "CITATION.cff": citation(about),
        "README.md": readme(about, tables, len(making.texts)),
        "codebook.html": codebook_page(about.title, [table for table, _ in tables.values()]),
    }
    for name, text in files.items():
        with output.text(folder / name) as stream:
            stream.write(text)
    write_codebook(folder / "codebook.pdf", about.title, [table for table, _ in tables.values()])
    _sums(folder)
    return Released(folder, about.version, rows, len(making.texts), **counts)


def _judgements(before: Before) -> dict[str, int]:
    return {changes.JUDGEMENTS: before.judgements.latest} if before.judgements else {}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _written(path: Path, rows: int) -> Written:
    return Written(path.stat().st_size, _sha256(path), rows)


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sums(folder: Path) -> None:
    names = sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file())
    with output.text(folder / SUMS) as stream:
        stream.writelines(f"{_sha256(folder / name)}  {name}\n" for name in names if not name.startswith(SUMS))
