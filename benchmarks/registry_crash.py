"""A register whose writer is killed again and again: `python -m benchmarks.registry_crash [--kills 50] [--reports 500] [--db URL]`.

A process adds synthetic reports one by one. It is killed (SIGKILL) at a random moment and started again, until it was killed so often;
the last one may end. After each kill the register must be whole, and at the end it must hold what one that was never disturbed holds.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.synthetic import codings
from pactograph import registry

ADD = "--add"


def add(place: str, count: int) -> None:
    """What the process that is killed does: every report from the first, those that are there are known."""
    with registry.open(place) as register:
        for one in codings(count):
            register.add(one)


def killed(place: str, count: int, seconds: float) -> bool:
    """Whether the process had to be killed after so long; False where it was done by then."""
    process = subprocess.Popen([sys.executable, "-m", "benchmarks.registry_crash", ADD, "--db", place, "--reports", str(count)])
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    if process.returncode:
        raise RuntimeError(f"adding ended with {process.returncode}")
    return False


def groups(place: str) -> set[frozenset[str]]:
    """The reports of each entry, by their own keys."""
    with registry.open(place) as register:
        return {frozenset(register.report(one.report).report.report for one in entry.members) for entry in register.all()}


def lines(place: str, kills: int, count: int) -> Iterator[str]:
    """A line a kill, then the comparison."""
    chance, start = random.Random(1), time.perf_counter()
    for number in range(1, kills + 1):
        done = not killed(place, count, chance.uniform(3, 9))
        with registry.open(place) as register:
            faults, stored = register.check(), register.stats()["reports"]
        yield f"kill {number:>2}: {stored:>4} reports, {'ended by itself, ' if done else ''}{len(faults)} faults {faults[:1] or ''}"
    while killed(place, count, 600):
        yield "not done within ten minutes, once more"
    with tempfile.TemporaryDirectory() as folder:
        quiet = str(Path(folder) / "quiet.db")
        add(quiet, count)
        same = groups(quiet) == groups(place)
    with registry.open(place) as register:
        faults, stats = register.check(), register.stats()
    yield f"{stats['reports']} reports, {stats['records']} records, {len(faults)} faults, after {time.perf_counter() - start:.0f} s"
    yield f"{'the same' if same else 'OTHER'} entries as without kills"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--db", help="an empty database of PostgreSQL; without it an SQLite file that is removed at the end")
    parser.add_argument(ADD, action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.add:
        add(given.db, given.reports)
        return
    with tempfile.TemporaryDirectory() as folder:
        for line in lines(given.db or str(Path(folder) / "register.db"), given.kills, given.reports):
            print(line, flush=True)


if __name__ == "__main__":
    main()
