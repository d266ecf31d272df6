"""What a command costs, in a process of its own: seconds on the clock, seconds of the processor, the most memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from pactograph import registry

HEAD = f"{'command':<58}{'clock':>8}{'processor':>11}{'MB':>7}{'MB written':>12}"


class Cost(NamedTuple):
    """`clock` and `processor` in seconds, `memory` in MB at its highest; `status` is 0 where all went well."""

    clock: float
    processor: float
    memory: float
    status: int


def cost(command: Sequence[str], output: Path) -> Cost:
    """Run `pactograph` with these words; what it prints goes to a file."""
    with output.open("wb") as file:
        start = time.perf_counter()
        begun = subprocess.Popen([sys.executable, "-m", "pactograph", *command], stdout=file, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(begun.pid, 0)
        begun.returncode = os.waitstatus_to_exitcode(status)
    return Cost(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, begun.returncode)


def size(path: Path) -> int:
    """Bytes of a file, or of all files in a folder."""
    return sum(one.stat().st_size for one in ([path] if path.is_file() else path.rglob("*")) if one.is_file())


def table(register: Path, commands: Iterable[tuple[str, Path]], folder: Path) -> None:
    """Prints a line a command and what it writes. Commands are given without `pactograph` and without the register."""
    with registry.open(register, create=False) as opened:
        print(f"{opened.entries(limit=1).total:,} entries\n\n{HEAD}", flush=True)
    for command, written in commands:
        found = cost([*command.split(), "--db", str(register)], folder / "output")
        failed = f"   ended with {found.status}" if found.status else ""
        print(
            f"{command.replace(str(folder) + os.sep, ''):<58}{found.clock:>8.1f}{found.processor:>11.1f}{found.memory:>7.0f}"
            f"{size(written) / 1e6:>12.1f}{failed}",
            flush=True,
        )


def busiest(register: Path) -> str:
    """The party with the most entries."""
    with registry.open(register, create=False) as opened:
        found = opened.counts(by=("party",))
    return max(found, key=lambda key: (found[key], key))[0]
