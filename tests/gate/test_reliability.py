"""The measures of confidence, on marks whose reliability is known; and the confidences of the bundled examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import corpus, diagram, handmade
from benchmarks.confidences import of_records, of_values
from benchmarks.reliability import Mark, Platt, by_chance, crossed, equal_count, equal_width, error, platt
from pactograph import flow


def marks(confidence: float, n: int, right: int) -> list[Mark]:
    return [Mark(confidence, k < right, f"r{k}") for k in range(n)]


HONEST = [*marks(0.25, 40, 10), *marks(0.5, 40, 20), *marks(0.75, 40, 30)]
BOLD = [*marks(0.5, 100, 25), *marks(0.75, 100, 50), *marks(0.9, 100, 75)]


def test_shares_that_are_kept_have_no_error() -> None:
    assert error(equal_width(HONEST)) == pytest.approx(0)
    assert [one.n for one in equal_count(HONEST)] == [12] * 10


def test_certainty_that_is_always_wrong_is_all_error() -> None:
    assert error(equal_width(marks(1, 20, 0))) == error(equal_count(marks(1, 20, 0))) == 1


def test_few_marks_show_an_error_by_chance_alone() -> None:
    assert by_chance(HONEST[::10]) > by_chance(HONEST) > 0.02


def test_an_interval_holds_the_share_and_stays_within_0_and_1() -> None:
    (low, _), (_, high) = (equal_width(marks(0.5, 5, right))[0].interval for right in (0, 5))
    assert low == pytest.approx(0)
    assert high == pytest.approx(1)


def test_a_correction_brings_confidences_down_to_shares() -> None:
    found = platt(BOLD)
    assert found.a == pytest.approx(1, abs=0.05)
    assert found.b == pytest.approx(-1.1, abs=0.05)
    assert error(equal_width([found.of(mark) for mark in BOLD])) < 0.02
    assert Platt(1, 0).of(BOLD[0]).confidence == pytest.approx(0.5)


def test_a_crossed_correction_keeps_every_mark() -> None:
    assert sorted((mark.right, mark.group) for mark in crossed(BOLD)) == sorted((mark.right, mark.group) for mark in BOLD)


def test_confidences_of_the_examples_are_near_shares() -> None:
    coded = [(row, flow.code(corpus.report(row)).records) for row in handmade.gold().values()]
    records, values = of_records(coded), of_values(coded)
    assert len(records) == sum(len(found) for _, found in coded)
    assert error(equal_width(records)) < 0.15
    assert {"status", "parties", "persons", "date"} <= values.keys()


def test_the_diagram_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("a.svg", "b.svg"):
        diagram.draw({"dev": HONEST}, BOLD, tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    assert "n: 120 records of dev; 300 values of dev." in (tmp_path / "a.svg").read_text(encoding="utf-8")
