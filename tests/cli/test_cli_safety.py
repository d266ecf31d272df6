"""What a report holds never reaches the terminal as a command, nor a spreadsheet as a formula."""

import os
import pty
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import handmade
import pytest
from conftest import Run
from rich.console import Console

from pactograph.cli.clean import clean, clean_line
from pactograph.cli.show.report import parts
from pactograph.records import Coding, Item, Party, Person, Place, Record

HOSTILE = "\x1b[2J\x1b]0;title\x07Serbia\u202e and \x9b31mBelarus\x00 [bold red]signed[/] :smile:\u2066 a pact\r\n=cmd()|'/c calc'!A1"


def coding(text: str = HOSTILE) -> Coding:
    given = handmade.report(text, text=text, title=text)
    party = handmade.value(given, Party(code=text, role="party"), text, reason=text)
    return Coding(
        report=given, records=(Record(type="meeting", parties=(party,), evidence=party.spans, confidence=0.5, reason=text, rule=text),)
    )


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_character_of_a_report_is_obeyed(width: int, capsys: pytest.CaptureFixture[str]) -> None:
    console = Console(width=width, markup=False, highlight=False, emoji=False, force_terminal=False)
    for part in parts(coding(), width, text=True, reasons=True):
        console.print(part, overflow="fold")
    out = capsys.readouterr().out
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out)
    assert "[bold red]signed[/]" in out.replace("\n", "") or width < 120
    assert ":smile:" in out


@pytest.mark.parametrize("width", [30, 75, 76, 80, 100, 115, 116, 120, 160])
def test_no_word_of_a_long_record_is_lost(width: int, capsys: pytest.CaptureFixture[str]) -> None:
    words = [f"w{number:03}" for number in range(240)]
    given = handmade.report(text=" ".join(words), title="A title")
    chunks = [" ".join(words[n : n + 12]) for n in range(0, 240, 12)]
    people = [Person(name=words, party="an unrecognised republic", office=words) for words in chunks[:5]]
    record = Record(
        type="deployment",
        status=handmade.value(given, "cancelled", "w000"),
        parties=tuple(handmade.value(given, Party(code=words, role="organiser"), words) for words in chunks[5:12]),
        persons=tuple(handmade.value(given, person, person.name) for person in people),
        items=tuple(handmade.value(given, Item(name=words, category="armoured-vehicles", quantity=1234), words) for words in chunks[12:19]),
        place=handmade.value(given, Place(name=chunks[19], country="NOR"), chunks[19]),
        date=handmade.value(given, "2015-10-30/2015-11-02", "w000"),
        evidence=(handmade.span(given, "w000"),),
        confidence=0.5,
        reason="r",
    )
    console = Console(width=width, markup=False, highlight=False, emoji=False, force_terminal=False)
    for part in parts(Coding(report=given, records=(record,)), width, text=False, reasons=False):
        console.print(part, overflow="fold")
    out = capsys.readouterr().out
    assert [word for word in [*words, "organiser", "2015-10-30", "2015-11-02"] if word not in out] == []
    assert max(map(len, out.splitlines())) <= width


def test_cleaning_keeps_the_number_of_characters() -> None:
    assert len(clean(HOSTILE)) == len(HOSTILE)
    assert clean("plain – “text”, Gašić\t\n") == "plain – “text”, Gašić\t\n"
    assert clean_line(" a\n b\u2028c ") == "a b c"


def test_errors_are_cleaned(run: Run) -> None:
    result = run("code", "no\x1b[31m\nsuch.txt")
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_csv_cells_are_no_formulas(run: Run, lines: Callable[[list[str]], Path]) -> None:
    out = run("code", lines([handmade.TEXT]), "--csv", "--title", "=1+1").stdout
    assert ",'=1+1," in out


def test_piped_output_has_no_colours_and_no_progress(start: Callable[..., Any], article: Path) -> None:
    out, err = start("code", article).communicate(timeout=30)
    assert (b"\x1b" in out, err) == (False, b"")


@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_terminals_have_colours_where_they_want_them(start: Callable[..., Any], article: Path, env: dict[str, str], coloured: bool) -> None:
    master, slave = pty.openpty()
    process = start("code", article, stdout=slave, env={"TERM": "xterm-256color"} | env)
    os.close(slave)
    out = read(master)
    process.communicate(timeout=30)
    assert process.returncode == 0
    assert (b"\x1b[36m" in out) is coloured
    assert b"Cold Fjord" in out


@pytest.mark.parametrize(("options", "shown"), [((), True), (("--no-progress",), False), (("--quiet",), False)])
def test_long_work_shows_its_progress_on_a_terminal(
    start: Callable[..., Any], lines: Callable[[list[str]], Path], options: tuple[str, ...], shown: bool
) -> None:
    master, slave = pty.openpty()
    process = start("code", lines(["wait 0.6"] * 4), "--jsonl", "-j", 1, *options, stderr=slave, env={"TERM": "xterm-256color"})
    os.close(slave)
    out, _ = process.communicate(timeout=30)
    assert (b"reports/s" in read(master)) is shown
    assert (len(out.splitlines()), b"\x1b" in out) == (4, False)


def read(master: int) -> bytes:
    """All that is written to a terminal until the other side closes."""
    out = b""
    try:
        while chunk := os.read(master, 65536):
            out += chunk
    except OSError:
        pass
    os.close(master)
    return out
