"""What a page or a folder may hold beside words: controls that no tree can keep, the files of a register that is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from pactograph.reading import ReadingOptions, read_all
from pactograph.records import Report

PAGE = "<title>Tanks</title><body><p>Norway sold Chile twelve {} tanks on 5 May 2021, the ministry said.</p><pre>a{}b</pre></body>"


@pytest.mark.parametrize("control", ["\x1b[31m", "\x01", "\x0b", "\x0c", "\x7f", "\ufffe", "&#27;", "&#x1f;"])
def test_controls_on_a_page_cost_no_report(control: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(control, control), encoding="utf-8")
    (report,) = read_all([str(page)], ReadingOptions())
    assert isinstance(report, Report)
    assert "Norway sold Chile twelve" in report.text
    assert not set(report.text) & {chr(code) for code in (*range(9), 11, 12, *range(14, 32), 127)}


def test_a_register_among_its_reports_is_none(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Norway and Chile signed a memorandum.", encoding="utf-8")
    for name in ("pactograph.db", "pactograph.db-wal", "pactograph.db-shm", "mine", "mine-journal"):
        (tmp_path / name).write_bytes(b"\x00\x01\x02" if name != "mine" else b"Serbia and Belarus held a drill.")
    found = list(read_all([str(tmp_path)], ReadingOptions()))
    assert [one.report for one in found if isinstance(one, Report)] == ["mine", "news"]
    assert len(found) == 2
