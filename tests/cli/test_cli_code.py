"""`pactograph code`: what is printed, for people and for programs, and the exit codes."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import handmade
import jsonschema
import pytest
from conftest import Run

from pactograph.codebook import json_schema
from pactograph.publishing.rows import RECORD_COLUMNS, VALUE_COLUMNS

Lines = Callable[[list[str]], Path]


def test_people_see_a_table_and_quotes(run: Run, article: Path) -> None:
    result = run("code", article, "--title", handmade.TITLE, "--outlet", "The Harbour Post", "--date", "2021-05-04")
    assert (result.exit_code, result.stderr) == (0, "")
    head, facts, *rest = result.stdout.splitlines()
    assert head == handmade.TITLE
    assert facts.startswith("The Harbour Post · 2021-05-04 · ")
    assert facts.endswith("3 records")
    body = "\n".join(rest)
    for words in (
        "agreement party NOR, CHL 2021-05-03 instrument plan",
        "Bergen (NOR)",
        "items 12 × Skarv missiles",
        "40,500,000 EUR",
    ):
        assert words in " ".join(body.split())
    assert "1 agreement, confidence 0.90\n  “Defence ministers Kari Lund of Norway" in body
    assert f"“{handmade.TITLE}” (title)" in body


@pytest.mark.parametrize("columns", [40, 75, 80, 115, 116, 200])
def test_lines_fit_the_terminal_and_nothing_is_cut(run: Run, article: Path, columns: int) -> None:
    result = run("code", article, "--why", "--show-text", columns=columns)
    lines = result.stdout.splitlines()
    assert max(len(line) for line in lines[2:]) <= columns
    assert "…" not in result.stdout
    squeezed = "".join(result.stdout.split())
    for words in ("agreement", "done", "2021-05-03", "Bergen(NOR)", "maritime", "recipientCHL", "ColdFjord", "800"):
        assert words in squeezed


def test_wide_terminals_have_a_column_for_each_field(run: Run, article: Path) -> None:
    heads = run("code", article, columns=120).stdout.splitlines()[3].split()
    assert heads == ["#", "type", "status", "parties", "date", "place", "what"]


def test_why_tells_rule_words_and_reason(run: Run, article: Path) -> None:
    out = run("code", article, "--why", columns=120).stdout
    assert "because 'sell' in the future (rule transfer.sell)" in out
    assert "items 12 × Skarv missiles (missiles) 0.90 from “12 Skarv missiles”: said so" in out


def test_show_text_marks_evidence_that_overlaps(run: Run, article: Path) -> None:
    out = run("code", article, "--show-text", columns=200).stdout
    assert "⟦2|Norway will sell Chile 12 Skarv missiles for ⟦3|40.5 million euros|2⟧, Ms Lund said." in out
    assert "off Bergen in April|3⟧, with 800 sailors." in out


def test_reports_without_records_say_so(run: Run) -> None:
    Path("plain.txt").write_text("Nothing of the kind happened in the town today.\n", encoding="utf-8")
    result = run("code", "plain.txt")
    assert (result.exit_code, result.stdout) == (0, "plain\nplain.txt · no record of defence cooperation\n\n")


def test_jsonl_is_valid_by_the_published_schema(run: Run, lines: Lines) -> None:
    result = run("code", lines([handmade.TEXT, "Nothing to see in the harbour of the town."]), "--jsonl")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["report"], len(row["records"])) for row in rows] == [("r0", 3), ("r1", 0)]
    for row in rows:
        jsonschema.Draft202012Validator(json_schema()).validate(row)
    assert all(
        row[s["where"]][s["start"] : s["end"]] == s["quote"]
        for row in rows
        for r in row["records"]
        for v in r["values"]
        for s in v["spans"]
    )


def test_json_is_an_array(run: Run, lines: Lines) -> None:
    result = run("code", lines([handmade.TEXT] * 2), "--json")
    assert [row["report"] for row in json.loads(result.stdout)] == ["r0", "r1"]


def test_csv_has_a_row_a_record_and_with_values_a_row_a_value(run: Run, article: Path) -> None:
    records = list(csv.DictReader(io.StringIO(run("code", article, "--csv").stdout)))
    values = list(csv.DictReader(io.StringIO(run("code", article, "--csv", "--values").stdout)))
    assert (list(records[0]), [row["type"] for row in records]) == (list(RECORD_COLUMNS), ["agreement", "transfer", "exercise"])
    assert list(values[0]) == list(VALUE_COLUMNS)
    assert {"status", "parties", "items", "personnel"} <= {row["field"] for row in values}


def test_records_below_the_confidence_wanted_are_left_out(run: Run, article: Path) -> None:
    row = json.loads(run("code", article, "--jsonl", "--min-confidence", "0.6").stdout)
    assert [record["type"] for record in row["records"]] == ["agreement", "transfer"]


def test_options_win_over_what_was_found(run: Run, lines: Lines) -> None:
    row = json.loads(run("code", lines([handmade.TEXT]), "--jsonl", "--date", "2015-10", "--outlet", "O", "--title", "T").stdout)
    assert (row["date"], row["outlet"], row["title"]) == ("2015-10", "O", "T")


def test_standard_input(run: Run) -> None:
    result = run("code", "-", "--jsonl", input=handmade.TEXT)
    assert (result.exit_code, len(json.loads(result.stdout)["records"])) == (0, 3)


def test_out_is_written_whole_or_not_at_all(run: Run, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert run("code", article, "--jsonl", "--out", out).stdout == ""
    assert len(json.loads(out.read_text(encoding="utf-8"))["records"]) == 3
    assert not out.with_name("out.jsonl.part").exists()


def test_out_that_is_also_read_is_refused(run: Run, article: Path) -> None:
    before = article.read_bytes()
    result = run("code", article, "--out", article)
    assert (result.exit_code, article.read_bytes()) == (2, before)
    assert "is read and written at once" in result.stderr


def test_ledger_has_a_line_a_source(run: Run, article: Path, tmp_path: Path) -> None:
    ledger, missing = tmp_path / "ledger.jsonl", tmp_path / "missing.txt"
    assert run("code", article, missing, "--jsonl", "--ledger", ledger).exit_code == 1
    rows = [json.loads(line) for line in ledger.read_text(encoding="utf-8").splitlines()]
    assert [(row["status"], row["records"]) for row in rows] == [("coded", 3), ("unreadable", None)]
    assert len(rows[0]["sha256"]) == 64
    assert str(missing) in rows[1]["error"]


def test_some_failures_are_one_line_each_and_exit_code_1(run: Run, lines: Lines, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run("code", lines(["raise", handmade.TEXT]), empty, "--jsonl")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 1)
    first, second, last = result.stderr.splitlines()
    assert "ValueError: a strange sentence" in first
    assert second.startswith(f"pactograph: {empty}: ")
    assert last == "pactograph: 1 of 3 reports coded, 2 not"


def test_nothing_coded_is_exit_code_2(run: Run, tmp_path: Path) -> None:
    result = run("code", tmp_path / "missing.txt")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert run("code", tmp_path).exit_code == 2


def test_quiet_says_nothing_of_failures(run: Run, article: Path, tmp_path: Path) -> None:
    result = run("code", article, tmp_path / "missing.txt", "--jsonl", "--quiet")
    assert (result.exit_code, result.stderr) == (1, "")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--json", "--csv"), "one of --json, --jsonl and --csv"),
        (("--values",), "--values belongs to --csv"),
        (("--jsonl", "--why"), "for people"),
        (("--date", "30.10.2015"), "'30.10.2015' is not a date"),
        (("--date", "2015-02-30"), "'2015-02-30' is not a date"),
        (("--max-size", "much"), "'much' is not a size"),
        (("--min-confidence", "2"), "--min-confidence"),
        (("--title", "T", "second.txt"), "one source"),
        (("--out", "no/such/folder/x"), "cannot be written"),
        (("--ray", "auto"), "pip install 'pactograph[ray]'"),
    ],
)
def test_wrong_options_are_exit_code_2_and_say_why(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], words: str
) -> None:
    monkeypatch.setattr("pactograph.bulk.cluster.find_spec", lambda name: None)
    result = run("code", article, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in " ".join(result.stderr.replace("│", " ").split())


def test_what_the_installation_lacks_is_one_line_and_exit_code_2(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pactograph import flow
    from pactograph.errors import SetupError

    def missing(report: object) -> None:
        raise SetupError("the language model is missing", remedy="install the package again")

    monkeypatch.setattr(flow, "code", missing)
    result = run("code", article, article)
    assert (result.exit_code, result.stderr) == (2, "pactograph: the language model is missing (install the package again)\n")


def test_help_names_every_command(run: Run) -> None:
    out = run("--help").stdout
    assert all(f"  {command} " in out for command in ("code", "explain", "score", "schema"))
    assert run("code", "--help").exit_code == 0
    assert run("--version").stdout.startswith("pactograph 0.")
