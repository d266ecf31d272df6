"""What an export is: a suffix, what it writes, and what it had to leave out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from pactograph.publishing.lookup import Lookup
from pactograph.records import Entry


class Left(NamedTuple):
    """What a format could not express: `what` (id of an entry, perhaps with the field), and `why`."""

    what: str
    why: str


@dataclass(frozen=True)
class Exporter:
    """A format. `suffix` ends the file's name (a whole name, where nothing stands before it); one that ends in `/` is a folder.

    `tables`: it writes tables, which need no more of entries than their values, as `pactograph.registry.whole` gives them.

    `register`: it is about the register itself, whatever entries are chosen; it looks at none.

    `write` writes all entries in one pass, each in its place; it raises SetupError where a library is missing and InputError where the
    file cannot be written.
    """

    suffix: str
    label: str
    write: Callable[[Path, Iterable[Entry], Lookup], list[Left]]
    tables: bool = False
    register: bool = False

    @property
    def folder(self) -> bool:
        return self.suffix.endswith("/")
