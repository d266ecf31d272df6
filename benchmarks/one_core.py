"""Speed and memory on one core, in a process of its own: prints one line of JSON. Run by `benchmarks.speed`."""

from __future__ import annotations

import json
import os
import resource
import sys
import time

from benchmarks import corpus
from pactograph.records import Report

PASSES = 3


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
    seconds = [_pass(flow.code, reports) for _ in range(PASSES)]
    print(json.dumps({"seconds": seconds, "peak_mb": peak()}))


def _pass(code: object, reports: list[Report]) -> float:
    assert callable(code)
    start = time.perf_counter()
    for given in reports:
        code(given)
    return time.perf_counter() - start


def peak() -> float:
    """The most memory that this process has held, in megabytes; macOS counts in bytes, Linux in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    main()
