"""Commands that fill a register, read it and look after it."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import handmade
import pytest
from conftest import Run
from typer.testing import Result

from pactograph import registry
from pactograph.records import Coding

ESCAPES = "\x1b[31mred\x1b]0;title\x07 <script>alert(1)</script> '; DROP TABLE reports; --"


@pytest.fixture
def db(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of two reports of one plan, sale and exercise, and one whose title a terminal must not obey."""
    monkeypatch.setenv("PACTOGRAPH_WHO", "anna")
    with registry.open("pactograph.db") as register:
        register.add(handmade.coding())
        for number, title in enumerate((handmade.TITLE, ESCAPES)):
            text = f"{handmade.TEXT}\nSo the ministry of Norway said in its statement {number}."
            given = handmade.report(f"told-{number}", text=text, title=title)
            bare = given.model_copy(update={"provenance": given.provenance.model_copy(update={"original": b"", "sha256": ""})})
            register.add(Coding(report=bare, records=handmade.coding(given).records))
    return folder / "pactograph.db"


def refused(result: Result, *words: str) -> None:
    """One line on standard error, exit code 2."""
    assert result.exit_code == 2, result.output
    assert not result.stdout
    (line,) = [line for line in result.stderr.splitlines() if line.strip()]
    assert line.startswith("pactograph: ")
    assert [word for word in words if word not in line] == []


def shown(result: Result, columns: int = 80) -> str:
    """What a command printed: within the screen, and nothing that a terminal obeys."""
    assert result.exit_code == 0, result.output
    assert max((len(line) for line in result.stdout.splitlines()), default=0) <= columns
    assert "\x1b" not in result.stdout and "\x07" not in result.stdout
    return result.stdout


def test_add_says_what_came_in_and_is_safe_to_run_twice(run: Run, article: Path) -> None:
    assert shown(run("add", article)) == "1 report added with 3 records\n"
    assert "1 known already" in shown(run("add", article))
    assert shown(run("add", article, "--quiet")) == ""


def test_add_goes_on_after_what_cannot_be_coded(run: Run, article: Path, lines: Any, folder: Path) -> None:
    result = run("add", lines(["raise an error", "nothing of note"]), article, "missing.txt", "--ledger", "ledger.jsonl")
    assert result.exit_code == 1
    assert result.stdout == "2 reports added with 3 records\n"
    assert "a strange sentence" in result.stderr and "missing.txt" in result.stderr and "2 of 4 reports coded" in result.stderr
    assert len((folder / "ledger.jsonl").read_text().splitlines()) == 4
    assert run("add", "missing.txt").exit_code == 2


def test_add_keeps_what_is_said_of_the_reports(run: Run, article: Path) -> None:
    run("add", article, "--date", "2021-05-04", "--outlet", "The Harbour Post", "--licence", "free to quote")
    filed = json.loads(run("show", "report/1", "--json").stdout)
    assert (filed["date"], filed["outlet"], filed["licence"], filed["origin"]) == (
        "2021-05-04",
        "The Harbour Post",
        "free to quote",
        "press",
    )


