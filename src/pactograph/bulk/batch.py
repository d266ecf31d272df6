"""Which way to run a batch: in this process, over the cores of the machine, or over a cluster."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from pactograph.bulk import cluster, pool, serial
from pactograph.bulk.outcome import Outcome
from pactograph.errors import PactographError
from pactograph.records import Report

# A worker needs about a second and a half to load the model; so much text is coded in this process in that time.
FEW_REPORTS = 16
FEW_CHARACTERS = 100_000

SECONDS = 120.0


def run(inputs: Iterable[Report | PactographError], *, jobs: int = 0, limit: float = SECONDS, ray: str | None = None) -> Iterator[Outcome]:
    """An Outcome for each input, in the order of the input, whatever `jobs` is. What cannot be coded never stops the rest.

    `jobs` is the number of processes, 0 for as many as the machine has cores (for little text: none but this one);
    `limit` the seconds that a report may take; `ray` the address of a Ray cluster to use instead.
    """
    if ray is not None:
        return cluster.run(inputs, address=ray, limit=limit)
    stream = iter(inputs)
    first = [] if jobs == 1 else list(islice(stream, FEW_REPORTS))
    stream = chain(first, stream)
    if (jobs or cores()) == 1 or (jobs == 0 and _little(first)):
        # Here, not above: with workers this process codes nothing and need not load what coding needs.
        from pactograph import flow

        return serial.run(stream, flow.code, limit)
    return pool.run(stream, jobs=jobs or cores(), limit=limit)


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _little(first: list[Report | PactographError]) -> bool:
    characters = sum(len(given.text) for given in first if isinstance(given, Report))
    return len(first) < FEW_REPORTS and characters < FEW_CHARACTERS
