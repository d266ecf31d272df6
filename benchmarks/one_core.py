"""Speed and memory on one core, in a process of its own: prints one line of JSON. Run by `benchmarks.speed`."""

from __future__ import annotations

import json
import os
import resource
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import corpus
from pactograph.records import Report

PASSES = 3
STATUS = Path("/proc/self/status")


def pin() -> None:
    """Keep this process on one core, where the system allows it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def main() -> None:
    """Load, code once to warm up, then time some passes over all reports."""
    pin()
    # After the pin: libraries count the cores when they are imported.
    from pactograph import flow

    _, reports = corpus.measured()
    flow.code(reports[0])
    passes = [_pass(flow.code, reports) for _ in range(PASSES)]
    print(json.dumps({"wall": [wall for wall, _ in passes], "cpu": [cpu for _, cpu in passes], "peak_mb": peak()}))


def _pass(code: Callable[[Report], object], reports: list[Report]) -> tuple[float, float]:
    """Seconds by the clock, and of the processor: more apart than a little, and the machine was busy with something else."""
    wall, cpu = time.perf_counter(), time.process_time()
    for given in reports:
        code(given)
    return time.perf_counter() - wall, time.process_time() - cpu


def peak() -> float:
    """The most memory that this process has held, in megabytes.

    On Linux `getrusage` begins with the memory of the process that started this one, so the kernel's count for this program is read;
    elsewhere (macOS counts in bytes) there is none.
    """
    if STATUS.exists():
        return int(STATUS.read_text(encoding="utf-8").partition("VmHWM:")[2].split()[0]) / 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if __name__ == "__main__":
    main()
