"""`pactograph explain`, `score` and `schema`."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import run as process
from typing import Any

import handmade
import jsonschema
import pytest
from conftest import Run


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("air-defence", ["air-defence (area): Air defence", "air-defence (category): Air defence", "SIPRI  Air defence systems"]),
        ("industry", ["industry (record type): Industry", "industry (area): Defence industry", "partner"]),
        ("HOST", ["host (role of exercise)", "host (role of deployment)", "host (role of meeting)"]),
        ("SRB", ["SRB (state): Serbia", "Belgrade", "Republic of Serbia"]),
        ("serbia", ["SRB (state): Serbia"]),
        ("USSR", ["USSR (state): Soviet Union", "Soviets"]),
        ("NATO", ["NATO (organisation): North Atlantic Treaty Organization", "Members", "NOR"]),
        ("evidence", ["evidence (field)"]),
        ("currency", ["currency (part of value)"]),
        ("planned", ["planned (status): Planned"]),
    ],
)
def test_codes_are_explained(run: Run, code: str, words: list[str]) -> None:
    result = run("explain", code)
    assert result.exit_code == 0
    assert [part for part in words if part not in result.stdout] == []
    assert max(len(line) for line in result.stdout.splitlines()) <= 80


def test_a_party_is_one_meaning(run: Run) -> None:
    assert run("explain", "UN").stdout.count("(organisation)") == 1
    assert run("explain", "XKX").stdout.count("(state)") == 1


def test_without_a_code_all_are_listed(run: Run) -> None:
    out = run("explain").stdout
    assert all(code in out for code in ("agreement", "organiser", "third-party-sales", "small-arms", "ARABLEAGUE", "personnel", "lease"))


def test_an_unknown_code_names_the_nearest(run: Run) -> None:
    result = run("explain", "air-defense")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert result.stderr.startswith("pactograph: no code 'air-defense' (near it: air-defence")
    assert "Serbia" in run("explain", "Serbja").stderr
    assert "lists all codes" in run("explain", "zzzzzz").stderr


def test_schema_is_printed(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema")


@pytest.fixture
def coded(run: Run, lines: Callable[[list[str]], Path]) -> tuple[Path, Path]:
    """A gold file and one that lacks a record and has a party in another role."""
    gold = Path("gold.jsonl")
    run("code", lines([handmade.TEXT, "nothing to see here"]), "--jsonl", "--out", gold)
    rows: list[dict[str, Any]] = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    del rows[0]["records"][2]
    sale = rows[0]["records"][1]["parties"]
    sale[0]["role"], sale[1]["role"] = sale[1]["role"], sale[0]["role"]
    other = Path("coded.jsonl")
    other.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return gold, other


def test_score_of_a_file_against_itself_is_one(run: Run, coded: tuple[Path, Path]) -> None:
    result = json.loads(run("score", coded[0], coded[0], "--json").stdout)
    assert (result["records"]["f1"], result["slots"]["f1"], result["entirely right"]) == (1.0, 1.0, {"reports": 1, "right": 1})


def test_score_prints_figures_and_errors(run: Run, coded: tuple[Path, Path]) -> None:
    result = run("score", *coded, "--by-type", "--by-field", "--errors", 20)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:2] == ["2 reports", "records                      P 1.000  R 0.667  F1 0.800   gold     3  coded     2"]
    assert "nothing to code              1 of 1 reports left empty" in lines
    assert "swapped roles                1 of 1 matched records with more than one role" in lines
    assert any(line.startswith("transfer slots ") for line in lines)
    assert any(line.startswith("r0 | exercise | missed record | ['CHL', 'NOR'] | ") for line in lines)


def test_score_prints_what_the_reference_prints(run: Run, coded: tuple[Path, Path]) -> None:
    reference = Path(__file__).parents[3] / "shared" / "score.py"
    if not reference.is_file():
        pytest.skip("no reference beside the repository (../shared/score.py)")
    for options in (["--by-type", "--by-field", "--errors", "20"], ["--json"]):
        theirs = process([sys.executable, "-B", reference, *coded, *options], capture_output=True, text=True, check=True).stdout
        # Word by word: a quote over two lines is printed in one here.
        assert run("score", *coded, *options).stdout.split() == theirs.split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "line 1: is not JSON"),
        ("[]", "line 1: is not a coded report"),
        ('{"report": 1, "records": []}', "is not a coded report"),
        ('{"report": "a", "records": [{"parties": []}]}', "is not a coded report"),
        ('{"report": "a", "records": [{"type": "usage", "parties": ["RUS"]}]}', "is not a coded report"),
        ('{"report": "a", "records": [{"type": "usage", "evidence": "q"}]}', "is not a coded report"),
    ],
)
def test_what_cannot_be_scored_is_one_line(run: Run, line: str, words: str) -> None:
    Path("odd.jsonl").write_text(line + "\n", encoding="utf-8")
    result = run("score", "odd.jsonl", "odd.jsonl")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert words in result.stderr


def test_a_missing_gold_file_is_one_line(run: Run) -> None:
    result = run("score", "none.jsonl", "none.jsonl")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


def test_explain_waits_for_nothing_heavy() -> None:
    code = "import sys; from pactograph.cli.app import app\ntry: app(['explain', 'NATO'])\nfinally: print(*sorted(sys.modules))"
    loaded = process([sys.executable, "-c", code], capture_output=True, text=True).stdout.splitlines()[-1].split()
    assert "pactograph.codebook.meaning" in loaded
    assert {"spacy", "numpy", "lxml", "trafilatura", "pandas", "polars", "pypdf", "pactograph.flow", "pactograph.reading"} & set(
        loaded
    ) == set()
