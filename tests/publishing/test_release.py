"""A release is a data package that others' tools accept, comes back unchanged, and never harms what lies beside it."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import mlcroissant
import pypdfium2
import pytest
import yaml
from entries_made import FIRST, REPORTS, THIRD, Shelf, agreement, claim, entries, entry, exercise, hostile, transfer
from frictionless import validate

from pactograph.errors import InputError, SetupError
from pactograph.publishing.cells import cell, inert, plain
from pactograph.publishing.release import Released, is_release, read, release
from pactograph.publishing.release.licences import open_text
from pactograph.publishing.tables.model import joined, split
from pactograph.records import Entry, Span

TITLE, LICENCE = "Serbia & Russia: a register <test>", "CC-BY-4.0"


def publish(folder: Path, made: list[Entry] | None = None, shelf: Shelf | None = None, **more: Any) -> Released:
    return release(folder, entries() if made is None else made, shelf or Shelf(), more.pop("title", TITLE), LICENCE, **more)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("made", [[], [transfer()], entries()], ids=["none", "one", "all"])
def test_a_release_is_a_valid_data_package_and_comes_back_unchanged(tmp_path: Path, made: list[Entry]) -> None:
    done = publish(tmp_path / "out", made)
    report = validate(str(tmp_path / "out" / "datapackage.json"))
    assert report.valid, report.flatten(["resourceName", "type", "note"])
    assert list(read(tmp_path / "out")) == made
    assert (done.rows["entries"], done.version, done.folder) == (len(made), "1", tmp_path / "out")


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        publish(tmp_path / name, date="2026-01-02", creators=("A. Coder",))
    assert everything(tmp_path / "a") == everything(tmp_path / "b")


def test_checksums_are_those_of_all_files(tmp_path: Path) -> None:
    publish(tmp_path / "out")
    files = everything(tmp_path / "out")
    lines = files.pop("SHA256SUMS").decode().splitlines()
    assert dict(line.split("  ")[::-1] for line in lines) == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


# rdflib, by which mlcroissant reads JSON-LD.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_croissant_is_accepted(tmp_path: Path) -> None:
    publish(tmp_path / "out", date="2026-01-02", url="https://register.example/")
    data = mlcroissant.Dataset(jsonld=tmp_path / "out" / "croissant.json")
    assert data.metadata.name == "serbia-russia-a-register-test"
    assert list(data.metadata.issues.errors) == []
    assert list(data.metadata.issues.warnings) == []
    found = json.loads((tmp_path / "out" / "croissant.json").read_text(encoding="utf-8"))
    assert {one["@id"] for one in found["recordSet"]} >= {"entries", "agreements", "spans", "countries"}


def test_the_citation_has_what_the_format_requires(tmp_path: Path) -> None:
    publish(tmp_path / "out", date="2026-01-02", creators=("A. Coder", "B: Coder"))
    found = yaml.safe_load((tmp_path / "out" / "CITATION.cff").read_text(encoding="utf-8"))
    assert found["authors"] == [{"name": "A. Coder"}, {"name": "B: Coder"}]
    assert (found["title"], found["type"], found["version"], str(found["date-released"]), found["license"]) == (
        TITLE,
        "dataset",
        "1",
        "2026-01-02",
        LICENCE,
    )


def test_the_codebook_tells_every_code_and_column(tmp_path: Path) -> None:
    publish(tmp_path / "out")
    page = (tmp_path / "out" / "codebook.html").read_text(encoding="utf-8")
    words = " ".join(
        one.get_textpage().get_text_bounded() for one in pypdfium2.PdfDocument(tmp_path / "out" / "codebook.pdf", autoclose=True)
    )
    for code in ("third-party-sales", "counter-terrorism", "date_estimate", "memorandum", "AUKUS"):
        assert code in page
        assert code in " ".join(words.split())
    assert "&lt;test&gt;" in page
    assert "<test>" not in page
    assert len(re.findall(r'id="([^"]+)"', page)) == len(set(re.findall(r'id="([^"]+)"', page)))


def test_texts_are_published_only_where_their_licence_is_open(tmp_path: Path) -> None:
    long = Span.cut(REPORTS[3].report, 0, len(THIRD))
    quoted = claim("scenario", "x", 3, THIRD)
    assert quoted.backing[0].spans == (long,)
    whole = claim("scenario", "x", 1, FIRST)
    made = [entry("exercise/1", [quoted, whole], 3)]
    done = publish(tmp_path / "out", made, quote=50)
    assert done.texts == 1
    assert (tmp_path / "out" / "texts" / "report-1.txt").read_text(encoding="utf-8") == FIRST
    quotes = [row["quote"] for row in rows(tmp_path / "out", "spans")]
    assert quotes == [inert(THIRD[:49].rstrip() + "…"), FIRST]
    assert THIRD.encode() not in b"".join(everything(tmp_path / "out").values())
    assert [(row["url"], row["licence"]) for row in rows(tmp_path / "out", "reports")] == [
        ("https://danube.example/plan?a=1&b=2", "CC-BY-4.0"),
        ("https://odd.example/#x", ""),
    ]


@pytest.mark.parametrize(
    "licence", ["CC-BY-4.0", "cc by-sa 3.0", "CC0-1.0", "CC0", "public domain", "OGL-UK-3.0", "Etalab-2.0", "CC-BY-3.0-IGO"]
)
def test_open_licences(licence: str) -> None:
    assert open_text(licence)


@pytest.mark.parametrize("licence", ["", "CC-BY-NC-4.0", "CC-BY-ND-4.0", "all rights reserved", "terms of SIPRI", "no CC-BY-4.0", "©"])
def test_closed_licences(licence: str) -> None:
    assert not open_text(licence)


def changed() -> Entry:
    one = exercise()
    claims = [claim("personnel", 460, 2, "450 soldiers") if old.field == "personnel" else old for old in one.claims]
    return one.model_copy(update={"claims": tuple(claims), "members": (*one.members, agreement().members[0])})


def test_changes_tell_what_became_of_every_entry_and_why(tmp_path: Path) -> None:
    publish(tmp_path / "one", [agreement(), exercise(), transfer()], date="2026-01-02")
    reasons = {"transfer/1": "joined with <transfer/9>"}
    done = publish(tmp_path / "two", [agreement(), changed(), hostile()], previous=tmp_path / "one", why=reasons.get)
    assert (done.version, done.added, done.changed, done.withdrawn) == ("2", 1, 1, 1)
    found = {(row["entry"], row["field"]): row for row in rows(tmp_path / "two", "changes")}
    drill = found["exercise/1", "personnel"]
    assert (drill["change"], drill["before"], drill["after"], drill["why"]) == ("changed", "450", "460", "1 more report")
    assert found["transfer/1", ""]["why"] == "joined with <transfer/9>"
    assert found["exercise/2", ""]["change"] == "added"
    assert ("agreement/1", "") not in found
    page = (tmp_path / "two" / "CHANGES.md").read_text(encoding="utf-8")
    assert "1 entry added, 1 entry changed, 1 entry withdrawn" in page
    assert "joined with &lt;transfer/9&gt;" in page
    assert page.index("## 2") < page.index("## 1 (2026-01-02)")


def test_a_release_over_the_last_one_takes_it_for_the_last(tmp_path: Path) -> None:
    publish(tmp_path / "out", [transfer()])
    done = publish(tmp_path / "out", [transfer(), hostile()])
    assert (done.version, done.added) == ("2", 1)
    assert list(read(tmp_path / "out")) == [transfer(), hostile()]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["out"]


def spoil_with_file(folder: Path) -> None:
    folder.mkdir()
    (folder / "thesis.docx").write_text("years of work", encoding="utf-8")


def spoil_release(folder: Path) -> None:
    publish(folder, [])
    (folder / "data" / "mine.csv").write_text("years of work", encoding="utf-8")


def spoil_with_other_package(folder: Path) -> None:
    folder.mkdir()
    (folder / "datapackage.json").write_text('{"name": "other"}', encoding="utf-8")


def spoil_with_hidden(folder: Path) -> None:
    (folder / ".git").mkdir(parents=True)
    (folder / ".git" / "HEAD").write_text("x", encoding="utf-8")


def spoil_with_a_file_of_the_name(folder: Path) -> None:
    folder.write_text("x", encoding="utf-8")


@pytest.mark.parametrize(
    "spoil", [spoil_with_file, spoil_release, spoil_with_other_package, spoil_with_hidden, spoil_with_a_file_of_the_name]
)
def test_nothing_but_a_release_is_written_over(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    spoil(tmp_path / "out")
    before = everything(tmp_path)
    with pytest.raises(InputError, match=r"give|move"):
        publish(tmp_path / "out")
    assert everything(tmp_path) == before


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    publish(tmp_path / "out", [])
    assert is_release(tmp_path / "out")


def test_a_release_that_fails_leaves_the_last_one(tmp_path: Path) -> None:
    publish(tmp_path / "out", [transfer()])
    before = everything(tmp_path)

    class Broken(Shelf):
        def filed(self, numbers: Any, /) -> Any:
            raise InputError("the register is locked")

    with pytest.raises(InputError, match="locked"):
        publish(tmp_path / "out", shelf=Broken())
    assert everything(tmp_path) == before


def test_what_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no release"):
        list(read(tmp_path))
    with pytest.raises(InputError, match="is no release"):
        publish(tmp_path / "out", previous=tmp_path)
    publish(tmp_path / "out")
    (tmp_path / "out" / "data" / "values.csv").unlink()
    with pytest.raises(InputError, match="cannot be read"):
        list(read(tmp_path / "out"))
    publish(tmp_path / "named", [], version="2026a")
    with pytest.raises(InputError, match="the version after '2026a' is not known"):
        publish(tmp_path / "named", [])


def test_without_its_library_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fpdf", None)
    with pytest.raises(SetupError, match="fpdf2 is not installed"):
        publish(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_persons_whom_no_entry_names_stay_out(tmp_path: Path) -> None:
    shelf = Shelf()
    shelf.people = (*shelf.people, shelf.people[0].model_copy(update={"id": "person/2", "records": (99,)}))
    publish(tmp_path / "out", shelf=shelf)
    assert [row["id"] for row in rows(tmp_path / "out", "persons")] == ["person/1"]


def test_a_report_that_the_lookup_lacks_keeps_its_number(tmp_path: Path) -> None:
    publish(tmp_path / "out", shelf=Shelf(reports={1: replace(REPORTS[1], licence="")}))
    assert [(row["report"], row["key"]) for row in rows(tmp_path / "out", "reports")] == [("1", "plan"), ("2", ""), ("3", "")]
    assert validate(str(tmp_path / "out" / "datapackage.json")).valid


@pytest.mark.parametrize("text", ["=1", "'=1", "''+x", "'quoted'", "plain", "-5", "\tx", "\n=1", "@a", "＝1", "''", "'"])
def test_inert_cells_come_back(text: str) -> None:
    assert plain(inert(text)) == text
    assert not inert(text).startswith(("=", "+", "-", "@", "\t", "\n", "＝"))


@pytest.mark.parametrize(
    ("value", "told"),
    [(None, ""), (True, "true"), (3, "3"), (2.0, "2"), (0.1, "0.1"), (1e22, "1" + "0" * 22), (-1, "-1"), (1e-7, "0.0000001")],
)
def test_cells_of_csv(value: Any, told: str) -> None:
    assert cell(value) == told


@pytest.mark.parametrize("values", [[], ["a"], ["a | b", "c"], ["|", "\\|"], ["a ", " b"], ["x\\", "y"]])
def test_joined_values_come_apart(values: list[str]) -> None:
    assert split(joined(values)) == values
