"""Entries as CSV: a header even of nothing, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest

from pactograph.cli.register import listing
from pactograph.records import Entry, Member


def printed(capsys: pytest.CaptureFixture[str], *entries: Entry) -> list[list[str]]:
    listing._csv(iter(entries))
    return list(csv.reader(io.StringIO(capsys.readouterr().out)))


def test_text_that_would_run_is_made_inert(capsys: pytest.CaptureFixture[str]) -> None:
    member = Member(record=1, report=1, score=1.0, reason="the only record of it")
    entry = Entry(id="agreement/1", type="agreement", label='=HYPERLINK("https://evil.example")', members=(member,), confidence=0.5)
    header, row = printed(capsys, entry)
    assert dict(zip(header, row, strict=True))["label"] == '\'=HYPERLINK("https://evil.example")'
    assert dict(zip(header, row, strict=True))["reports"] == "1"


def test_nothing_has_a_header(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys) == [list(listing.COLUMNS)]
