"""What is learned from: cases, reports, gold; and which words tell of which record."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from casebook import everything

from models import shared
from models.coder import gold
from models.coder.gold import Coded
from models.coder.label import BESIDE, FIRST, LATER, Labels
from pactograph.coding.view import Doc
from pactograph.errors import SetupError
from pactograph.parsing.parse import parse
from pactograph.records import Report

TEXT = "Norway and Chile signed a treaty. It was ratified later, and Peru signed another treaty."
RECORD = {
    "type": "agreement",
    "parties": [{"code": "NOR", "role": "participant"}, {"code": "NOR", "role": "host"}, {"code": "CHL", "role": "party"}],
    "evidence": ["Norway and Chile signed a treaty.", "It was ratified later", "words that stand nowhere"],
}


@pytest.fixture
def coded() -> Coded:
    return Coded(Report(report="r", text=TEXT), [RECORD], "r")


def test_all_cases_and_reports_are_loaded() -> None:
    assert [one.group for one in gold.cases()] == [case.id for _, case in everything()]
    found = gold.reports()
    assert found and len({one.group for one in found}) == len(found)


def test_gold_lines_become_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "treebank").mkdir()
    (tmp_path / "gold").mkdir()
    row = {"report": "fjord", "date": None, "title": None, "text": TEXT, "records": [RECORD]}
    (tmp_path / "gold" / "few.jsonl").write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    monkeypatch.setenv("PACTOGRAPH_SHARED", str(tmp_path))
    (found,) = gold.gold("few")
    assert (found.report.report, found.report.title, found.records) == ("fjord", "", [RECORD])
    with pytest.raises(SetupError):
        gold.gold("none")


def test_without_gold_one_line_says_so(tmp_path: Path) -> None:
    environment = os.environ | {"PACTOGRAPH_SHARED": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "models.coder"], cwd=shared.ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    (line,) = (done.stdout + done.stderr).splitlines()
    assert str(tmp_path) in line and "PACTOGRAPH_SHARED" in line


def test_quotes_are_found_and_others_passed_over(coded: Coded) -> None:
    assert gold.quotes(coded, RECORD) == [("text", 0, 33), ("text", 34, 55)]


def test_quotes_may_stand_in_the_title() -> None:
    coded = Coded(Report(report="r", text="Nothing.", title="Norway signs"), [], "r")
    assert gold.quotes(coded, {"evidence": ["Norway signs"]}) == [("title", 0, 12)]


def test_how_words_stand_to_quotes(coded: Coded) -> None:
    labels, report = Labels(coded), Doc(parse(coded.report))
    first, second = report.views
    assert labels.of("agreement", first, TEXT.index("signed")) == ([0], FIRST)
    assert labels.of("agreement", second, TEXT.index("ratified")) == ([0], LATER)
    assert labels.of("agreement", second, TEXT.rindex("signed")) == ([], BESIDE)
    assert labels.of("meeting", first, TEXT.index("signed")) == ([], 1.0)


def test_of_two_roles_the_one_that_says_more(coded: Coded) -> None:
    assert Labels(coded).roles(0) == {"NOR": "host", "CHL": "party"}
