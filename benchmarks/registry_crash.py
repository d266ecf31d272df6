"""A register whose writers are killed: `python -m benchmarks.registry_crash [--kills 50] [--reports 500] [--db URL]`.

A process adds reports one after the other and is killed (-9) after a time drawn by chance, again and again. After each kill the register
must be whole (`check`) and hold a first part of the reports, each with all of its records. At the end all are added, and the entries
must be those of a register that was never disturbed.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks import machine
from benchmarks.synthetic import codings
from pactograph import registry
from pactograph.registry import Register

SEED = 11


class Kill(NamedTuple):
    """What was found after one: seconds that the process had, reports there, faults."""

    seconds: float
    reports: int
    faults: tuple[str, ...]


def add(place: str, count: int) -> None:
    """What is killed. Says so when it begins to add."""
    with registry.open(place) as register:
        print("ready", flush=True)
        for coding in codings(count, SEED):
            register.add(coding)


def begun(place: str, count: int) -> subprocess.Popen[str]:
    """A process that adds."""
    command = [sys.executable, "-m", "benchmarks.registry_crash", "--add", "--reports", str(count), "--db", place]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    process.stdout.readline()
    return process


def kills(place: str, count: int, times: int, pace: float) -> Iterator[Kill]:
    """Kill so many times, spread over the work by chance; `pace`: the seconds that a report takes, known better after each kill."""
    chance, reports, spent = random.Random(SEED), 0, 0.0
    for left in range(times, 0, -1):
        process, seconds = begun(place, count), chance.random() * 2 * pace * (count - reports) / left
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        reports, faults = found(place, count)
        spent += seconds
        pace = spent / reports if reports else pace
        yield Kill(seconds, reports, faults)


def found(place: str, count: int) -> tuple[int, tuple[str, ...]]:
    """Reports that the register holds, and its faults: those of `check`, and reports that are not as they were given."""
    with registry.open(place) as register:
        faults = register.check()
        reports = register.stats()["reports"]
        for number, coding in enumerate(codings(count, SEED), 1):
            if number <= reports and [told.record for told in register.records(number)] != list(coding.records):
                faults.append(f"report {number} has not the records that it was given with")
    return reports, tuple(faults)


def entries(register: Register) -> set[frozenset[int]]:
    """The records of each entry."""
    return {frozenset(member.record for member in entry.members) for entry in register.all()}


def undisturbed(place: str, count: int) -> tuple[set[frozenset[int]], float]:
    """What comes of the reports where nobody kills, and the seconds that it took."""
    process, start = begun(place, count), time.monotonic()
    process.communicate()
    with registry.open(place) as register:
        return entries(register), time.monotonic() - start


def lines(place: str, calm: str, count: int, times: int) -> Iterator[str]:
    """A line a kill, and what came of it all."""
    wanted, seconds = undisturbed(calm, count)
    yield f"{count} reports take {seconds:.1f} s undisturbed\n\n kill   after   reports   faults"
    faults = 0
    for number, kill in enumerate(kills(place, count, times, seconds / count), 1):
        faults += len(kill.faults)
        yield f"{number:5}  {kill.seconds:5.2f} s  {kill.reports:7}  {len(kill.faults):7}" + "".join(
            f"\n       {one}" for one in kill.faults
        )
    begun(place, count).communicate()
    reports, left = found(place, count)
    with registry.open(place) as register:
        same = entries(register) == wanted
    yield f"\n{times} kills, {faults} faults; run once more: {reports} of {count} reports, {len(left)} faults"
    yield f"entries as undisturbed: {'yes' if same else 'NO'}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--db", help="an empty database of PostgreSQL; without it an SQLite file that is removed at the end")
    parser.add_argument("--add", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.add:
        add(given.db, given.reports)
        return
    with tempfile.TemporaryDirectory() as folder:
        place = given.db or str(Path(folder) / "register.db")
        print(f"{'PostgreSQL' if given.db else 'SQLite'}, {machine.line()}", flush=True)
        for line in lines(place, str(Path(folder) / "calm.db"), given.reports, given.kills):
            print(line, flush=True)


if __name__ == "__main__":
    main()
