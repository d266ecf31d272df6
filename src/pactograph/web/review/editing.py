"""The form of one value, and the fields that have none yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pactograph.errors import InputError
from pactograph.records import Record
from pactograph.records.record import bare
from pactograph.review import making
from pactograph.review.correcting import field_of
from pactograph.web.review import inputs


def edit(type: str, standing: Mapping[str, Any], path: str, typed: Mapping[str, str] | None) -> dict[str, Any]:
    """The form of one value of a record."""
    field = field_of(type, path)
    if path.split("/")[-1].isdigit() and path not in standing:
        raise InputError(f"there is no value at {path[:40]!r}", remedy="reload the page")
    group = inputs.group(field, type, 0, standing.get(path), typed)
    return {"path": path, "new": path not in standing, "group": group, "why": (typed or {}).get("why", "")}


def missing(type: str, standing: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(path, label) of the fields that can still be given."""
    given = {path.split("/")[1] for path in standing}
    return [
        (f"/{one.code}/-" if one.many else f"/{one.code}", one.label) for one in making.coded(type) if one.many or one.code not in given
    ]


def plain(record: Record) -> dict[str, Any]:
    """Plain values of a record by path."""
    return {path: bare(value.value) for path, value in record.values()}
