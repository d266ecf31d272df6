"""Reports coded by hand: gold files beside the checkout; reports of our own; the tables of cases in the project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from models import shared
from pactograph.records import Report

CASES = shared.ROOT / "tests" / "cases"
REPORTS = Path(__file__).parent / "reports"


@dataclass(frozen=True)
class Coded:
    """A report and its records as a person coded them; `group` names the fold that it must stay in."""

    report: Report
    records: list[dict[str, Any]]
    group: str


def gold(name: str) -> list[Coded]:
    """The reports of `gold/NAME.jsonl`. Raises SetupError where it is missing."""
    lines = shared.gold(f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_coded(json.loads(line)) for line in lines if line.strip()]


def _coded(row: dict[str, Any]) -> Coded:
    report = Report(report=row["report"], text=row["text"], title=row.get("title") or "", date=row.get("date"))
    return Coded(report, row["records"], row["report"])


def cases() -> list[Coded]:
    """The cases of all tables, each as a report of its own."""
    return [case for path in sorted(CASES.glob("*.yaml")) if path.stem != "floors" for case in _table(path)]


def reports() -> list[Coded]:
    """The reports that were written and coded to learn from."""
    return [one for path in sorted(REPORTS.glob("*.yaml")) for one in _table(path)]


def _table(path: Path) -> Iterator[Coded]:
    for row in yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        date = str(row["date"]) if row.get("date") else None
        yield Coded(Report(report=row["id"], text=row["text"], title=row.get("title") or "", date=date), row["records"], row["id"])


def quotes(coded: Coded, record: dict[str, Any]) -> list[tuple[str, int, int]]:
    """(title or text, start, end) of the quotes of a record, the first first; quotes across line breaks are found by their words."""
    out = []
    for quote in record.get("evidence") or []:
        for where in ("text", "title"):
            start = coded.report.part(where).find(quote)
            if start >= 0:
                out.append((where, start, start + len(quote)))
                break
    return out
