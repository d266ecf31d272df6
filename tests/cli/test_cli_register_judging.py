"""Commands by which a person judges, and what they print."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import handmade
import pytest
from conftest import Run
from typer.testing import Result

from pactograph import registry
from pactograph.records import Coding

WHO = ("--who", "ben", "--why", "the ministry says so")
HOSTILE = "\x1b[31m<b>Ben</b>\x07\u202e'; DROP TABLE judgements; --"


@pytest.fixture
def db(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of two reports of the same three events, which are no copies of each other."""
    monkeypatch.setenv("PACTOGRAPH_WHO", "anna")
    with registry.open("pactograph.db") as register:
        for number in range(2):
            text = handmade.TEXT + f"\nThe harbour was closed for {number + 2} hours." * (1 + 5 * number)
            given = handmade.report(f"told-{number}", text=text)
            bare = given.model_copy(update={"provenance": given.provenance.model_copy(update={"original": b""})})
            register.add(Coding(report=bare, records=handmade.coding(given).records))
    return folder / "pactograph.db"


def refused(result: Result, *words: str) -> None:
    """One line on standard error, exit code 2."""
    assert result.exit_code == 2, result.output
    (line,) = [line for line in result.stderr.splitlines() if line.strip()]
    assert line.startswith("pactograph: ") and "\x1b" not in line
    assert [word for word in words if word not in line] == []


def said(result: Result) -> str:
    """The line of a judgement."""
    assert result.exit_code == 0, result.output
    (line,) = result.stdout.splitlines()
    assert "\x1b" not in line and "\x07" not in line
    return line


def entry(run: Run, id: str) -> Any:
    return json.loads(run("show", id, "--json", "--history").stdout)


def test_accept_reject_and_undo(run: Run, db: Path) -> None:
    assert said(run("accept", "exercise/1", *WHO)) == "judgement 1: accept exercise/1 by ben; pactograph undo 1 takes it back"
    assert entry(run, "exercise/1")["accepted"] is True
    said(run("reject", "exercise/1"))
    assert "exercise/1" not in run("list").stdout
    assert "exercise/1" in run("list", "--judged", "rejected").stdout
    assert said(run("undo", "2")).startswith("judgement 3: undo exercise/1 by anna")
    assert entry(run, "exercise/1")["accepted"] is True
    refused(run("undo", "2"), "taken back already", "judgement 3")
    refused(run("undo", "99"), "there is no judgement 99")
    refused(run("undo", "99999999999999999999"), "number")
    assert run("undo", "two").exit_code == 2


@pytest.mark.parametrize("columns", [80, 120])
def test_who_when_and_why_stand_in_log_and_history(run: Run, db: Path, columns: int) -> None:
    run("accept", "exercise/1", *WHO)
    run("undo", "1", "--why", "not seen yet")
    for out in (run("log", columns=columns).stdout, run("show", "exercise/1", "--history", columns=columns).stdout):
        assert "ben: accept exercise/1: the ministry says so" in " ".join(out.split())
        assert "undone by 2" in " ".join(out.split()) and "not seen yet" in out
        assert max(len(line) for line in out.splitlines()) <= columns
    rows = json.loads(run("log", "--json").stdout)
    assert [(row["who"], row["act"], row["undone_by"]) for row in rows] == [("ben", "accept", 2), ("anna", "undo", None)]
    assert json.loads(run("log", "exercise/2", "--json").stdout) == []
    assert json.loads(run("log", "--since", "2999", "--json").stdout) == []