def test_the_register_is_named_by_option_or_variable(run: Run, article: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("add", article, "--db", "other.db")
    assert not (folder / "pactograph.db").exists()
    monkeypatch.setenv("PACTOGRAPH_DB", "other.db")
    assert "exercise/1" in run("list").stdout
    monkeypatch.setenv("PACTOGRAPH_DB", "none.db")
    refused(run("list"), "none.db", "there is no register", "pactograph add makes one")
    assert not (folder / "none.db").exists()


READING = [
    ("list",),
    ("show", "exercise/1"),
    ("search", "Bergen"),
    ("stats",),
    ("check",),
    ("log",),
    ("gold",),
    ("rebuild",),
    ("backup", "copy.db"),
    ("accept", "exercise/1"),
    ("undo", "1"),
    ("implementation", "agreement/1"),
]


@pytest.mark.parametrize("command", READING, ids=lambda command: command[0])
def test_what_is_no_register_is_one_line_for_every_command(run: Run, folder: Path, command: tuple[str, ...]) -> None:
    (folder / "notes.txt").write_text("Notes, and no register. " * 300)
    sqlite3.connect(folder / "other.db").execute("CREATE TABLE songs (name)").connection.close()
    refused(run(*command), "there is no register")
    refused(run(*command, "--db", "notes.txt"), "another kind of file")
    refused(run(*command, "--db", "other.db"), "holds other tables")
    refused(run(*command, "--db", "none/r.db"), "no such folder")
    refused(run(*command, "--db", "."), "is a folder")
    refused(run(*command, "--db", "oracle://host/x"), "no store of registers")


@pytest.mark.parametrize("columns", [80, 120])
def test_list_fits_the_screen(run: Run, db: Path, columns: int) -> None:
    out = shown(run("list", columns=columns), columns)
    assert all(id in out for id in ("agreement/1", "transfer/1", "exercise/1"))


def test_list_as_json_and_csv(run: Run, db: Path) -> None:
    rows = json.loads(run("list", "--json").stdout)
    assert {row["entry"] for row in rows} == {"agreement/1", "transfer/1", "exercise/1"}
    assert next(row for row in rows if row["type"] == "transfer")["value"] == {"amount": 40500000, "currency": "EUR"}
    table = list(csv.DictReader(io.StringIO(run("list", "--csv").stdout)))
    assert {row["entry"]: row["reports"] for row in table} == {"agreement/1": "3", "transfer/1": "3", "exercise/1": "3"}
    assert run("list", "--csv", "--json").exit_code == 2


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--party", "Norway"), {"agreement/1", "transfer/1", "exercise/1"}),
        (("--party", "NOR", "--party", "chile", "--type", "exercise,transfer"), {"transfer/1", "exercise/1"}),
        (("--party", "Serbia"), set()),
        (("--type", "exercise", "--since", "2021", "--until", "2021-04"), {"exercise/1"}),
        (("--since", "2021-05-03", "--until", "2021-05-03", "--type", "agreement"), {"agreement/1"}),
        (("--until", "2020"), set()),
        (("--status", "planned"), {"transfer/1"}),
        (("--area", "maritime"), {"agreement/1"}),
        (("--category", "missiles"), {"transfer/1"}),
        (("--instrument", "plan"), {"agreement/1"}),
        (("--mode", "sale"), {"transfer/1"}),
        (("--domain", "sea"), {"exercise/1"}),
        (("--country", "Norway"), {"agreement/1"}),
        (("--person", "Kari Lund"), {"agreement/1"}),
        (("--stance", "support"), set()),
        (("--origin", "press", "--limit", "1", "--type", "exercise"), {"exercise/1"}),
        (("--origin", "mme"), set()),
        (("--judged", "open", "--type", "exercise"), {"exercise/1"}),
        (("--judged", "accepted"), set()),
        (("--min-confidence", "1"), set()),
        (("--as-of", "2001-01-01"), set()),
        (("--as-of", "2999", "--type", "exercise"), {"exercise/1"}),
        (("--person", ESCAPES), set()),
    ],
    ids=" ".join,
)
def test_every_filter(run: Run, db: Path, options: tuple[str, ...], found: set[str]) -> None:
    result = run("list", *options, "--json")
    assert result.exit_code == 0, result.output
    assert {row["entry"] for row in json.loads(result.stdout)} == found


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--type", "excercise"), "exercise"),
        (("--status", "finished"), "finished"),
        (("--since", "yesterday"), "not a date"),
        (("--until", "2021-02-30"), "not a date"),
        (("--judged", "perhaps"), "accepted"),
        (("--as-of", "yesterday"), "not a date"),
        (("--as-of", "2021-01-01T99:99"), "not a time"),
        (("--party", "Norwey"), "near it: Norway"),
        (("--country", "Atlantis"), "no party is called 'Atlantis'"),
        (("--party", ESCAPES), "no party is called"),
    ],
)
def test_what_no_filter_takes_is_refused(run: Run, db: Path, options: tuple[str, str], word: str) -> None:
    refused(run("list", *options), word)


