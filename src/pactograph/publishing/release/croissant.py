"""croissant.json: the data set described for machine learning tools (Croissant 1.0, JSON-LD)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pactograph.publishing.release.about import About
from pactograph.publishing.release.descriptor import Written
from pactograph.publishing.tables.model import Column, Table

TYPES = {"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean"}
# The context that the specification prescribes.
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(about: About, tables: Mapping[str, tuple[Table, Written]]) -> dict[str, Any]:
    """The description; tables by path. Without a date that was given there is none in it."""
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "name": about.name,
        "alternateName": about.title,
        "description": about.description,
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "license": about.licence_url or about.licence,
        "url": about.url or f"urn:pactograph:{about.name}",
        "version": version(about.version),
        **({"datePublished": about.date} if about.date else {}),
        "creator": [{"@type": "sc:Organization", "name": name} for name in about.authors],
        "citeAs": f"{'; '.join(about.authors)}: {about.title}, version {about.version}.",
        "keywords": list(about.keywords),
        "distribution": [_file(path, table, written) for path, (table, written) in tables.items()],
        "recordSet": [_records(table) for table, _ in tables.values()],
    }


def version(given: str) -> str:
    """The version in three numbers, as the specification wants it, where it is made of fewer."""
    parts = given.split(".")
    return ".".join([*parts, "0", "0"][:3]) if len(parts) < 3 and all(part.isdigit() for part in parts) else given


def _file(path: str, table: Table, written: Written) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": f"{table.name}.csv",
        "name": f"{table.name}.csv",
        "description": table.about,
        "contentUrl": path,
        "contentSize": f"{written.size} B",
        "encodingFormat": "text/csv",
        "sha256": written.sha256,
    }


def _records(table: Table) -> dict[str, Any]:
    keys = [{"@id": f"{table.name}/{name}"} for name in table.key]
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.about,
        **({"key": keys} if keys else {}),
        "field": [_field(table, column) for column in table.columns],
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    target = next((f"{link.table}/{link.targets[0]}" for link in table.links if link.columns == (column.name,)), None)
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.about,
        "dataType": TYPES[column.kind],
        **({"references": {"field": {"@id": target}}} if target else {}),
        "source": {"fileObject": {"@id": f"{table.name}.csv"}, "extract": {"column": column.name}},
    }