@pytest.mark.parametrize(
    ("path", "value", "field", "shown"),
    [
        ("/status", "planned", "status", "planned"),
        ("/personnel", "900", "personnel", 900),
        ("/name", "Warm Fjord", "name", "Warm Fjord"),
        ("/date", "2021-04-12/2021-04-16", "date", "2021-04-12/2021-04-16"),
        ("/place", '{"name": "Bergen", "country": "NOR"}', "place", {"name": "Bergen", "country": "NOR"}),
        ("/domains/-", "air", "domains", "air"),
        ("/parties/-", '{"code": "Serbia", "role": "host"}', "parties", {"code": "SRB", "role": "host"}),
        ("/name", HOSTILE.replace("\x1b", ""), "name", None),
    ],
)
def test_correct(run: Run, db: Path, path: str, value: str, field: str, shown: Any) -> None:
    said(run("correct", "exercise/1", path, value, *WHO))
    values = [claim["value"] for claim in entry(run, "exercise/1")["claims"] if claim["field"] == field and claim["shown"]]
    assert shown is None or shown in values
    out = run("show", "exercise/1").stdout
    assert "judgement 1" in out and "\x07" not in out and "\u202e" not in out
    assert run("check").exit_code == 0


def test_null_withdraws_a_value(run: Run, db: Path) -> None:
    said(run("correct", "exercise/1", "/personnel", "null"))
    assert "personnel" not in {claim["field"] for claim in entry(run, "exercise/1")["claims"] if claim["shown"]}


@pytest.mark.parametrize(
    ("target", "path", "value"),
    [
        ("exercise/1", "/parties/0", "Serbia"),
        ("exercise/1", "/parties/9", '{"code": "SRB", "role": "participant"}'),
        ("exercise/1", "/parties/-", '{"code": "SRB", "role": "visitor"}'),
        ("exercise/1", "/parties/-", '{"code": "SRB"}'),
        ("exercise/1", "/personnel", "900.5"),
        ("exercise/1", "/personnel", "800"),
        ("exercise/1", "/stance", "support"),
        ("exercise/1", "/name", "x" * 5000),
        ("exercise/1", "status", "planned"),
        ("exercise/1", "/", "planned"),
        ("exercise/1", "/weather", "fine"),
        ("exercise/1", "/status", "finished"),
        ("exercise/1", "/personnel", "many"),
        ("exercise/1", "/date", "in spring"),
        ("exercise/1", "/place", "[1, 2]"),
        ("exercise/1", "/domains/-", '{"a": 1}'),
        ("exercise/9", "/status", "planned"),
        ("record/99", "/status", "planned"),
        ("record/²", "/status", "planned"),
        ("poem/1", "/status", "planned"),
    ],
)
def test_a_correction_that_means_nothing(run: Run, db: Path, target: str, path: str, value: str) -> None:
    refused(run("correct", target, path, value))
    assert json.loads(run("log", "--json").stdout) == []


def test_corrections_are_gold_that_scores(run: Run, db: Path, folder: Path) -> None:
    for number in (1, 2, 3):
        said(run("accept", f"record/{number}"))
    said(run("correct", "record/3", "/personnel", "900"))
    rows = [json.loads(line) for line in run("gold").stdout.splitlines()]
    assert [row["report"] for row in rows] == ["told-0"] and rows[0]["records"][2]["personnel"] == 900
    assert run("gold", "--out", "gold.jsonl").exit_code == 0
    assert (folder / "gold.jsonl").read_text() == run("gold").stdout
    scored = run("score", "gold.jsonl", "gold.jsonl")
    assert scored.exit_code == 0, scored.output


def test_split_and_merge(run: Run, db: Path) -> None:
    records = [member["record"] for member in entry(run, "exercise/1")["members"]]
    assert len(records) == 2
    said(run("split", "exercise/1", records[1], *WHO))
    assert "exercise/2" in run("list", "--type", "exercise").stdout
    said(run("merge", "exercise/1", "exercise/2"))
    assert entry(run, "exercise/2")["id"] == "exercise/1"
    refused(run("merge", "exercise/1", "exercise/1"), "itself")
    refused(run("merge", "exercise/1", "agreement/1"), "different types")
    refused(run("split", "exercise/1", *records), "not all")
    refused(run("split", "exercise/1", "99"), "none of others")
    assert run("split", "exercise/1", "two").exit_code == 2
    assert run("check").exit_code == 0


