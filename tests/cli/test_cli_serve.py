"""`serve` and `user`: what is refused in a line, and a server that starts, answers and ends quietly."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import handmade
import pytest
from typer.testing import CliRunner

from pactograph import registry
from pactograph.cli import serving
from pactograph.cli.app import app

PASSWORD = "correct horse battery\n"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    with registry.open(tmp_path / "r.db") as made:
        made.add(handmade.coding())
    return tmp_path / "r.db"


def run(*args: Any, given: str | None = None) -> Any:
    return CliRunner().invoke(app, [str(arg) for arg in args], input=given)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "team.example", ""])
def test_without_accounts_only_this_machine_is_served(db: Path, host: str) -> None:
    found = run("serve", "--db", db, "--host", host, "--no-browser")
    assert found.exit_code == 2
    assert found.stderr.count("\n") == 1 and "add --users" in found.stderr


def test_a_register_that_is_not_there(tmp_path: Path) -> None:
    found = run("serve", "--db", tmp_path / "none.db", "--no-browser")
    assert found.exit_code == 2 and found.stderr.count("\n") == 1 and "there is no register" in found.stderr
    (tmp_path / "other.db").write_text("no register at all, but words that are long enough to be read as a header of a file")
    found = run("serve", "--db", tmp_path / "other.db", "--no-browser")
    assert found.exit_code == 2 and found.stderr.count("\n") == 1 and "another kind of file" in found.stderr


def test_a_port_in_use(db: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        found = run("serve", "--db", db, "--port", taken.getsockname()[1], "--no-browser")
    assert found.exit_code == 2 and found.stderr.count("\n") == 1 and "another program listens there already" in found.stderr


def test_accounts_need_an_admin_and_argon2(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = run("serve", "--db", db, "--users", "--no-browser")
    assert found.exit_code == 2 and "pactograph user add NAME --role admin" in found.stderr
    serving.secrets.hasher.cache_clear()
    monkeypatch.setitem(sys.modules, "argon2", None)
    found = run("serve", "--db", db, "--users", "--no-browser")
    assert found.exit_code == 2 and "pip install 'pactograph[accounts]'" in found.stderr and found.stderr.count("\n") == 1
    serving.secrets.hasher.cache_clear()


def test_accounts_are_added_changed_listed_and_removed(db: Path) -> None:
    found = run("user", "add", "Anna", "--role", "admin", "--db", db, given=PASSWORD)
    assert (found.exit_code, found.stdout) == (0, "anna is admin\n"), found.stderr
    assert run("user", "add", "ben", "--db", db, given=PASSWORD).stdout == "ben is reader\n"
    assert run("user", "role", "ben", "coder", "--db", db).stdout == "ben is coder\n"
    assert "its sessions have ended" in run("user", "password", "ben", "--db", db, given="another long one\n").stdout
    assert [line.split()[:2] for line in run("user", "list", "--db", db).stdout.splitlines()] == [["anna", "admin"], ["ben", "coder"]]
    assert run("user", "remove", "ben", "--db", db).exit_code == 0
    found = run("user", "remove", "anna", "--db", db)
    assert found.exit_code == 2 and "is the only admin" in found.stderr


@pytest.mark.parametrize(
    ("args", "given", "says"),
    [
        (("add", "x y"), PASSWORD, "is no name of an account"),
        (("add", "x"), "short\n", "10 to 200 characters"),
        (("add", "x"), "", "10 to 200 characters"),
        (("add", "x", "--role", "king"), PASSWORD, "is no role"),
        (("role", "nobody", "coder"), None, "there is no account"),
        (("password", "nobody"), PASSWORD, "there is no account"),
        (("remove", "nobody"), None, "there is no account"),
    ],
)
def test_what_is_wrong_with_an_account_is_said_in_a_line(db: Path, args: tuple[str, ...], given: str | None, says: str) -> None:
    found = run("user", *args, "--db", db, given=given)
    assert found.exit_code == 2 and says in found.stderr and found.stderr.count("\n") == 1


def test_a_password_among_the_arguments_is_not_taken(db: Path) -> None:
    assert run("user", "add", "anna", "secretsecret", "--db", db, given=PASSWORD).exit_code == 2


def test_it_starts_answers_and_ends_quietly(db: Path) -> None:
    source = str(Path(serving.__file__).parents[2])
    env = os.environ | {"PYTHONPATH": os.pathsep.join([source, os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, "-m", "pactograph", "serve", "--db", str(db), "--port", "0", "--no-browser"]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None and server.stderr is not None
        address = server.stdout.readline().split()[0]
        until = time.monotonic() + 30
        while True:
            try:
                with urllib.request.urlopen(f"{address}/review", timeout=10) as answer:
                    assert b"3 entries wait" in answer.read()
                break
            except OSError:
                assert time.monotonic() < until
                time.sleep(0.1)
        server.send_signal(signal.SIGINT)
        assert server.wait(20) == 0
        assert server.stderr.read() == ""
