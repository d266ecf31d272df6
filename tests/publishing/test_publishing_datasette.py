"""The views of a register and what Datasette is told of them: they fit each other, and nothing in the data makes them fail."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from entries_made import Shelf
from handmade import coding

from pactograph import registry
from pactograph.errors import InputError
from pactograph.publishing.exports import datasette
from pactograph.publishing.exports.datasette_queries import QUERIES
from pactograph.publishing.exports.datasette_views import VIEWS

ASKED = {"party": "NOR", "entry": "agreement/1", "since": ""}
# In place of an entry's JSON: none, of another shape, with parts of another shape.
ODD = (
    "no JSON",
    "",
    "[]",
    '"text"',
    "{}",
    '{"label": {"a": 1}, "claims": "text", "members": 5}',
    '{"claims": ["text", 1, null, [], {"field": "date"}, {"field": "place", "shown": true, "value": "Oslo", "backing": "text"}]}',
    '{"claims": [{"field": "parties", "shown": true, "value": "NOR", "backing": ["text", {"spans": {}}]}], "members": ["text", {}]}',
)


@pytest.fixture(params=["filled", "empty"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    place = tmp_path / "my register.db"
    with registry.open(place) as register:
        if request.param == "filled":
            register.add(coding())
    return place


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    with registry.open(tmp_path / "filled.db") as register:
        register.add(coding(), licence="CC-BY-4.0")
    return tmp_path / "filled.db"


def metadata(file: Path) -> dict[str, Any]:
    found = datasette.metadata(file.stem)
    return dict(found["databases"][file.stem])


def rows(file: Path, asked: str, **given: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(asked, given)]


def test_metadata_names_what_there_is(file: Path) -> None:
    made = {row["name"] for row in rows(file, "SELECT name FROM sqlite_schema WHERE type = 'view'")}
    assert made == set(VIEWS)
    for name, told in metadata(file)["tables"].items():
        if told.get("hidden"):
            continue
        columns = [row["name"] for row in rows(file, "SELECT name FROM pragma_table_info(:name)", name=name)]
        assert columns == list(told["columns"]), name
        sort = {told[key] for key in ("sort", "sort_desc") if key in told}
        assert {*told["facets"], *told["sortable_columns"], told["label_column"], *sort} <= set(columns)
        assert sort <= set(told["sortable_columns"])


def test_tables_are_hidden(file: Path) -> None:
    tables = {
        row["name"] for row in rows(file, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_words%' ESCAPE '\\'")
    }
    hidden = {name for name, told in metadata(file)["tables"].items() if told.get("hidden")}
    assert tables <= hidden


@pytest.mark.parametrize("name", QUERIES)
def test_questions_can_be_asked(file: Path, name: str) -> None:
    rows(file, metadata(file)["queries"][name]["sql"], **ASKED)


def test_facets_can_be_counted(file: Path) -> None:
    for name, view in VIEWS.items():
        for facet in view.facets:
            rows(file, f"SELECT {facet}, count(*) FROM (SELECT * FROM {name}) WHERE {facet} IS NOT NULL GROUP BY {facet}")


def test_views_show_what_the_register_shows(filled: Path) -> None:
    with registry.open(filled) as register:
        entries = {entry.id: entry for entry in register.entries().entries}
    shown = {row["id"]: row for row in rows(filled, "SELECT * FROM shown_entries")}
    assert shown.keys() == entries.keys()
    for id, entry in entries.items():
        row, plain = shown[id], entry.plain()
        assert (row["type"], row["title"], row["status"], row["date"]) == (entry.type, entry.label, plain.get("status"), plain.get("date"))
        assert row["place"] == plain.get("place", {}).get("name")
        assert row["place_country"] == plain.get("place", {}).get("country")
        assert set((row["areas"] or "").split(" | ")) - {""} == set(plain.get("areas", []))
        assert (row["confidence"], row["accepted"]) == (entry.confidence, entry.accepted)
        assert (row["records"], row["reports"]) == (len(entry.members), len({member.report for member in entry.members}))
        found = rows(filled, "SELECT code, role FROM shown_parties WHERE entry = :id", id=id)
        assert {(row["code"], row["role"]) for row in found} == {(party["code"], party["role"]) for party in plain["parties"]}
        told = [claim.field for claim in entry.claims if claim.shown for _ in claim.backing or (None,)]
        assert [row["field"] for row in rows(filled, "SELECT field FROM shown_values WHERE entry = :id", id=id)] == told


def test_quotes_reports_and_persons_are_shown(filled: Path) -> None:
    [report] = rows(filled, "SELECT * FROM shown_reports")
    given = coding()
    assert (report["report"], report["title"], report["licence"]) == (1, given.report.title, "CC-BY-4.0")
    assert report["records"] == len(given.records)
    quotes = rows(filled, "SELECT DISTINCT quote, report FROM shown_values")
    assert quotes and all(row["quote"] in given.report.text + given.report.title and row["report"] == 1 for row in quotes)
    assert {"Kari Lund", "Pedro Soto"} <= {row["name"] for row in rows(filled, "SELECT name FROM shown_persons")}
    assert rows(filled, QUERIES["persons_in_office"].sql, party="NOR")[0]["title"] == "defence minister"


def test_what_cannot_be_read_is_empty(filled: Path) -> None:
    for odd in ODD:
        with closing(sqlite3.connect(filled)) as connection, connection:
            connection.execute("UPDATE versions SET data = ?", (odd,))
            connection.execute("UPDATE reports SET data = ?", (odd,))
            connection.execute("UPDATE persons SET data = ?", (odd,))
        for name in VIEWS:
            rows(filled, f"SELECT * FROM {name}")
        assert {row["date"] for row in rows(filled, "SELECT date FROM shown_entries")} == {None}


def test_what_is_shown_no_more_is_in_no_view(filled: Path) -> None:
    before = rows(filled, "SELECT id FROM shown_entries")
    with registry.open(filled) as register:
        register.judge("accept", "agreement/1", who="Ana")
    after = {row["id"]: row["accepted"] for row in rows(filled, "SELECT id, accepted FROM shown_entries")}
    assert len(after) == len(before) and after["agreement/1"] == 1
    assert rows(filled, QUERIES["what_changed"].sql, since="2020")[0]["change"] == "changed"


def test_an_older_register_gets_the_views(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection, connection:
        for name in VIEWS:
            connection.execute(f"DROP VIEW {name}")
        connection.execute("UPDATE settings SET value = '6' WHERE name = 'version'")
    registry.open(filled).close()
    assert rows(filled, "SELECT id FROM shown_entries")


def test_a_register_on_a_server_has_no_file(tmp_path: Path) -> None:
    class Served(Shelf):
        def file(self) -> None:
            return None

    with pytest.raises(InputError, match="this register is on a server"):
        datasette.write(tmp_path / "metadata.json", (), Served())
    assert not list(tmp_path.iterdir())


def pages(file: Path) -> Iterator[str]:
    for name in VIEWS:
        yield f"{name}?_facet=confidence" if name == "shown_values" else name
        yield f"{name}.json?_shape=objects"
    for name in QUERIES:
        yield f"{name}?" + "&".join(f"{key}={value}" for key, value in ASKED.items())


def test_datasette_shows_it(file: Path) -> None:
    app = pytest.importorskip("datasette.app", reason="Datasette is not installed: pip install 'datasette<1'")
    shown = app.Datasette([], immutables=[str(file)], metadata=json.loads(json.dumps(datasette.metadata(file.stem))))

    async def statuses() -> dict[str, int]:
        index = await shown.client.get("/")
        out = {"/": index.status_code}
        for page in pages(file):
            out[page] = (await shown.client.get(shown.urls.database(file.stem) + "/" + page)).status_code
        return out

    found = asyncio.run(statuses())
    assert set(found.values()) == {200}, found
