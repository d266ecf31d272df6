"""A release read back: the entries, as they were published."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pactograph.errors import InputError
from pactograph.publishing.cells import plain
from pactograph.publishing.tables.model import split
from pactograph.records import Backing, Claim, Entry, Member, Provision, Span, Tie

DATA = "data"
DESCRIPTOR = "datapackage.json"
MARK = "pactograph-register"
Cells = dict[str, Any]
# A value may be as long as the words of a report.
LONGEST = min(sys.maxsize, 2**31 - 1)


def is_release(folder: Path) -> bool:
    """Whether the folder holds a release of a register."""
    try:
        return bool(descriptor(folder).get("kind") == MARK)
    except InputError:
        return False


def descriptor(folder: Path) -> dict[str, Any]:
    """The descriptor of a data package. Raises InputError where there is none."""
    try:
        found = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError("is no release", str(folder), f"give a folder with {DESCRIPTOR}") from error
    return found if isinstance(found, dict) else {}


def read(folder: Path) -> Iterator[Entry]:
    """The entries of a release, in their order. Raises InputError where the folder is none or a table of it is missing or broken."""
    if not is_release(folder):
        raise InputError("is no release of a register", str(folder), "give a folder that `pactograph publish` wrote")
    try:
        yield from _read(folder / DATA)
    except (OSError, ValueError, KeyError, csv.Error) as error:
        raise InputError(f"cannot be read: {error}".splitlines()[0], str(folder), "take an unchanged copy of the release") from error


def _read(folder: Path) -> Iterator[Entry]:
    parts = {name: _Follower(folder / f"{name}.csv", "entry") for name in ("values", "spans", "members")}
    parts |= {name: _Follower(folder / f"{name}.csv", "agreement") for name in ("provisions", "ties")}
    for row in _rows(folder / "entries.csv"):
        found = {name: follower.take(row["id"]) for name, follower in parts.items()}
        yield Entry(
            id=row["id"],
            type=row["type"],
            label=row["title"] or "",
            claims=_claims(found["values"], found["spans"]),
            members=tuple(Member(**_given(one, "record", "report", "score", "reason", "judged")) for one in found["members"]),
            provisions=_provisions(found["provisions"], found["ties"]),
            confidence=row["confidence"],
            origin=tuple(split(row["origin"])),
            accepted=None if row["accepted"] is None else row["accepted"] == "true",
        )


class _Follower:
    """Rows of a table that stand in the order of the entries."""

    def __init__(self, path: Path, column: str) -> None:
        self.rows, self.column = _rows(path), column
        self.next: Cells | None = next(self.rows, None)

    def take(self, id: str) -> list[Cells]:
        out = []
        while self.next is not None and self.next[self.column] == id:
            out.append(self.next)
            self.next = next(self.rows, None)
        return out


def _rows(path: Path) -> Iterator[Cells]:
    csv.field_size_limit(LONGEST)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, strict=True):
            yield {name: plain(cell) if cell else None for name, cell in row.items()}


def _given(row: Cells, *names: str) -> Cells:
    """The cells that are not empty: the others have their usual value."""
    return {"reason": ""} | {name: row[name] for name in names if row[name] is not None}


def _claims(values: list[Cells], spans: list[Cells]) -> tuple[Claim, ...]:
    backing: dict[str, dict[str, list[Cells]]] = {}
    for row in spans:
        backing.setdefault(row["value"], {}).setdefault(row["backing"], []).append(row)
    return tuple(
        Claim(
            **_given(row, "field", "confidence", "stories", "reason", "judged"),
            value=json.loads(row["json"]),
            shown=row["shown"] == "true",
            backing=tuple(_backing(found) for found in backing.get(row["number"], {}).values()),
        )
        for row in values
    )


def _backing(rows: list[Cells]) -> Backing:
    head = {name: rows[0][name] for name in ("record", "report", "story", "confidence")}
    spans = (
        Span(start=row["start_char"], end=row["end_char"], quote=row["quote"] or "", where=row["part"])
        for row in rows
        if row["number"] != "0"
    )
    return Backing(**head, spans=tuple(spans))


def _provisions(rows: list[Cells], ties: list[Cells]) -> tuple[Provision, ...]:
    return tuple(
        Provision(
            number=row["number"],
            kind=row["kind"],
            value=row["value"] or "",
            standing=row["standing"],
            since=row["since"],
            ties=tuple(_tie(tie) for tie in ties if tie["provision"] == row["number"]),
            spans=tuple(Span(**one) for one in json.loads(row["spans"])),
        )
        for row in rows
    )


def _tie(row: Cells) -> Tie:
    return Tie(date=row["date"], **_given(row, "entry", "standing", "score", "reason", "judged"))
