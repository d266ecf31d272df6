"""Reports and words a second on one core and on all, and the peak memory of one process. Medians of several passes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from statistics import median
from typing import Any

from benchmarks import corpus
from pactograph.bulk import batch
from pactograph.records import Report

PASSES = 3
# The length by which speeds are compared.
USUAL = 400
# Enough work for the start of the workers not to be most of what is timed.
LEAST = 300
# Seconds by the clock for each of the processor above which the machine was not ours alone.
BUSY = 1.1
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")


def lines() -> Iterator[str]:
    """One core, all cores, memory."""
    name, reports = corpus.measured()
    words = corpus.words(reports)
    yield f"measured on {name}: {len(reports)} reports, {words / len(reports):.0f} words a report"
    alone = one_core()
    wall, cpu = median(alone["wall"]), median(alone["cpu"])
    yield rate("one core, once loaded", len(reports), words, wall, PASSES)
    if wall > BUSY * cpu:
        yield rate("  by processor time", len(reports), words, cpu, PASSES) + ", as other programs were running"
    many = reports * -(-LEAST // len(reports))
    seconds = median(all_cores(many) for _ in range(PASSES))
    cores = batch.cores()
    yield rate(f"{cores} cores, start included", len(many), words * len(many) // len(reports), seconds, PASSES)
    yield f"{'peak memory, one process':<28} {alone['peak_mb']:.0f} MB"


def one_core() -> dict[str, Any]:
    """What `benchmarks.one_core` measures."""
    command = [sys.executable, "-m", "benchmarks.one_core"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | ONE_THREAD)
    return dict(json.loads(done.stdout))


def all_cores(reports: list[Report]) -> float:
    """Seconds that a batch takes, from its call to its last outcome."""
    named = [given.model_copy(update={"report": f"{number}"}) for number, given in enumerate(reports)]
    start = time.perf_counter()
    outcomes = list(batch.run(named, jobs=batch.cores()))
    seconds = time.perf_counter() - start
    failed = [outcome.error for outcome in outcomes if outcome.status != "coded"]
    if failed:
        raise RuntimeError(f"{len(failed)} of {len(reports)} reports were not coded, the first: {failed[0]}")
    return seconds


def rate(what: str, reports: int, words: int, seconds: float, passes: int) -> str:
    """Reports and words a second, and reports of the usual length."""
    speed = f"{reports / seconds:.1f} reports/s  {words / seconds:,.0f} words/s"
    return f"{what:<28} {speed}  = {words / seconds / USUAL:.1f} reports of {USUAL} words/s  (median of {passes})"
