"""The tables of cases in `tests/cases`: a report of a few sentences, and the records that a careful coder makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "cases"
FLOORS = FOLDER / "floors.yaml"


@dataclass(frozen=True)
class Case:
    """One case. `records` have the form of a line of output: values without spans, evidence as quotes; none where nothing is to code."""

    id: str
    text: str
    records: list[dict[str, Any]]
    title: str = ""
    date: str | None = None

    @property
    def row(self) -> dict[str, Any]:
        """The case as a report of the gold."""
        return {"report": self.id, "date": self.date, "title": self.title, "text": self.text, "records": self.records}

    def holds(self, words: str) -> bool:
        """Whether the words stand in the text or the title, in whatever case."""
        return words.lower() in self.text.lower() or words.lower() in self.title.lower()


def tables() -> list[str]:
    """Names of the tables: the record types, and `hard` for reports of several sentences."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml") if path != FLOORS)


@cache
def table(name: str) -> tuple[Case, ...]:
    """The cases of one table, in order. Raises TypeError where a case has a key that it may not have, or lacks one."""
    rows = yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    return tuple(Case(**row) for row in rows)


def everything() -> Iterator[tuple[str, Case]]:
    """(table, case) of all cases."""
    for name in tables():
        for case in table(name):
            yield name, case
