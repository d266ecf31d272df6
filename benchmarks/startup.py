"""Seconds from the start of the command to its first record, and of the import alone. Medians of several runs."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.resources import files
from statistics import median

RUNS = 5


def lines() -> Iterator[str]:
    """The import and the first record."""
    report = str(files("pactograph") / "examples" / "rafale-india.txt")
    yield f"{'import pactograph':<28} {timed('-c', 'import pactograph'):.2f} s  (median of {RUNS})"
    first = timed("-m", "pactograph", "code", "--jsonl", report)
    yield f"{'start to first record':<28} {first:.2f} s  (median of {RUNS})"


def timed(*arguments: str) -> float:
    """Seconds until the first byte of output, or where there is none until the end."""
    return median(_once([sys.executable, *arguments]) for _ in range(RUNS))


def _once(command: list[str]) -> float:
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as running:
        assert running.stdout
        running.stdout.read(1)
        seconds = time.perf_counter() - start
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return seconds
