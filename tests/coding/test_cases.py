"""The coder on the tables of cases: each table has its floors, in `tests/cases/floors.yaml`, and names its failing cases below them."""

from __future__ import annotations

from functools import cache
from typing import Any

import floors
import pytest
from casebook import FLOORS, Case, table, tables

from pactograph import flow
from pactograph.analysis.score import score
from pactograph.records import Report

MEASURES = ("records", "slots")
SHOWN = 60


@cache
def figures(name: str) -> dict[str, Any]:
    """The scores of one table, each of its cases coded as a report of its own."""
    gold = {case.id: case.row for case in table(name)}
    return score(gold, {case.id: coded(case) for case in table(name)})


def coded(case: Case) -> dict[str, Any]:
    report = Report(report=case.id, text=case.text, title=case.title, date=case.date)
    return {"records": [record.plain() for record in flow.code(report).records]}


@pytest.mark.parametrize("name", tables())
def test_table_stays_above_its_floors(name: str) -> None:
    result = figures(name)
    found = {measure: result[measure]["f1"] for measure in MEASURES}
    low = floors.below(found, floors.steps(FLOORS)[name])
    assert not low, "\n".join([f"{name}: {', '.join(low)}", *failing(result["errors"])])


def failing(errors: list[tuple[Any, ...]]) -> list[str]:
    """A line for each failing case, with what it lacks and what it has too much; the first SHOWN of them."""
    by_case: dict[str, list[str]] = {}
    for name, type, *what in errors:
        by_case.setdefault(name, []).append(" ".join([type, *map(str, what)]))
    lines = [f"  {name}: {'; '.join(faults)}" for name, faults in by_case.items()]
    return lines[:SHOWN] + [f"  and {len(lines) - SHOWN} more"] * (len(lines) > SHOWN)


@pytest.mark.parametrize("name", tables())
def test_quotes_are_verbatim(name: str) -> None:
    evidence = figures(name)["evidence"]
    assert evidence["verbatim"] == evidence["quotes"]


@pytest.mark.parametrize("name", tables())
def test_a_lowered_floor_says_why(name: str) -> None:
    steps = floors.steps(FLOORS)[name]
    assert steps
    assert not floors.unexplained(steps)
