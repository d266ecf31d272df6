"""Which table a file's name asks for."""

from __future__ import annotations

from pathlib import Path

from pactograph.publishing import output
from pactograph.publishing.tables import BY_NAME, TABLES
from pactograph.publishing.tables.model import Table


def files(path: Path, suffix: str) -> dict[Path, Table]:
    """The table of a file by its name (`parties.csv`, `2015-parties.csv`), that of all entries for another name.

    A path without the suffix is a folder: it is made, and every table has a file there.
    """
    if path.name.endswith(suffix):
        return {path: named(path, suffix)}
    folder = output.folder(path)
    return {folder / f"{table.name}{suffix}": table for table in TABLES}


def named(path: Path, suffix: str) -> Table:
    """The table whose name stands at the end of the file's name."""
    stem = path.name.removesuffix(suffix).replace("-", "_").casefold()
    found = [name for name in BY_NAME if stem == name or stem.endswith(("_" + name, "." + name))]
    return BY_NAME[max(found, key=len)] if found else BY_NAME["entries"]
