"""`pactograph export` and `pactograph publish`."""

import csv
import json
import re
import sys
from pathlib import Path

import filled
import pytest
from conftest import Run
from typer.testing import Result

from pactograph import registry

FILES = [
    "entries.csv", "e.parquet", "e.xlsx", "e.dta", "e.jsonl", "net.graphml", "net.gexf", "e.ftm.json", "e.geojson", "plover.jsonl",
    "dcad.csv",
    "dcad-dyads.csv", "mme.csv", "sipri.csv", "annotations.jsonld", "brat/", "bibtex", "reports.bib", "csv/", "parquet/", "dta/",
]  # fmt: skip
# It is about the register, whatever its entries are.
METADATA = "metadata.json"
RELEASE = ["--title", "Cooperation of Norway", "--licence", "CC-BY-4.0"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("register") / "r.db"
    filled.fill(place)
    return place


@pytest.fixture(autouse=True)
def shown(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command asks the register made by hand."""
    monkeypatch.setenv("PACTOGRAPH_DB", str(made))


@pytest.fixture
def own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A register of the test's own, for tests that judge."""
    filled.fill(folder / "own.db")
    monkeypatch.setenv("PACTOGRAPH_DB", str(folder / "own.db"))


def good(result: Result) -> str:
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    return result.stdout


def fault(result: Result) -> str:
    assert (result.exit_code, len(result.stderr.splitlines()), result.stdout) == (2, 1, ""), result.output
    return result.stderr


def rows(name: str) -> list[dict[str, str]]:
    with Path(name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_format_is_written_and_tells_what_it_left_out(run: Run) -> None:
    out = good(run("export", *FILES))
    for name in FILES:
        assert Path(name).exists()
        assert re.search(rf"^{re.escape(name.rstrip('/'))}: \d+ entries, ", out, re.MULTILINE), name
    assert re.search(r"^  left out \d+: ", out, re.MULTILINE)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out)


def test_what_datasette_needs_is_written(run: Run, made: Path) -> None:
    assert good(run("export", METADATA)) == "metadata.json: how Datasette shows the register\n"
    assert [*json.loads(Path(METADATA).read_text(encoding="utf-8"))["databases"]] == [made.stem]
    assert "cannot be written: there is no such folder" in run("export", f"none/{METADATA}").stderr


def test_each_thing_left_out_is_listed_on_request(run: Run) -> None:
    out = good(run("export", "sipri.csv", "--left-out"))
    assert "  left out agreement/1: " in out


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--type", "transfer,agreement"], 2),
        (["--party", "Sweden"], 18),
        (["--party", "CHL", "--since", "2021"], 3),
        (["--status", "planned"], 1),
        (["--instrument", "plan"], 1),
        (["--mode", "sale"], 1),
        (["--category", "missiles"], 1),
        (["--country", "NOR"], 1),
        (["--domain", "sea"], 1),
        (["--area", "maritime"], 1),
        (["--person", "Kari Lund"], 1),
        (["--min-confidence", "0.99"], 0),
        (["--origin", "mme"], 0),
        (["--judged", "accepted"], 0),
        (["--party", "Serbia"], 0),
        (["--as-of", "2001"], 0),
    ],
)
def test_every_filter_of_list_narrows_an_export(run: Run, options: list[str], count: int) -> None:
    out = good(run("export", "some entries.csv", *options))
    assert out.startswith(f"some entries.csv: {count} {'entry' if count == 1 else 'entries'}, ")
    assert len(rows("some entries.csv")) == count


def test_entries_are_in_the_order_of_type_and_number(run: Run) -> None:
    good(run("export", "entries.csv"))
    given = rows("entries.csv")
    ids = [(row["type"], int(row["id"].partition("/")[2])) for row in given]
    assert ids == sorted(ids)
    first = Path("entries.csv").read_bytes()
    good(run("export", "entries.csv"))
    assert Path("entries.csv").read_bytes() == first
    assert [cell for row in given for cell in row.values() if cell.startswith(("=", "@"))] == []


