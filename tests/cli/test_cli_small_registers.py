"""Every command of analysis and publishing on a register that has nothing, one entry, no dates, no codes, or entries that say nothing."""

from __future__ import annotations

from pathlib import Path

import filled
import handmade
import pytest
from conftest import Run
from test_cli_publishing import FILES, RELEASE

from pactograph import registry
from pactograph.codebook import types
from pactograph.records import Coding, Record

PLOTS = ("alignment NOR", "network", "implementation", "timeline --counts", "map", "exercises")
COMMANDS = (
    *PLOTS, "alignment NOR --with NATO,CHL --by month --samples 20", "network --pairs", "implementation --promises",
    "implementation --by pair", "words", "words counter-terrorism", "timeline", "map --pairs", "map --party NOR", "exercises --least 2",
)  # fmt: skip


def bare() -> list[Coding]:
    """A record of each type that says no more than that, in reports without a date."""
    reports = [filled.report(f"bare-{type}", f"Something of the sort {type} is told.", None) for type in types()]
    return [
        Coding(report=one, records=(Record(type=type, evidence=(handmade.span(one, one.text),), confidence=0.5, reason="said"),))
        for one, type in zip(reports, types(), strict=True)
    ]


REGISTERS = {"empty": [], "one": [filled.usage()], "no dates and no codes": [filled.hostile()], "nothing said": bare()}


@pytest.fixture(scope="module", params=REGISTERS)
def small(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("register") / "r.db"
    with registry.open(place) as made:
        for coding in REGISTERS[request.param]:
            made.add(coding)
    return place


@pytest.fixture(autouse=True)
def shown(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACTOGRAPH_DB", str(small))


@pytest.mark.parametrize("form", ["", "--json", "--csv"])
@pytest.mark.parametrize("command", COMMANDS)
def test_an_analysis_gives_a_clear_result(run: Run, command: str, form: str) -> None:
    result = run(*command.split(), *form.split())
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    assert result.stdout.strip()


@pytest.mark.parametrize("ending", ["svg", "png", "html"])
@pytest.mark.parametrize("command", PLOTS)
def test_a_plot_is_drawn(run: Run, command: str, ending: str) -> None:
    file = Path(f"plot.{ending}")
    result = run(*command.split(), "--plot", file)
    assert (result.exit_code, result.stderr) == (0, f"{file}: drawn\n"), result.output
    assert file.stat().st_size > 1000


def test_every_format_is_written(run: Run) -> None:
    result = run("export", *FILES, "--left-out")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    assert all(Path(name).exists() for name in FILES)


def test_a_release_is_written_again_and_again(run: Run) -> None:
    for _ in range(2):
        result = run("publish", "release", *RELEASE)
        assert (result.exit_code, result.stderr) == (0, ""), result.output
    assert "0 added, 0 changed, 0 withdrawn" in result.stdout
