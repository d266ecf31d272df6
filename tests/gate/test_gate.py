"""The figures that the coder has reached: none may fall below its floor in `floors.yaml` unless a reason is written beside the new one.

Text of our own is always there: the bundled examples with their codings by hand, and the cases of several sentences. The gold of the
press is not part of the repository: its floors are looked at where it lies beside it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import casebook
import floors
import pytest

from benchmarks import accuracy, corpus, handmade

FLOORS = Path(__file__).with_name("floors.yaml")
OWN = {"examples": handmade.gold, "hard": lambda: {case.id: case.row for case in casebook.table("hard")}}


@cache
def figures(name: str) -> dict[str, float]:
    """The figures of a set. Skips the test where its gold is not there."""
    rows = OWN[name]() if name in OWN else corpus.gold(name)
    if not rows:
        pytest.skip(f"{name}: {corpus.MISSING.removeprefix('skipped: ')}")
    return rates(accuracy.scored(rows))


def rates(result: dict[str, Any]) -> dict[str, float]:
    """All figures as shares of which more is better."""
    empty, whole, swapped = result["reports with nothing to code"], result["entirely right"], result["swapped roles"]
    return {
        "records": result["records"]["f1"],
        "records precision": result["records"]["precision"],
        "slots": result["slots"]["f1"],
        "slots in matched records": result["slots in matched records"]["f1"],
        "entirely right": whole["right"] / max(1, whole["reports"]),
        "left empty": empty["left empty"] / max(1, empty["reports"]),
        "roles kept": 1 - swapped["swapped"] / max(1, swapped["records"]),
        "quotes verbatim": result["evidence"]["verbatim"] / max(1, result["evidence"]["quotes"]),
    }


@pytest.mark.parametrize("name", floors.steps(FLOORS))
def test_no_figure_is_below_its_floor(name: str) -> None:
    low = floors.below(figures(name), floors.steps(FLOORS)[name])
    assert not low, f"{name}: {', '.join(low)}"


@pytest.mark.parametrize("name", floors.steps(FLOORS))
def test_a_lowered_floor_says_why(name: str) -> None:
    assert not floors.unexplained(floors.steps(FLOORS)[name])


def test_text_of_our_own_has_floors() -> None:
    assert floors.steps(FLOORS).keys() >= OWN.keys()


def test_a_lowered_or_dropped_floor_without_a_reason_is_seen() -> None:
    lower, none = {"records": 0.4}, {"slots": 0.5}
    assert floors.unexplained([{"records": 0.5}, lower]) == [lower]
    assert floors.unexplained([{"records": 0.5}, none]) == [none]
    assert not floors.unexplained([{"records": 0.5}, lower | {"why": "the gold was corrected"}, {"records": 0.6}])
    assert floors.below({"records": 0.39}, [{"records": 0.5}, lower]) == ["records 0.390 < 0.4"]
