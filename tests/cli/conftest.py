"""Fixtures of the tests of the command line: a runner over a coder made by hand, and files to code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import handmade
import pytest
from typer.testing import CliRunner, Result

import pactograph

sys.path.insert(0, str(Path(__file__).parent))
import handmade_app

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("code", "a.txt", columns=80)`: the command in this process."""
    monkeypatch.setitem(sys.modules, "pactograph.flow", sys.modules.get("pactograph.flow"))
    monkeypatch.setattr(pactograph, "flow", None, raising=False)
    handmade_app.install()
    from pactograph.cli.app import app

    def invoke(*args: Any, columns: int = 80, **more: Any) -> Result:
        return CliRunner().invoke(app, [str(arg) for arg in args], env={"COLUMNS": str(columns), "NO_COLOR": None}, **more)

    return invoke


@pytest.fixture
def start() -> Callable[..., subprocess.Popen[bytes]]:
    """`start("code", "a.txt")`: the command as a process of its own."""

    def popen(*args: Any, env: dict[str, str] | None = None, **more: Any) -> subprocess.Popen[bytes]:
        paths = [str(Path(pactograph.__file__).parents[1]), str(Path(handmade.__file__).parent)]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "COLUMNS": "80"} | (env or {})
        command = [sys.executable, str(Path(handmade_app.__file__)), *(str(arg) for arg in args)]
        # Where the tests themselves run in the background, Ctrl-C is ignored, and a child would inherit that.
        settings = {
            "preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
        } | more
        return subprocess.Popen(command, env=environment, **settings)

    return popen


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def article(folder: Path) -> Path:
    """A file that the coder made by hand finds three records in."""
    (folder / "fjord.txt").write_text(handmade.TEXT, encoding="utf-8")
    return Path("fjord.txt")


@pytest.fixture
def lines(folder: Path) -> Callable[[list[str]], Path]:
    """`lines(texts)`: a file of JSONL with a report for each text."""

    def write(texts: list[str]) -> Path:
        rows = [{"report": f"r{number}", "title": handmade.TITLE, "text": text} for number, text in enumerate(texts)]
        (folder / "reports.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return Path("reports.jsonl")

    return write
