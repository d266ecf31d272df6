"""Several processes at once, processes killed, and whatever order reports come in."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import drills
import pytest
import working
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pactograph import registry

WORKING = Path(__file__).with_name("working.py")
COUNT = 12


def start(*given: object) -> subprocess.Popen[str]:
    """A process of working.py."""
    command = [sys.executable, str(WORKING), *map(str, given)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_writers_and_five_readers(place: str) -> None:
    writers = [start("add", place, first, COUNT) for first in (0, COUNT)]
    with registry.open(place):
        pass
    readers = [start("read", place, n, 5) for n in range(5)]
    for process in (*writers, *readers):
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    with registry.open(place) as register:
        stats = register.stats()
        assert (stats["reports"], stats["records"]) == (2 * COUNT, 2 * COUNT)
        assert register.check() == []


def test_killed_while_adding(place: str) -> None:
    chance = random.Random(7)
    for _ in range(3):
        process = start("add", place, 0, COUNT)
        assert process.stdout
        for _ in range(chance.randrange(1, 5)):
            process.stdout.readline()
        time.sleep(chance.random() * 0.03)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with registry.open(place) as register:
            assert register.check() == []
    _, errors = start("add", place, 0, COUNT).communicate(timeout=120)
    assert not errors
    with registry.open(place) as register:
        assert register.stats()["reports"] == COUNT and register.check() == []


def test_a_backup_while_others_write(place: str, tmp_path: Path) -> None:
    with registry.open(place) as register:
        register.add(drills.first())
        process = start("add", place, 0, COUNT)
        assert process.stdout
        process.stdout.readline()
        registry.backup(register, tmp_path / "copy.db")
        process.communicate(timeout=120)
        total = register.stats()["reports"]
    with registry.open(tmp_path / "copy.db", create=False) as copy:
        assert copy.check() == [] and 2 <= copy.stats()["reports"] <= total


REPORTS = [working.report(number) for number in range(7)] + [drills.first(), drills.second(), drills.other()]


def groups(place: str, order: list[int]) -> set[frozenset[str]]:
    """What a register that gets the reports in this order has: the keys of the reports of each entry."""
    with registry.open(place) as register:
        for number in order:
            register.add(REPORTS[number])  # type: ignore[arg-type]
        found = {frozenset(register.report(member.report).report.report for member in entry.members) for entry in register.all()}
        register.rebuild()
        assert found == {frozenset(register.report(one.report).report.report for one in entry.members) for entry in register.all()}
        assert register.check() == []
    return found


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(REPORTS))))
def test_the_order_of_arrival_does_not_matter(order: list[int], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("orders")
    assert groups(str(folder / "a.db"), list(range(len(REPORTS)))) == groups(str(folder / "b.db"), order)


def test_loading_at_once_gives_the_same(place: str) -> None:
    with registry.open(place) as register:
        assert register.load(REPORTS) == len(REPORTS)  # type: ignore[arg-type]
        assert register.load(REPORTS) == 0  # type: ignore[arg-type]
        loaded = {frozenset(register.report(one.report).report.report for one in entry.members) for entry in register.all()}
        assert register.check() == []
    assert loaded == groups(place.replace("register.db", "other.db") if "://" not in place else place, list(range(len(REPORTS))))