def test_tie_and_untie(run: Run, db: Path) -> None:
    provisions = json.loads(run("implementation", "agreement/1", "--json").stdout)
    assert provisions
    said(run("tie", "agreement/1", provisions[0]["number"], "transfer/1", "--standing", "planned", *WHO))
    tied = json.loads(run("implementation", "agreement/1", "--json").stdout)[0]
    assert "transfer/1" in {tie["entry"] for tie in tied["ties"]}
    assert "transfer/1" in run("implementation", "agreement/1").stdout
    said(run("untie", "agreement/1", provisions[0]["number"], "transfer/1"))
    tied = json.loads(run("implementation", "agreement/1", "--json").stdout)[0]
    assert "transfer/1" not in {tie["entry"] for tie in tied["ties"]}
    refused(run("tie", "agreement/1", "99", "transfer/1"), "no provision")
    refused(run("tie", "agreement/1", "1", "transfer/9"), "no entry")
    refused(run("tie", "agreement/1", "1", "transfer/1", "--standing", "maybe"), "standing")
    refused(run("tie", "exercise/1", "1", "transfer/1"))
    assert run("check").exit_code == 0


def test_persons(run: Run, db: Path) -> None:
    said(run("same-person", "person/1", "person/2", *WHO))
    assert json.loads(run("show", "person/2", "--json").stdout)["id"] == "person/1"
    said(run("undo", "1"))
    assert json.loads(run("show", "person/2", "--json").stdout)["id"] == "person/2"
    said(run("other-person", "person/1", "person/2"))
    refused(run("same-person", "person/1"), "one person alone")
    refused(run("same-person", "person/1", "person/99"), "no person")
    refused(run("other-person", "person/1", "exercise/1"), "no person")


def test_hostile_words_are_kept_and_obeyed_by_nobody(run: Run, db: Path) -> None:
    said(run("note", "exercise/1", HOSTILE, "--who", HOSTILE))
    said(run("accept", "exercise/1", "--why", HOSTILE, "--who", HOSTILE))
    for command in (("log",), ("show", "exercise/1", "--history")):
        out = run(*command).stdout
        assert "DROP TABLE" in out
        assert not {"\x1b", "\x07", "\u202e"} & set(out)
    assert json.loads(run("log", "--json").stdout)[1]["why"].endswith("--")
    refused(run("accept", "exercise/1", "--why", "x" * 5000), "too long")
    refused(run("accept", HOSTILE))
    assert run("check").exit_code == 0


def test_who_judges_where_nobody_says_so(run: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PACTOGRAPH_WHO")
    monkeypatch.setenv("LOGNAME", "carla")
    assert "by carla;" in said(run("accept", "exercise/1"))
    assert "by carla;" in said(run("accept", "exercise/1", "--who", "  "))


def test_as_of_shows_what_was(run: Run, db: Path) -> None:
    with registry.open(db) as register:
        moment = register.moments("exercise/1")[-1].at
    said(run("correct", "exercise/1", "/name", "Warm Fjord"))
    assert "Warm Fjord" in run("show", "exercise/1").stdout
    assert "Warm Fjord" not in run("show", "exercise/1", "--as-of", moment).stdout
    assert "Warm Fjord" not in run("list", "--as-of", moment, "--csv").stdout


def test_one_record_alone_is_corrected_itself(run: Run, db: Path) -> None:
    records = [member["record"] for member in entry(run, "exercise/1")["members"]]
    said(run("split", "exercise/1", records[1]))
    assert f"correct record/{records[1]} by anna" in said(
        run("correct", "exercise/2", "/parties/0", '{"code": "Serbia", "role": "participant"}')
    )
    parties = [claim["value"]["code"] for claim in entry(run, "exercise/2")["claims"] if claim["field"] == "parties" and claim["shown"]]
    assert sorted(parties) == ["CHL", "SRB"]
