"""The editions of a series of exercises: those that share a name but for its year or number."""

from __future__ import annotations

from typing import Any

from pactograph.analysis.exercises import bare, series_key
from pactograph.publishing.summary import summary as row
from pactograph.records import Entry
from pactograph.registry import Register

MOST = 100


def editions(register: Register, entry: Entry) -> list[dict[str, Any]]:
    """All editions of an exercise's series, this one too, by date; none where it has no name or is the only one."""
    name = str(entry.plain().get("name", "")) if entry.type == "exercise" else ""
    key = series_key(name)
    if not key:
        return []
    hits = register.search(f'"{bare(name)}"', "entry", MOST)
    found = register.shown([hit.id for hit in hits if hit.id.startswith("exercise/")])
    alike = [one for one in found.values() if one.accepted is not False and series_key(str(one.plain().get("name", ""))) == key]
    return sorted(map(_edition, alike), key=lambda one: (one["date"], one["id"])) if len(alike) > 1 else []


def _edition(entry: Entry) -> dict[str, Any]:
    plain = entry.plain()
    return row(entry) | {"name": plain["name"], "personnel": plain.get("personnel"), "scenario": plain.get("scenario", "")}
