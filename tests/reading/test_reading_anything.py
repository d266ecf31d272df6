"""Whatever the bytes: a report, or a line that says why there is none. Nothing else is ever raised."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pactograph.errors import UnreadableReport
from pactograph.reading import debris, read_all
from pactograph.records import Report, Span

PIECES = [
    b"Norway and Chile signed a plan of naval cooperation in Bergen on Monday. ",
    "Mr Gašić said “yes”.\r\n".encode(),
    "Müller – Bergen".encode("cp1252"),
    b"4 May 2021\n\n",
    b"<html><body><p>",
    b"<table><tr><td>a<td>b",
    b"<br><br>",
    b"<form><h1>Plan signed",
    b"</p></div>",
    b"<!-- ",
    b"<![CDATA[",
    b"<script>",
    b"&#xD800;&#0;&amp",
    b"<meta charset=utf-16>",
    b"<meta property='article:published_time' content='2021-13-45'>",
    b"<link rel=canonical href='http://[::1'>",
    b'{"text": "',
    b'"date": 5}',
    b"\n",
    b"---\ntitle: a\n---\n",
    b"title: [*a, &a b]\n",
    b"# Plan\n====\n",
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nstream\nendstream\nendobj\n",
    b"trailer << /Root 1 0 R >>\n%%EOF",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\0",
    b"Ad\n",
    b"Comments\n",
    b"\xed\xa0\x80",
]
DATA = st.lists(st.sampled_from(PIECES) | st.binary(max_size=20), max_size=25).map(b"".join)


@pytest.mark.parametrize("suffix", ["", ".txt", ".md", ".html", ".pdf", ".jsonl", ".json"])
@given(data=DATA)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_anything(suffix: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(data)
        for found in read_all([path]):
            assert isinstance(found, Report | UnreadableReport)
            if isinstance(found, UnreadableReport):
                assert "\n" not in str(found) and found.what and found.where and found.remedy
            else:
                sound(found)


def sound(report: Report) -> None:
    """The text can be written, and what is marked in it can be quoted."""
    report.model_dump_json()
    assert "\n" not in report.title or report.provenance.media_type == "application/json"
    for start, end in debris(report.text):
        Span.cut(report, start, end).check(report)