def test_list_says_where_there_is_nothing_or_more(run: Run, db: Path) -> None:
    assert "No entry fits" in shown(run("list", "--party", "Serbia"))
    assert "1 of 3 entries; --all shows all" in shown(run("list", "--limit", "1"))
    assert "--all shows" not in shown(run("list", "--all"))


@pytest.mark.parametrize("what", ["agreement/1", "transfer/1", "exercise/1", "report/1", "report/3", "record/2", "person/1"])
@pytest.mark.parametrize("columns", [80, 120])
def test_show_fits_the_screen(run: Run, db: Path, what: str, columns: int) -> None:
    assert len(shown(run("show", what, "--history", columns=columns), columns).splitlines()) > 2
    assert json.loads(run("show", what, "--json").stdout)


def test_show_tells_who_says_so(run: Run, db: Path) -> None:
    out = shown(run("show", "exercise/1"))
    assert "Cold Fjord" in out and "800" in out and "report/1" in out and "The Harbour Post" in out and "3 reports" in out
    assert "copy" in out


@pytest.mark.parametrize(
    "what",
    [
        "exercise/99",
        "exercise",
        "",
        "/",
        "report/x",
        "report/-1",
        "report/99999999999999999999",
        "record/0",
        "person/9",
        "person/x",
        "²/²",
        "report/²",
        ESCAPES,
    ],
)
def test_what_is_not_there_is_one_line(run: Run, db: Path, what: str) -> None:
    refused(run("show", "--", what))


def test_show_as_of(run: Run, db: Path) -> None:
    refused(run("show", "exercise/1", "--as-of", "2001-01-01"), "there was no entry")
    refused(run("show", "exercise/1", "--as-of", "then"), "not a date")
    assert "Cold Fjord" in shown(run("show", "exercise/1", "--as-of", "2999-01-01"))


@pytest.mark.parametrize("columns", [80, 120])
def test_search(run: Run, db: Path, columns: int) -> None:
    out = shown(run("search", "skarv", "missiles", columns=columns), columns)
    assert "transfer/1" in out and "report/1" in out
    assert "Nothing has these words" in shown(run("search", "zeppelin"))
    hits = json.loads(run("search", '"exercise Cold Fjord"', "--kind", "quote", "--json", "--limit", "2").stdout)
    assert [hit["kind"] for hit in hits] == ["quote", "quote"]


@pytest.mark.parametrize("words", [ESCAPES, '"', '""', "AND OR NOT", "a* NEAR(b)", "'; --", "((", "ß", "%", "\\", "x" * 5000, " "])
def test_no_query_breaks_a_search(run: Run, db: Path, words: str) -> None:
    shown(run("search", "--", words))


def test_a_kind_that_is_not_searched(run: Run, db: Path) -> None:
    refused(run("search", "Bergen", "--kind", "poem"), "report, quote, entry")


def test_stats_check_and_rebuild(run: Run, db: Path) -> None:
    assert "reports                  3" in shown(run("stats"))
    assert json.loads(run("stats", "--json").stdout)["records"] == 9
    assert shown(run("check")) == "The register is whole.\n"
    assert shown(run("rebuild")) == "rebuilt\n"
    assert shown(run("check")) == "The register is whole.\n"


def test_check_tells_what_is_wrong(run: Run, db: Path) -> None:
    with sqlite3.connect(db) as connection:
        connection.execute("UPDATE reports SET text = 'Nothing of the kind. ' || text WHERE number = 2")
    connection.close()
    result = run("check")
    assert result.exit_code == 1 and "record 4" in result.stdout


