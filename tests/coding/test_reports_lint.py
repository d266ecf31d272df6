"""The reports that the coder learns from keep to the codebook, as the tables of cases do."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml
from casebook import Case
from test_cases_lint import faults

REPORTS = Path(__file__).parents[2] / "models" / "coder" / "reports"
FILES = sorted(REPORTS.glob("*.yaml"))
# Faults that are known and wait for another reading of their reports; no new one may come.
KNOWN = {
    "aid-113: items has no part 000 tonnes",
    "aid-120: Alexandre De Backer stands for BEL, which is no party",
    "aid-126: Dany Fortin stands for CAN, which is no party",
    "aid-126: Fortin stands for CAN, which is no party",
    "brief-220: items has no part 800 tons",
    "daily-071: Matteo Lenzi stands for ITA, which is no party",
    "daily-131: Robert Gale stands for USA, which is no party",
    "release-083: 'annex on military crisis notification' does not stand in the text",
    "release-151: party Houthis",
    "story-056: party Libyan National Army",
}


@cache
def reports(path: Path) -> tuple[Case, ...]:
    """The reports of one file. Raises TypeError where one has a key that it may not have, or lacks one."""
    return tuple(Case(**row) for row in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader))


def test_there_are_reports() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_reports_keep_to_the_codebook(path: Path) -> None:
    found = {f"{report.id}: {fault}" for report in reports(path) for fault in faults(report)}
    assert sorted(found - KNOWN) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_record_has_parties(path: Path) -> None:
    assert [report.id for report in reports(path) for record in report.records if not record["parties"]] == []


def test_names_are_unique_and_no_text_stands_twice() -> None:
    everything = [report for path in FILES for report in reports(path)]
    for values in ([report.id for report in everything], [report.text for report in everything]):
        assert [value for value, number in Counter(values).items() if number > 1] == []
