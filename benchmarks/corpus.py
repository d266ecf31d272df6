"""The reports that are measured on: gold files beside the repository where they are, else the bundled examples."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from pactograph.reading import read_all
from pactograph.records import Report

GOLD = Path(__file__).parents[2] / "shared" / "gold"
# The one most often looked at last, so that it stands next to the prompt.
SETS = ("train", "seed", "dev")
MISSING = f"skipped: no gold files in {GOLD.parent.name}/{GOLD.name} beside the repository"

Row = dict[str, Any]


def gold(name: str) -> dict[str, Row]:
    """The coded reports of a gold file by their id; none where the file is not there."""
    path = GOLD / f"{name}.jsonl"
    return read(path) if path.exists() else {}


def read(path: Path) -> dict[str, Row]:
    """The coded reports of a file in the form of the gold by their id. Raises OSError where it cannot be read."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return {row["report"]: row for row in rows}


def report(row: Row) -> Report:
    """The report of a gold line, without its records."""
    return Report(report=row["report"], text=row["text"], title=row.get("title") or "", date=row.get("date"), outlet=row.get("outlet"))


def row(given: Report) -> Row:
    """A report as a gold line, without records."""
    return {"report": given.report, "text": given.text, "title": given.title, "date": given.date, "outlet": given.outlet}


def examples() -> list[Report]:
    """The bundled examples. Raises the error of one that cannot be read."""
    found = list(read_all([str(files("pactograph") / "examples")]))
    for given in found:
        if not isinstance(given, Report):
            raise given
    return [given for given in found if isinstance(given, Report)]


def measured() -> tuple[str, list[Report]]:
    """What speed is measured on, named, and its reports."""
    rows = gold("dev")
    return ("dev gold", [report(row) for row in rows.values()]) if rows else ("bundled examples", examples())


def words(reports: list[Report]) -> int:
    """Words of the titles and texts, split at white space."""
    return sum(len(f"{given.title} {given.text}".split()) for given in reports)