def test_an_empty_register_gives_empty_files(run: Run) -> None:
    registry.open("empty.db").close()
    out = good(run("export", *FILES, "--db", "empty.db"))
    assert out.count(": 0 entries, ") == len(FILES)
    assert good(run("publish", "release", *RELEASE, "--db", "empty.db")).startswith("release: version 1, 0 entries\n")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["export", "e.csv", "e.docx"], "e.docx: is no format of export (end the name with one of .csv"),
        *(
            (["export", f"none/{name}"], f"none/{name}: cannot be written: there is no such folder (make")
            for name in FILES
            if name[-1] != "/"
        ),
        (["export", "e.csv", "--type", "exersise"], "near it: exercise"),
        (["export", "e.csv", "--since", "soon"], "'soon' is not a date"),
        (["export", "e.csv", "--as-of", "soon"], "is not a date"),
        (["export", "e.csv", "--judged", "maybe"], "one of accepted, rejected, open"),
        (["export", "e.csv", "--party", "Atlantis"], "no party is called 'Atlantis'"),
        (["export", "e.csv", "--db", "none.db"], "there is no register"),
        (["publish", "full", *RELEASE], "full: is not empty, and holds no release"),
        (["publish", "file.txt", *RELEASE], "file.txt: is no folder"),
        (["publish", "new", *RELEASE, "--previous", "full"], "full: is no release"),
        (["publish", "new", "--title", " \x1b ", "--licence", "CC0-1.0", "--url", "ftp://x"], "is no address"),
        (["publish", "new", "--title", "  ", "--licence", "CC0-1.0"], "the title says nothing"),
        (["publish", "new", "--title", "T", "--licence", "all mine"], "'all mine' is no code of a licence"),
        (["publish", "new", *RELEASE, "--date", "tomorrow"], "'tomorrow' is not a date"),
        (["publish", "new", *RELEASE, "--judged", "maybe"], "one of accepted, rejected, open"),
    ],
)
def test_faults_are_one_line_and_leave_nothing(run: Run, command: list[str], words: str) -> None:
    Path("full").mkdir()
    Path("full/other.txt").touch()
    Path("file.txt").touch()
    line = fault(run(*command))
    assert words in line
    assert "\x1b" not in line
    assert sorted(path.name for path in Path().iterdir()) == ["file.txt", "full"]


@pytest.mark.parametrize(
    ("missing", "name"),
    [("pandas", "e.dta"), ("pyarrow", "e.parquet"), ("xlsxwriter", "e.xlsx"), ("networkx", "n.graphml"), ("networkx", "n.gexf")],
)
def test_a_missing_library_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch, missing: str, name: str) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    assert fault(run("export", name)) == f"pactograph: {missing} is not installed (pip install 'pactograph[publishing]')\n"


def test_a_release_needs_its_library(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fpdf", None)
    assert "fpdf2 is not installed" in fault(run("publish", "release", *RELEASE))


def test_a_release_says_what_changed_since_the_last(run: Run, own: None) -> None:
    out = good(run("publish", "my release", *RELEASE, "--creator", "Ann Other", "--creator", "Ben", "--date", "2026-03-01"))
    assert out.startswith("my release: version 1, ")
    assert "the first release" in out
    assert "1 with their text (open licence)" in out
    good(run("reject", "transfer/1", "--why", "a rumour"))
    good(run("correct", "agreement/1", "/instrument", "treaty"))
    good(run("merge", "exercise/2", "exercise/3"))
    out = good(run("publish", "my release", *RELEASE, "--date", "2026-04-01"))
    assert out.startswith("my release: version 2, ")
    assert "against the last release: 0 added, 2 changed, 2 withdrawn (CHANGES.md)" in out
    told = Path("my release/CHANGES.md").read_text(encoding="utf-8")
    assert re.search(r"`transfer/1` .*\(rejected by a person: a rumour\)", told)
    assert re.search(r"`agreement/1` .*`instrument`.*\(judgement 2\)", told)
    assert re.search(r"`exercise/2` .*\(judgement 3, 1 more report\)", told)
    assert re.search(r"`exercise/3` .*\(joined with exercise/2\)", told)
    assert "## 1 (2026-03-01)" in told
    good(run("undo", 1))
    assert "1 added, 0 changed, 0 withdrawn" in good(run("publish", "my release", *RELEASE))


def test_what_a_person_made_of_a_record_is_told_once(run: Run, own: None) -> None:
    good(run("correct", "record/1", "/instrument", "treaty"))
    good(run("publish", "release", *RELEASE))
    good(run("correct", "record/1", "/instrument", "memorandum"))
    good(run("note", "agreement/1", "read again"))
    good(run("publish", "release", *RELEASE))
    assert [row["why"] for row in rows("release/data/changes.csv") if row["field"] == "instrument"] == ["judgement 2"]
    good(run("undo", 2))
    good(run("publish", "release", *RELEASE, "--as-of", "2001"))
    good(run("publish", "release", *RELEASE, "--as-of", "2999"))
    assert {row["change"] for row in rows("release/data/changes.csv")} == {"added"}
    assert json.loads(Path("release/datapackage.json").read_text(encoding="utf-8"))["judgements"] == 4


def test_a_release_beside_the_last(run: Run) -> None:
    good(run("publish", "one", *RELEASE, "--version", "1.0 beta", "--quote", 0))
    assert "give the version" in fault(run("publish", "two", *RELEASE, "--previous", "one"))
    out = good(
        run("publish", "two", *RELEASE, "--previous", "one", "--version", "1.1", "--min-confidence", 0.6, "--url", "https://x.example")
    )
    assert re.search(r"against the last release: 0 added, \d changed, \d withdrawn", out)
    package = json.loads(Path("two/datapackage.json").read_text(encoding="utf-8"))
    assert (package["version"], package["licenses"][0]["name"]) == ("1.1", "CC-BY-4.0")


def test_a_title_is_one_plain_line(run: Run) -> None:
    good(run("publish", "release", "--title", "Norway\x1b[31m\n# and <b>others</b>", "--licence", "CC0-1.0"))
    for path in Path("release").rglob("*.*"):
        if path.suffix in (".md", ".cff", ".json", ".html"):
            assert "\x1b" not in path.read_text(encoding="utf-8")
