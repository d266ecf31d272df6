"""Whatever lies in a file, reading it as a data set or a feed gives codings, reports and errors, and raises nothing."""

from __future__ import annotations

import email.message
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pactograph.errors import InputError, PactographError
from pactograph.reading.datasets import DATASETS, read
from pactograph.reading.feeds.listing import listing
from pactograph.reading.fetch import Answer
from pactograph.records import Coding

QUIETLY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["code", "sector", "path", "value", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)
CELLS = st.one_of(st.sampled_from(["-9", "xx", "1", "1984", "Norway", "365", '"', ",", "\n", "0.5", "**"]), st.text(max_size=12))


def check(path: Path, kind: str | None) -> None:
    for one in read(path, kind):
        assert isinstance(one, Coding | PactographError)
        if isinstance(one, PactographError):
            assert str(path) in str(one) or one.where == "kind"


@QUIETLY
@given(data=st.binary(max_size=400), kind=st.sampled_from([None, *DATASETS]))
def test_any_bytes(tmp_path: Path, data: bytes, kind: str | None) -> None:
    path = tmp_path / "any"
    path.write_bytes(data)
    check(path, kind)


@pytest.mark.parametrize("kind", [code for code, one in DATASETS.items() if one.form == "csv"])
@QUIETLY
@given(data=st.data())
def test_any_cells(tmp_path: Path, kind: str, data: st.DataObject) -> None:
    columns = DATASETS[kind].columns
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(columns) - 1, max_size=len(columns)), max_size=4))
    path = tmp_path / "any.csv"
    path.write_text("\n".join([",".join(columns), *(",".join(row) for row in rows)]), encoding="utf-8", errors="replace")
    check(path, None)


@pytest.mark.parametrize("kind", [code for code, one in DATASETS.items() if one.form == "json"])
@QUIETLY
@given(data=st.data())
def test_any_objects(tmp_path: Path, kind: str, data: st.DataObject) -> None:
    more = ["date", "actor", "recipient", "context", "event_text", "title", "link", "cite_info"]
    names = st.sampled_from([*DATASETS[kind].columns, *more])
    rows = data.draw(st.lists(st.dictionaries(names, VALUES, max_size=8), max_size=3))
    record = data.draw(st.dictionaries(st.sampled_from(["type", "evidence", "values", "parties", "spans", "status", "items"]), VALUES))
    whole = {"id": "1", "event": "AID", "context": "military", "report": "a", "text": "Norway and Chile met.", "records": [record]}
    path = tmp_path / "any.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in [*rows, whole, *(whole | row for row in rows)]), encoding="utf-8")
    check(path, kind)


@QUIETLY
@given(
    st.binary(max_size=300)
    | st.lists(
        st.sampled_from(
            ["<rss version='2.0'>", "<channel>", "<item>", "<title>", "<link>", "</item>", "<pubDate>", "<guid>", "&a;", "<![CDATA["]
        )
        | st.text(max_size=10),
        max_size=20,
    ).map(lambda parts: "".join(parts).encode("utf-8", "replace"))
)
def test_any_feed(body: bytes) -> None:
    headers: Any = email.message.Message()
    try:
        found = listing("https://feed.example/", Answer("https://feed.example/", 200, headers, body))
    except InputError as error:
        assert "is no feed" in str(error)
    else:
        assert all(entry.guid for entry in found.entries)
