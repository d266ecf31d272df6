"""Metadata by which Datasette shows the file of a register: its views with their meaning, facets and questions."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pactograph.errors import InputError
from pactograph.publishing import output
from pactograph.publishing.exports.datasette_queries import QUERIES
from pactograph.publishing.exports.datasette_views import VIEWS, View
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Lookup
from pactograph.records import Entry

ABOUT = (
    "Reports of international defence cooperation, coded: each value has the words that it rests on. "
    "The views show what the register holds now; reports are under the licences that shown_reports gives."
)


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """The metadata of the register's file, whatever its entries are. Raises InputError for a register without a file."""
    file = lookup.file()
    if file is None:
        raise InputError(
            "Datasette reads SQLite files alone, and this register is on a server",
            str(path),
            "pactograph backup register.db makes a file of it; export with --db register.db",
        )
    with output.text(path) as stream:
        json.dump(metadata(file.stem), stream, ensure_ascii=False, indent=2)
        stream.write("\n")
    return []


def metadata(database: str) -> dict[str, Any]:
    """The metadata of a database, which Datasette calls by its file's name without the ending."""
    # Not before it is needed: tables come with the library of the store.
    from pactograph.registry import tables

    hidden = {name: {"hidden": True} for name in (*sorted(tables.META.tables), "sqlite_stat1", "sqlite_stat4")}
    views = {name: _view(view) for name, view in VIEWS.items()}
    queries = {name: {"title": one.title, "description": one.about, "sql": one.sql} for name, one in QUERIES.items()}
    return {
        "title": f"Register {database}",
        "description": ABOUT,
        "source": "the reports in shown_reports",
        "license": "that of each report",
        "about": "Pactograph",
        "databases": {database: {"description": ABOUT, "tables": views | hidden, "queries": queries}},
    }


def _view(view: View) -> dict[str, Any]:
    sort = {"sort_desc" if view.down else "sort": view.sort} if view.sort else {}
    return {
        "description": view.about,
        "columns": view.columns,
        "label_column": view.label,
        "sortable_columns": list(view.sortable),
        "facets": list(view.facets),
        "size": view.size,
        **sort,
    }


EXPORT = Exporter("metadata.json", "how Datasette shows the register", write, register=True)