def test_backup_and_restore(run: Run, db: Path, folder: Path) -> None:
    assert "copy.db" in shown(run("backup", "copy.db"))
    refused(run("backup", "copy.db"), "is there already")
    refused(run("backup", "none/copy.db"), "no such folder")
    shown(run("restore", "copy.db", "--db", "again.db"))
    assert run("list", "--db", "again.db", "--json").stdout == run("list", "--json").stdout
    refused(run("restore", "copy.db", "--db", "again.db"), "is a register already", "--force")
    shown(run("restore", "copy.db", "--db", "again.db", "--force"))
    refused(run("restore", "none.db", "--db", "new.db"), "no such backup")
    (folder / "notes.txt").write_text("Notes, and no register. " * 300)
    refused(run("restore", "notes.txt", "--db", "again.db", "--force"), "another kind of file")
    assert "exercise/1" in shown(run("list", "--db", "again.db"))


def test_rows_of_a_data_set(run: Run, db: Path, folder: Path) -> None:
    columns = "MMEID,Ex_Name,Location,StartDate,EndDate,s.year,s.month,s.day,e.year,e.month,e.day,Air,Sea,Land,StateA,StateB"
    rows = [
        "1,Cold Fjord,Norway,4/2/21,4/9/21,2021,4,2,2021,4,9,0,1,0,Norway,Chile",
        "2,Odd,Norway,x,x,abc,4,2,2021,4,9,0,1,0,Norway,Chile",
    ]
    (folder / "mme_v7.csv").write_text("\n".join([columns, *rows]) + "\n")
    result = run("import", "mme_v7.csv")
    assert result.exit_code in (0, 1) and "added" in result.stdout
    assert "mme" in run("stats").stdout
    again = run("import", "mme_v7.csv", "--kind", "mme", "--quiet")
    assert again.stdout == "" and "known" in run("import", "mme_v7.csv").stdout
    assert run("check").exit_code == 0
    refused(run("import", "pactograph.db"))
    refused(run("import", "none.csv"), "none.csv")
    assert run("import", "mme_v7.csv", "--kind", "poem").exit_code == 2


PAGE = (
    f"<html><head><title>{handmade.TITLE}</title></head><body><article>"
    + "".join(f"<p>{part}</p>" for part in handmade.TEXT.split("\n"))
    + "</article></body></html>"
)


@pytest.fixture
def site() -> Iterator[str]:
    """A feed with one entry and its page, on this machine."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            link = f"http://127.0.0.1:{self.server.server_address[1]}/page"
            item = f"<item><title>Norway</title><link>{link}</link><guid>1</guid></item>"
            feed = f"<rss version='2.0'><channel><title>Port</title><link>{link}</link><description>d</description>{item}</channel></rss>"
            found = {"/feed": ("application/rss+xml", feed), "/page": ("text/html; charset=utf-8", PAGE)}.get(self.path)
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", found[0] if found else "text/plain")
            self.end_headers()
            self.wfile.write((found[1] if found else "").encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_watch_adds_what_is_new(run: Run, site: str, folder: Path) -> None:
    (folder / "feeds.toml").write_text(f'delay = 0\n[[feed]]\nurl = "{site}/feed"\nlicence = "free"\n')
    first = run("watch", "feeds.toml", "--once", "--allow-private")
    assert "1 report added" in shown(first)
    assert "0 reports added" in shown(run("watch", "feeds.toml", "--once", "--allow-private"))
    assert json.loads(run("show", "report/1", "--json").stdout)["licence"] == "free"
    closed = run("watch", "feeds.toml", "--once")
    assert closed.exit_code == 2 and "127.0.0.1" in closed.stderr


def test_watch_refuses_a_file_that_says_nothing(run: Run, folder: Path) -> None:
    (folder / "feeds.toml").write_text("[[feed]]\nadress = 'x'\n")
    refused(run("watch", "feeds.toml", "--once"), "feeds.toml")
    refused(run("watch", "none.toml", "--once"), "none.toml")
