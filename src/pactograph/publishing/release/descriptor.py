"""datapackage.json: the descriptor of a Frictionless data package."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from pactograph.publishing.release.about import About
from pactograph.publishing.release.reader import DATA, MARK
from pactograph.publishing.tables.model import Column, Link, Table


class Written(NamedTuple):
    """A file of the release: its size in bytes and SHA-256, and its rows where it is a table."""

    size: int
    sha256: str
    rows: int = 0


def descriptor(about: About, tables: Mapping[str, tuple[Table, Written]]) -> dict[str, Any]:
    """The descriptor; tables by path."""
    return {
        "profile": "tabular-data-package",
        "kind": MARK,
        "name": about.name,
        "title": about.title,
        "description": about.description,
        **({"homepage": about.url} if about.url else {}),
        "version": about.version,
        **({"created": f"{about.date}T00:00:00Z"} if len(about.date) == 10 else {}),
        "licenses": [{"name": about.licence, **({"path": about.licence_url} if about.licence_url else {})}],
        "contributors": [{"title": name, "role": "author"} for name in about.authors],
        "keywords": list(about.keywords),
        "resources": [_resource(path, table, written) for path, (table, written) in tables.items()],
    }


def path(table: Table) -> str:
    """Where a table lies in a release."""
    return f"{DATA}/{table.name}.csv"


def _resource(path: str, table: Table, written: Written) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": path,
        "title": table.name.replace("_", " ").capitalize(),
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": written.size,
        "hash": f"sha256:{written.sha256}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    keys = [_key(link) for link in table.links]
    return {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        **({"primaryKey": list(table.key)} if table.key else {}),
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(column: Column) -> dict[str, Any]:
    limits = {"required": True} if column.required else {}
    allowed = {"enum": list(column.codes)} if column.codes else {}
    about = {"name": column.name, "type": column.kind, "description": column.about}
    return about | ({"constraints": limits | allowed} if limits or allowed else {})


def _key(link: Link) -> dict[str, Any]:
    return {"fields": list(link.columns), "reference": {"resource": link.table.replace("_", "-"), "fields": list(link.targets)}}
