"""`pactograph alignment`, `network`, `implementation`, `words`, `timeline`, `map`, `exercises` and `agreement-of-coders`."""

import csv
import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import filled
import pytest
from conftest import Run
from typer.testing import Result

from pactograph import registry

COMMANDS = [
    ["alignment", "Norway", "--samples", 50], ["network"], ["network", "--pairs"], ["implementation"], ["implementation", "--promises"],
    ["words"], ["words", "counter-terrorism"], ["timeline"], ["timeline", "--counts"], ["map"], ["map", "--pairs"], ["exercises"],
]  # fmt: skip
DRAWN = ["network", "implementation", "timeline", "map", "exercises"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("register") / "a register.db"
    filled.fill(place)
    return place


@pytest.fixture(autouse=True)
def shown(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command asks the register made by hand."""
    monkeypatch.setenv("PACTOGRAPH_DB", str(made))


def good(result: Result) -> str:
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    return result.stdout


def fault(result: Result) -> str:
    """The one line that is told where a command cannot do what it is asked for, before anything is printed."""
    assert (result.exit_code, len(result.stderr.splitlines()), result.stdout) == (2, 1, ""), result.output
    return result.stderr


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(map(str, command)))
def test_tables_fit_the_screen_and_obey_nobody(run: Run, command: list[Any], columns: int) -> None:
    out = good(run(*command, columns=columns))
    assert out.strip()
    assert max(map(len, out.splitlines())) <= columns
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out)
    assert not re.search(r"\de[+-]\d", out), "no powers of ten"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(map(str, command)))
def test_json_and_csv_hold_the_same_rows(run: Run, command: list[Any]) -> None:
    given = json.loads(good(run(*command, "--json")))
    rows = list(csv.DictReader(io.StringIO(good(run(*command, "--csv")))))
    assert len(rows) == len(given["rows"]) > 0
    assert set(rows[0]) == set(given["rows"][0])
    assert [cell for row in rows for cell in row.values() if cell.startswith(("=", "@", "+", "\t"))] == []
    ids = given["rows"][0].keys() & {"entries", "entry", "id", "agreement"}
    assert ids, "every row says which entries are behind it"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(map(str, command)))
def test_an_empty_register_is_a_clear_result(run: Run, command: list[Any]) -> None:
    registry.open("empty.db").close()
    out = good(run(*command, "--db", "empty.db"))
    assert out.startswith(("Nothing in the register", "No exercise has a label"))
    assert good(run(*command, "--db", "empty.db", "--csv")).count("\n") <= 2
    assert "," in good(run(*command, "--db", "empty.db", "--csv")), "the columns are told all the same"
    assert "rows" in json.loads(good(run(*command, "--db", "empty.db", "--json")))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(map(str, command)))
def test_before_its_first_report_a_register_is_empty(run: Run, command: list[Any]) -> None:
    assert good(run(*command, "--as-of", "2001-02-03")).startswith(("Nothing in the register", "No exercise has a label"))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--json", "--csv"], "two formats"),
        (["--as-of", "yesterday"], "'yesterday' is not a date"),
        (["--db", "none.db"], "there is no register"),
    ],
)
@pytest.mark.parametrize("command", COMMANDS[::2], ids=lambda command: " ".join(map(str, command)))
def test_what_cannot_be_meant_is_one_line(run: Run, command: list[Any], options: list[str], words: str) -> None:
    assert words in fault(run(*command, *options))


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["alignment", "Norwey"], "no party is called 'Norwey' (near it: Norway"),
        (["alignment", "  "], "no party is called"),
        (["alignment", "Norway", "--with", "NATTO"], "near it: NATO"),
        (["alignment", "Norway", "--by", "week"], "'week' is no period"),
        (["alignment", "Norway", "--since", "soon"], "'soon' is not a date"),
        (["alignment", "Norway", "--weights", "none.yaml"], "none.yaml: cannot be read"),
        (["network", "--type", "agrement"], "near it: agreement"),
        (["network", "--area", "moon"], "area: 'moon' is no code of the codebook"),
        (["timeline", "--party", "Norway,Atlantis"], "no party is called 'Atlantis'"),
        (["map", "--until", "2020-13"], "is not a date"),
        (["exercises", "--party", "\x1b[31m"], "no party is called"),
        (["implementation", "--by", "moon"], "provisions cannot be grouped by 'moon'"),
        (["implementation", "agreement/99"], "there is no entry 'agreement/99'"),
        (["implementation", "exercise/1"], "exercise/1 is no agreement"),
        (["implementation", "agreement/1", "--by", "pair"], "are for all agreements"),
        (["implementation", "agreement/1", "--plot", "a.svg"], "are for all agreements"),
    ],
)
def test_faults_name_what_is_wrong_and_what_to_do(run: Run, command: list[str], words: str) -> None:
    line = fault(run(*command))
    assert words in line
    assert "\x1b" not in line


def test_alignment_shows_weights_and_the_turn(run: Run) -> None:
    out = good(run("alignment", "nor", "--with", "CHL,Sweden", "--samples", 200, columns=200))
    assert re.search(r"2018 +SWE +3 +3 +100% +44%–100%", out)
    assert "Weights: agreement 3 (half after 5 years)" in out
    assert re.search(r"SWE: the share changed from 0% before 2018 to \d+% from then on", out)
    given = json.loads(good(run("alignment", "NOR", "--json", "--samples", 0)))
    assert given["about"]["weights"]["types"]["agreement"] == {"weight": 3, "half_life": 5}
    assert given["about"]["targets"] == ["CHL", "SWE"]
    assert given["changes"] == []


def test_own_weights_are_told(run: Run) -> None:
    Path("mine.yaml").write_text(
        "types: {exercise: {weight: 7, half_life: 1}}\nstatuses: {done: 1}\nunknown_status: 0\nstances: {}\n", encoding="utf-8"
    )
    out = good(run("alignment", "NOR", "--weights", "mine.yaml", "--samples", 0, columns=200))
    assert "Weights: exercise 7 (half after 1 year); times done 1, unknown 0" in out
    assert "left out: 3 of no weight" in out


def test_limits_choose_entries(run: Run) -> None:
    given = json.loads(good(run("timeline", "--party", "Sweden", "--since", "2019", "--until", "2020-12", "--type", "exercise", "--json")))
    assert len(given["rows"]) == 6
    assert {row["date"][:4] for row in given["rows"]} == {"2019", "2020"}
    assert json.loads(good(run("network", "--type", "transfer", "--json")))["about"]["n"] == 1
    assert good(run("network", "--type", "training")) == "Nothing in the register fits.\n"


def test_parties_without_a_code_are_known_from_the_entries(run: Run) -> None:
    assert len(json.loads(good(run("timeline", "--party", "@SUM(1)", "--json")))["rows"]) == 1


@pytest.mark.parametrize("command", [["timeline"], ["words"], ["exercises"]])
def test_a_long_table_ends_and_says_so(run: Run, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    for module in ("output", "working"):
        monkeypatch.setattr(f"pactograph.cli.analysis.{module}.MOST", 0)
    rows = len(json.loads(good(run(*command, "--json")))["rows"])
    assert f"The first 0 of {rows:,} rows; --csv and --json give all." in good(run(*command, columns=200))


def test_words_lay_name_play_and_meaning_side_by_side(run: Run) -> None:
    out = good(run("words", "counter-terrorism", columns=120))
    assert "the label speaks of counter-terrorism, what was played of conventional" in out
    assert "means    police work" in out
    assert "CHL and NOR differ (usage/1)." in out
    assert good(run("words", "nothing like it")).startswith("Nothing in the register is called so.")
    terms = json.loads(good(run("words", "--json")))["rows"]
    assert [(one["term"], one["meant"]) for one in terms] == [("counter-terrorism", 1)]


def test_one_agreement_tells_each_provision(run: Run) -> None:
    assert "area exercises" in good(run("implementation", "agreement/1"))
    assert json.loads(good(run("implementation", "agreement/1", "--json")))[0]["kind"] == "area"
    assert good(run("implementation", "agreement/1", "--csv")).startswith("number,kind,value,standing,since,ties\n1,area,")


@pytest.mark.parametrize("ending", ["svg", "png", "html"])
def test_plots_are_drawn(run: Run, ending: str) -> None:
    for command in [*DRAWN] if ending == "svg" else ["timeline"]:
        file = Path(f"a {command}.{ending}")
        result = run(command, "--plot", file)
        assert (result.exit_code, result.stderr) == (0, f"{file}: drawn\n")
        assert file.stat().st_size > 1000


@pytest.mark.parametrize("command", [["alignment", "NOR"], *([one] for one in DRAWN)])
@pytest.mark.parametrize(("file", "words"), [("plot.bmp", "end its name with .svg"), ("none/plot.svg", "there is no such folder")])
def test_a_plot_that_cannot_be_is_told_before_any_table(run: Run, command: list[str], file: str, words: str) -> None:
    assert words in fault(run(*command, "--plot", file))


@pytest.mark.parametrize(
    ("missing", "command", "extra"),
    [
        ("networkx", ["network"], "analysis"),
        ("matplotlib", ["map", "--plot", "a.svg"], "plots"),
        ("networkx", ["map", "--plot", "a.svg"], "plots"),
    ],
)
def test_a_missing_library_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch, missing: str, command: list[str], extra: str) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    assert fault(run(*command)) == f"pactograph: {missing} is not installed (pip install 'pactograph[{extra}]')\n"


def _gold(file: str, *rows: dict[str, Any]) -> Path:
    Path(file).parent.mkdir(exist_ok=True)
    Path(file).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return Path(file)


def _row(name: str, **fields: Any) -> dict[str, Any]:
    parties = [{"code": "NOR", "role": "participant"}, {"code": "CHL", "role": "participant"}]
    return {"report": name, "date": "2020-01-01", "records": [{"type": "exercise", "parties": parties, "evidence": ["they met"], **fields}]}


def test_agreement_of_coders(run: Run) -> None:
    ana = _gold("ana 1.jsonl", _row("a", status="done"), _row("b", status="done"), {"report": "c", "records": []})
    ben = _gold("ben.jsonl", _row("a", status="done"), _row("b", status="planned"), {"report": "c", "records": []})
    out = good(run("agreement-of-coders", ana, ben, "--samples", 20))
    assert re.search(r"anything to code +nominal +1\.00", out)
    assert "3 reports coded by two or more of ana 1, ben." in out
    pairs = json.loads(good(run("agreement-of-coders", ana, ben, "--pairs", "--by", "year", "--json")))
    assert [row["period"] for row in pairs["rows"]] == ["all", "2020"]
    assert pairs["about"]["coders"] == ["ana 1", "ben"]
    assert good(run("agreement-of-coders", ana, ben, "--csv")).startswith("field,scale,alpha,low,high,units,reports\n")


def test_coders_that_have_nothing_in_common(run: Run) -> None:
    out = good(run("agreement-of-coders", _gold("a.jsonl", _row("a")), _gold("b.jsonl", _row("b"))))
    assert "0 reports coded by two or more of a, b." in out


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (["one.jsonl"], "one coder agrees with himself"),
        (["one.jsonl", "other/one.jsonl"], "two files have the same name"),
        (["one.jsonl", "broken.jsonl"], "broken.jsonl, line 1: is not JSON"),
        (["one.jsonl", "none.jsonl"], "none.jsonl: cannot be read"),
        (["one.jsonl", "other"], "other: cannot be read"),
        (["one.jsonl", "strange.jsonl"], "strange.jsonl, line 1: is not a coded report"),
    ],
)
def test_coders_that_cannot_be_compared(run: Run, files: list[str], words: str) -> None:
    _gold("one.jsonl", _row("a"))
    _gold("other/one.jsonl", _row("a"))
    _gold("strange.jsonl", _row("a", status=["done"]))
    Path("broken.jsonl").write_text("{\n", encoding="utf-8")
    assert words in fault(run("agreement-of-coders", *files))


def test_letters_that_the_machine_cannot_write_stop_nothing(start: Callable[..., Any]) -> None:
    out, err = start("map", env={"PYTHONIOENCODING": "ascii"}).communicate(timeout=60)
    assert err == b""
    assert "␛[31m" in out.decode("utf-8")
