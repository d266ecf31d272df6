"""Every export is opened by the library that its users open it with, and holds what the entries hold."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import bibtexparser
import networkx
import openpyxl
import pandas as pd
import pytest
from entries_made import REPORTS, Shelf, agreement, claim, entries, entry, exercise, parties, transfer
from followthemoney import model

from pactograph.errors import InputError, SetupError
from pactograph.publishing import needed
from pactograph.publishing.exports import brat, dcad, dcad_years, jsonl, mme, sipri
from pactograph.publishing.exports.model import Left
from pactograph.publishing.formats import ALL, exporter, formats
from pactograph.publishing.tables import TABLES
from pactograph.reading import datasets
from pactograph.records import Coding, Entry

HEAVY = {"pyarrow": "entries.parquet", "xlsxwriter": "entries.xlsx", "pandas": "entries.dta", "networkx": "entries.gexf"}


def export(folder: Path, name: str, made: list[Entry] | None = None) -> tuple[Path, list[Left]]:
    path = folder / name
    return path, exporter(name).write(path, entries() if made is None else made, Shelf())


def cells(path: Path, skip: int = 0) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        lines = stream.read().split("\r\n", skip)[skip]
    return list(csv.DictReader(lines.split("\r\n")))


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def content(path: Path) -> dict[str, bytes]:
    found = [path] if path.is_file() else sorted(path.iterdir())
    return {one.name: one.read_bytes() for one in found}


@pytest.mark.parametrize("suffix", formats)
@pytest.mark.parametrize("made", [[], [transfer()], entries()], ids=["none", "one", "all"])
def test_every_format_takes_any_number_of_entries_and_gives_the_same_bytes_again(tmp_path: Path, suffix: str, made: list[Entry]) -> None:
    name = f"some{suffix}" if suffix.startswith(".") else suffix
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, left = export(tmp_path / "a", name, made)
    again, _ = export(tmp_path / "b", name, made)
    assert content(first) == content(again)
    assert not list((tmp_path / "a").glob("*.part"))
    assert all(one.what and one.why for one in left)
    # Over what was there before.
    assert content(export(tmp_path / "a", name, made)[0]) == content(again)


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("entries.csv", ".csv"),
        ("out/dcad.csv", "dcad.csv"),
        ("serbia-DCAD.csv", "dcad.csv"),
        ("mydcad.csv", ".csv"),
        ("a.dcad-dyads.csv", "dcad-dyads.csv"),
        ("brat/", "brat/"),
        ("brat", "brat/"),
        ("all.parquet", ".parquet"),
        ("all/parquet/", "parquet/"),
        ("x.ftm.json", ".ftm.json"),
        ("plover.jsonl", "plover.jsonl"),
        ("serbia.jsonl", ".jsonl"),
        ("bibtex", "bibtex"),
        ("reports.bib", ".bib"),
        ("annotations.jsonld", "annotations.jsonld"),
    ],
)
def test_the_name_chooses_the_format(name: str, suffix: str) -> None:
    assert exporter(name).suffix == suffix


@pytest.mark.parametrize("name", ["entries.doc", "", "entries", ".", "x.json"])
def test_an_unknown_name_lists_the_formats(name: str) -> None:
    with pytest.raises(InputError, match=r"\.parquet .*bibtex"):
        exporter(name)


@pytest.mark.parametrize(("module", "name"), HEAVY.items())
def test_a_library_that_is_missing_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, name: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(SetupError, match=rf"{module} is not installed \(pip install 'pactograph\[publishing\]'\)"):
        export(tmp_path, name)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for name in ("entries.csv", "entries.parquet", "brat/"):
        with pytest.raises(InputError, match="cannot be"):
            export(tmp_path / "file", name)
    assert needed.needed("json") is json


def test_csv_holds_every_table_and_no_formula(tmp_path: Path) -> None:
    path, _ = export(tmp_path, "csv/")
    assert {one.name for one in path.iterdir()} == {f"{table.name}.csv" for table in TABLES}
    for one in path.iterdir():
        for row in cells(one):
            assert not any(value.startswith(("=", "@", "+", "\t")) for value in row.values())
    first = cells(path / "agreements.csv")[0]
    assert (first["party"], first["areas"], first["date_precision"], first["conflicts"]) == (
        "SRB | RUS",
        "policy | exercises",
        "day",
        "",
    )
    sold = cells(path / "transfers.csv")[0]
    assert (sold["supplier"], sold["recipient"], sold["value"], sold["date_end"]) == ("RUS", "SRB", "180000000", "2017-10-31")
    russia = cells(path / "parties.csv")[1]
    assert (russia["iso3"], russia["cow"], russia["gw"], russia["name"]) == ("RUS", "365", "365", "Russia")
    assert cells(path / "appearances.csv")[1]["person"] == "person/1"
    assert [row["report"] for row in cells(path / "reports.csv")] == ["1", "2", "3"]


def test_the_numbers_of_states_are_those_of_the_time(tmp_path: Path) -> None:
    then = [claim("date", "1984", 2, "2010"), *parties(2, 1, ("USSR", "party", "Russian"), ("DEU", "party", "Serbian"))]
    path, _ = export(tmp_path, "parties.csv", [entry("agreement/1", then, 2)])
    found = [(row["code"], row["iso3"], row["cow"], row["gw"]) for row in cells(path)]
    assert found == [("USSR", "SUN", "365", "365"), ("DEU", "DEU", "260", "260")]


def test_a_date_whose_year_no_quote_gives_is_an_estimate(tmp_path: Path) -> None:
    made = [entry("meeting/1", [claim("date", "2015-10", 1, "October")]), entry("meeting/2", [claim("date", "2015", 1, "2015")])]
    path, _ = export(tmp_path, "entries.csv", [*made, entry("meeting/3", [claim("date", "2015", 1, "2015", confidence=0.6)])])
    assert [row["date_estimate"] for row in cells(path)] == ["true", "false", "true"]
    assert [(row["date_start"], row["date_end"]) for row in cells(path)][:2] == [("2015-10-01", "2015-10-31"), ("2015-01-01", "2015-12-31")]


def test_years_count_what_happened_by_pair_and_state(tmp_path: Path) -> None:
    path, _ = export(tmp_path, "csv/")
    pairs = {(row["state1"], row["state2"], row["year"]): row for row in cells(path / "dyad_years.csv")}
    both = pairs["RUS", "SRB", "2015"]
    assert (both["agreements"], both["exercises"], both["entries"], both["cow2"], both["gw2"]) == ("1", "1", "3", "345", "340")
    assert ("LBN", "SRB", "2010") in pairs
    assert [row["year"] for row in cells(path / "state_years.csv") if row["state"] == "SRB"] == ["2010", "2015", "2016", "2017"]


def test_parquet_and_stata_open_in_pandas(tmp_path: Path) -> None:
    parquet, _ = export(tmp_path, "parquet/")
    stata, _ = export(tmp_path, "dta/")
    for table in TABLES:
        one = pd.read_parquet(parquet / f"{table.name}.parquet")
        other = pd.read_stata(stata / f"{table.name}.dta")
        assert list(one.columns) == list(other.columns) == list(table.names)
        assert len(one) == len(other)
    exercises = pd.read_parquet(parquet / "exercises.parquet").set_index("id")
    assert exercises.loc["exercise/1", "personnel"] == 450
    assert bool(pd.isna(exercises.loc["exercise/2", "date"]))
    assert pd.read_stata(stata / "transfers.dta")["value"].tolist() == [180000000]


def test_a_text_longer_than_stata_cells_is_kept(tmp_path: Path) -> None:
    long = entry("usage/1", [claim("meaning", "ä" * 5000, 1, "plan")])
    path, _ = export(tmp_path, "entries.dta", [long])
    assert pd.read_stata(path)["meaning"].tolist() == ["ä" * 5000]


def test_excel_runs_nothing_and_says_what_it_cut(tmp_path: Path) -> None:
    long = entry("usage/1", [claim("meaning", "=" + "x" * 40000, 1, "plan")])
    path, left = export(tmp_path, "a.xlsx", [*entries()[:9], long])
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [table.name for table in TABLES]
    types = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in types
    assert [one for one in left if one.what == "usage/1, usages.meaning"]
    assert book["entries"]["C4"].value == '=HYPERLINK("http://example.org","x")'


def test_jsonl_comes_back_unchanged(tmp_path: Path) -> None:
    path, left = export(tmp_path, "e.jsonl")
    assert list(jsonl.read(path)) == entries()
    assert left == []
    path.write_text('{"id": 1}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"e\.jsonl, line 1"):
        list(jsonl.read(path))


@pytest.mark.parametrize("suffix", [".graphml", ".gexf"])
def test_networks_open_in_networkx(tmp_path: Path, suffix: str) -> None:
    read = networkx.read_graphml if suffix == ".graphml" else networkx.read_gexf
    path, left = export(tmp_path, f"net{suffix}")
    graph = read(path)
    assert graph.edges["RUS", "SRB"]["weight"] == 6
    assert graph.edges["RUS", "SRB"]["first"] == "2015-10-30"
    assert graph.nodes["NATO"]["kind"] == "organisation"
    assert left == []
    both, _ = export(tmp_path, f"bipartite{suffix}")
    graph = read(both)
    assert graph.edges["SRB", "exercise/1"]["role"] == "host participant"
    assert graph.edges["agreement/1", "exercise/1"]["role"] == "carried out: done"


def test_an_entry_of_one_party_is_left_out_of_the_network(tmp_path: Path) -> None:
    alone = entry("exercise/1", parties(2, 1, ("SRB", "participant", "Serbian")), 2)
    assert export(tmp_path, "n.graphml", [alone])[1] == [Left("exercise/1", "without two parties it joins nothing")]
    tied, left = export(tmp_path, "bipartite.gexf", [agreement()])
    assert left == [Left("agreement/1, tie to exercise/1", "the entry is not among those exported")]
    assert ElementTree.parse(tied)


def test_followthemoney_takes_every_entity_as_it_is(tmp_path: Path) -> None:
    path, left = export(tmp_path, "a.ftm.json")
    found = {one["id"]: one for one in lines(path)}
    assert len(found) == len(lines(path))
    for one in found.values():
        proxy = model.get_proxy(one, cleaned=False)
        proxy.schema.validate(one)
        assert {name: sorted(proxy.get(name)) for name in one["properties"]} == one["properties"]
        for name in one["properties"]:
            if proxy.schema.get(name).type.name == "entity":
                assert set(proxy.get(name)) <= found.keys()
    assert found["pactograph-transfer-1"]["schema"] == "Contract"
    assert found["pactograph-award-transfer-1-RUS"]["properties"]["supplier"] == ["pactograph-party-RUS"]
    assert found["pactograph-party-SRB"]["properties"]["country"] == ["rs"]
    assert found["pactograph-exercise-1"]["properties"]["startDate"] == ["2015-11-03"]
    assert "Occupancy" in {one["schema"] for one in found.values()}
    assert Left("usage/1", "FollowTheMoney has no schema for the meaning of a term") in left


def test_geojson_has_points_of_states_and_capitals(tmp_path: Path) -> None:
    path, left = export(tmp_path, "a.geojson")
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert [(one["id"], one["properties"]["point"]) for one in features] == [("agreement/1", "place"), ("exercise/1", "state")]
    assert features[0]["geometry"]["coordinates"] == pytest.approx([20.47, 44.8], abs=0.05)
    assert len(left) == len(entries()) - 2


def test_plover_has_events_with_cameo_codes(tmp_path: Path) -> None:
    path, left = export(tmp_path, "plover.jsonl")
    found = {one["id"]: one for one in lines(path)}
    assert (found["agreement/1"]["event"], found["agreement/1"]["cameo"], found["agreement/1"]["text"]) == ("SUPPORT", "057", "signed")
    sold = found["transfer/1"]
    assert ([one["code"] for one in sold["actor"]], [one["code"] for one in sold["recipient"]], sold["cameo"]) == (["RUS"], ["SRB"], "072")
    assert {"KOS", "NGO"} <= {one["code"] for one in found["industry/1"]["recipient"]}
    assert "usage/1" in {one.what for one in left}
    assert Left("exercise/1, scenario", "PLOVER has no field for it") in left


def back(path: Path, kind: str) -> list[Coding]:
    found = list(datasets.read(path, kind))
    assert all(isinstance(one, Coding) for one in found)
    return [one for one in found if isinstance(one, Coding)]


def test_rows_of_dcad_are_read_as_dcad(tmp_path: Path) -> None:
    path, left = export(tmp_path, "dcad.csv")
    with path.open(encoding="utf-8", newline="") as stream:
        assert next(csv.reader(stream)) == dcad.COLUMNS
    (record,) = back(path, "dcad")[0].records
    assert [party.value.code for party in record.parties] == ["SRB", "RUS"]
    assert record.date
    assert (record.date.value, [area.value for area in record.areas]) == ("2015-10-30", ["policy", "exercises"])
    assert Left("agreement/1, instrument", "DCAD has no column for it") in left
    assert len(dcad.COLUMNS) == 30


def test_dyads_of_dcad_last(tmp_path: Path) -> None:
    later = entry("agreement/2", [claim("status", "done", 1, "signed"), claim("date", "2017", 1, "2017"), *agreement().claims[5:7]])
    path, _ = export(tmp_path, "dcad-dyads.csv", [agreement(), later])
    rows = cells(path)
    assert list(rows[0]) == dcad_years.COLUMNS
    assert [(row["year"], row["dcaGeneralV2"], row["dcaSectorV2"], row["dcaAnyV1"]) for row in rows] == [
        ("2015", "1", "0", "0"),
        ("2016", "1", "0", "0"),
        ("2017", "1", "1", "0"),
    ]


def test_rows_of_mme_are_read_as_mme(tmp_path: Path) -> None:
    path, _ = export(tmp_path, "mme.csv", [exercise()])
    assert len(mme.COLUMNS) == 64
    (record,) = back(path, "mme")[0].records
    assert record.plain() == record.plain() | {
        "name": "Slavic Shield",
        "date": "2015-11-03/2015-11-12",
        "place": {"name": "Pancevo, Serbia", "country": "SRB"},
        "parties": [{"code": "SRB", "role": "participant"}, {"code": "RUS", "role": "participant"}],
        "domains": ["air"],
    }


def test_rows_of_sipri_are_read_as_sipri(tmp_path: Path) -> None:
    path, left = export(tmp_path, "sipri.csv")
    assert len(sipri.BEFORE) == 11
    assert list(cells(path, 11)[0]) == list(sipri.COLUMNS)
    (record,) = back(path, "sipri")[0].records
    assert [(party.value.code, party.value.role) for party in record.parties] == [("RUS", "supplier"), ("SRB", "recipient")]
    assert record.items[0].value.model_dump() == {"name": "MiG-29 fighters", "category": "aircraft", "quantity": 6}
    assert Left("transfer/1, value", "SIPRI has no column for money (EUR)") in left


def test_annotations_select_by_quote_and_by_place(tmp_path: Path) -> None:
    path, _ = export(tmp_path, "annotations.jsonld")
    page = json.loads(path.read_text(encoding="utf-8"))
    assert page["type"] == "AnnotationPage"
    ids = [one["id"] for one in page["items"]]
    assert len(set(ids)) == len(ids) == sum(len(claim.backing) for one in entries() for claim in one.claims)
    for one in page["items"]:
        for target in one["target"]:
            quote, place = target["selector"]
            number, _, part = target["scope"].removeprefix("urn:pactograph:report/").partition("#")
            text = REPORTS[int(number)].report.part(part)
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "") in text


def test_brat_comes_back_unchanged(tmp_path: Path) -> None:
    path, left = export(tmp_path, "brat/")
    assert left == []
    expected = [
        brat.Mark(b.report, one.id, c.field, c.value, c.shown, b.record, b.story, b.confidence, b.spans)
        for one in entries()
        for c in one.claims
        for b in c.backing
    ]
    assert list(brat.read(path)) == sorted(expected, key=lambda mark: mark.report)
    for number, filed in REPORTS.items():
        text = (path / f"report-{number}.txt").read_bytes().decode()
        assert text == filed.report.title + brat.GAP + filed.report.text
        for line in (path / f"report-{number}.ann").read_bytes().decode().split("\n"):
            if line.startswith("T"):
                _, places, words = line.split("\t")
                parts = [text[int(a) : int(b)] for a, b in (pair.split(" ") for pair in places.partition(" ")[2].split(";"))]
                assert (" ".join(parts), "\n" in words) == (words, False)


def test_brat_never_writes_among_other_files(tmp_path: Path) -> None:
    (tmp_path / "brat").mkdir()
    (tmp_path / "brat" / "mine.txt").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="holds other files"):
        export(tmp_path, "brat/")


def test_bibtex_is_parsed_whatever_a_title_holds(tmp_path: Path) -> None:
    path, _ = export(tmp_path, "reports.bib")
    library = bibtexparser.parse_file(str(path))
    assert not library.failed_blocks
    assert [one.key for one in library.entries] == ["report-1", "report-2", "report-3"]
    assert library.entries[0].fields_dict["url"].value == "https://danube.example/plan?a=1&b=2"
    assert library.entries[2].fields_dict["title"].value == r'{=1+1 \& <b>"odd"</b> \% 100\_\$}'


def test_reports_that_the_lookup_lacks_are_told(tmp_path: Path) -> None:
    for name in ("a.csv", "a.jsonl", "a.ftm.json", "annotations.jsonld", "plover.jsonl", "dcad.csv", "reports.csv"):
        exporter(name).write(tmp_path / name, entries(), Shelf(reports={}))
    assert [row["report"] for row in cells(tmp_path / "reports.csv")] == ["1", "2", "3"]
    left = exporter("brat/").write(tmp_path / "brat", entries(), Shelf(reports={}))
    assert all(one.why == "the register does not give its report" for one in left)
    assert exporter("bibtex").write(tmp_path / "bibtex", entries(), Shelf(reports={}))[0].what == "report/1"


def test_every_exporter_has_a_label() -> None:
    assert len(formats) == len(ALL)
    assert all(one.label for one in ALL)
