"""The lists of errors agree with the measure, and say so where there is nothing to measure."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from benchmarks import blocks, causes, corpus, errors, handmade
from benchmarks.differences import MISSED, RIGHT, SPURIOUS, WRONG, Difference, differences
from benchmarks.findings import FOUND, MISSED_RECORD, SPURIOUS_RECORD, VALUE, Finding, findings
from benchmarks.trace import Trace, trace
from pactograph import flow

VISIT = "Defence Minister Kari Lund of Norway met her Chilean counterpart Pedro Soto in Bergen on 3 May 2021."


@cache
def traces() -> list[Trace]:
    return [trace(row) for row in handmade.gold().values()]


@cache
def found() -> list[Finding]:
    return [one for each in traces() for one in findings(each)]


def causes_of(text: str, *records: dict[str, object]) -> list[tuple[str, str]]:
    row = {"report": "r", "text": text, "title": "", "date": "2021-05-04", "records": list(records)}
    return [(one.about, one.cause) for one in findings(trace(row)) if one.about in (MISSED_RECORD, SPURIOUS_RECORD)]


def record(type: str, quote: str, *codes: str) -> dict[str, object]:
    return {"type": type, "parties": [{"code": code, "role": "participant"} for code in codes], "evidence": [quote]}


def test_reports_are_coded_as_the_product_codes_them() -> None:
    assert all(one.records == flow.code(corpus.report(one.row)).records for one in traces())


def test_findings_add_up_to_the_measure() -> None:
    result = errors.measured(handmade.gold(), traces())
    counts = Counter(one.about for one in found())
    values = Counter(one.cause for one in found() if one.about == VALUE)
    matched = result["slots in matched records"]
    assert counts[FOUND] + counts[MISSED_RECORD] == result["records"]["gold"]
    assert counts[FOUND] + counts[SPURIOUS_RECORD] == result["records"]["coded"]
    assert values[""] + values[MISSED] + values[WRONG] == matched["gold"]
    assert values[""] + values[SPURIOUS] + values[WRONG] == matched["coded"]


def test_every_record_that_goes_wrong_has_a_cause() -> None:
    assert {one.cause for one in found() if one.about == MISSED_RECORD} <= set(causes.MISSED)
    assert {one.cause for one in found() if one.about == SPURIOUS_RECORD} <= set(causes.SPURIOUS)


def test_a_record_of_words_that_tell_of_no_event() -> None:
    blue = "The harbour of Bergen is blue."
    assert (MISSED_RECORD, causes.NO_WORD) in causes_of(blue, record("exercise", blue, "NOR", "CHL"))


def test_a_record_with_other_parties() -> None:
    wrong = causes_of(VISIT, record("meeting", VISIT, "PER", "BOL"))
    assert sorted(wrong) == [(MISSED_RECORD, causes.OTHERS), (SPURIOUS_RECORD, causes.PARTIES)]


def test_a_record_where_the_report_has_none_and_where_it_has_others() -> None:
    assert causes_of(VISIT) == [(SPURIOUS_RECORD, causes.EMPTY)]
    assert (SPURIOUS_RECORD, causes.OTHER_TYPE) in causes_of(VISIT, record("industry", VISIT, "NOR", "CHL"))


def test_quotes_across_line_breaks_are_found() -> None:
    (name,) = [one for one in traces() if one.name == "malabar"]
    text = name.doc.parse.sentences[2].text
    assert name.told({"evidence": ["\n ".join(text.split())]}) == {2}


def test_a_role_is_wrong_and_an_area_is_missed() -> None:
    gold = {"type": "meeting", "parties": [{"code": "NOR", "role": "host"}], "areas": ["policy"]}
    coded = {"type": "meeting", "parties": [{"code": "NOR", "role": "visitor"}], "areas": ["cyber"]}
    assert set(differences(gold, coded)) == {
        Difference("party", RIGHT, "NOR", "NOR"),
        Difference("role", WRONG, "NOR:host", "NOR:visitor"),
        Difference("area", MISSED, gold="policy"),
        Difference("area", SPURIOUS, coded="cyber"),
    }


def test_the_command_lists_causes_and_examples(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    row = {"report": "r", "text": VISIT, "title": "", "date": "2021-05-04", "records": [record("meeting", VISIT, "PER", "BOL")]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert errors.main([str(tmp_path / "gold.jsonl"), "--limit", "1"]) == 0
    shown = capsys.readouterr().out
    assert f"| {causes.OTHERS} |" in shown
    assert f"“{VISIT}”" in shown
    assert "rule meeting.meet" in shown


def test_without_gold_one_line_says_so(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(corpus, "GOLD", tmp_path)
    assert errors.main(["dev"]) == 0
    assert capsys.readouterr().out == f"{corpus.MISSING}\n"
    assert errors.main([str(tmp_path / "none.jsonl")]) == 2
    assert "none.jsonl: cannot be read" in capsys.readouterr().err


def test_a_part_is_not_written_into_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert errors.main(["--write", "--type", "meeting"]) == 2
    assert "--write is for all of dev" in capsys.readouterr().err


def test_a_table_is_written_between_its_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- errors -->\nold\n<!-- end errors -->\nb\n", encoding="utf-8")
    blocks.write("errors", blocks.table(("x", "n"), [("long", 1)]), page)
    assert page.read_text(encoding="utf-8") == (
        "a\n<!-- errors -->\n\n| x    |  n |\n| ---- | -: |\n| long |  1 |\n\n<!-- end errors -->\nb\n"
    )
    with pytest.raises(ValueError, match="no block 'other'"):
        blocks.write("other", "", page)


@pytest.mark.parametrize("name", ["errors", "calibration"])
def test_the_page_has_the_blocks_that_are_written(name: str) -> None:
    text = blocks.PAGE.read_text(encoding="utf-8")
    assert text.count(f"<!-- {name} -->") == text.count(f"<!-- end {name} -->") == 1
