"""JSONL: a line an entry, with everything; what is written comes back unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from pactograph.errors import InputError
from pactograph.publishing import output
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.plain import dump
from pactograph.records import Entry


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """A line an entry; nothing is left out but the reports, which are named by number."""
    with output.text(path) as stream:
        stream.writelines(line(entry) + "\n" for entry in entries)
    return []


def line(entry: Entry) -> str:
    """An entry as one line of JSON."""
    return dump(entry.model_dump(mode="json"))


def read(path: Path) -> Iterator[Entry]:
    """The entries of a file that `write` wrote. Raises InputError, with the line, for what is none."""
    with path.open(encoding="utf-8", newline="\n") as stream:
        for number, one in enumerate(stream, 1):
            try:
                yield Entry.model_validate_json(one)
            except ValidationError as error:
                what = error.errors()[0]
                spot = ".".join(str(part) for part in what["loc"])
                raise InputError(
                    f"is no entry: {spot} {what['msg']}".rstrip(), f"{path}, line {number}", "give a file of entries"
                ) from None


EXPORT = Exporter(".jsonl", "one line of JSON an entry, complete", write)
