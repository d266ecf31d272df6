"""What `add`, `import` and `watch` do: codings into the register, with failures counted on the way."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

from pactograph import registry
from pactograph.bulk import batch
from pactograph.bulk.ledger import line
from pactograph.bulk.outcome import Outcome
from pactograph.cli.clean import clean_line
from pactograph.cli.coding import Request
from pactograph.cli.failures import Count
from pactograph.cli.guard import say
from pactograph.cli.inputs import reports
from pactograph.cli.progress import Progress
from pactograph.cli.sink import Sink
from pactograph.errors import PactographError
from pactograph.reading import datasets
from pactograph.records import Coding
from pactograph.records.told import PRESS
from pactograph.registry import Added, Register

# Rows of data sets are stored so many at once: a transaction a row would take five times as long.
CHUNK = 200


def run(request: Request, db: str | None, licence: str) -> int:
    """Add what was asked for; returns the exit code."""
    count, done = Count(), Counter[str]()
    inputs = reports(request)
    with ExitStack() as stack:
        register = stack.enter_context(registry.open(db))
        ledger = stack.enter_context(Sink(request.ledger, request.sources)) if request.ledger else None
        progress = stack.enter_context(Progress(request.progress))
        for outcome in batch.run(inputs, jobs=request.jobs, limit=request.time_limit):
            _add(register, outcome, licence, done)
            count.add(outcome)
            progress.advance(count)
            if ledger:
                ledger.write(line(outcome))
    if not request.quiet:
        sys.stdout.write(summary(done) + "\n")
        count.report()
    return count.exit_code


def _add(register: Register, outcome: Outcome, licence: str, done: Counter[str]) -> None:
    if outcome.coding is not None:
        tally(done, register.add(outcome.coding, licence=licence))


def tally(done: Counter[str], added: Added) -> None:
    """Count what became of a report."""
    if added.known:
        done["known"] += 1
        return
    done["reports"] += 1
    done["copies"] += added.copy_of is not None
    done["records"] += len(added.records)
    done["entries"] += len(added.entries)


def summary(done: Counter[str]) -> str:
    """One line: what came in."""
    parts = [f"{done['reports']} report{'s' * (done['reports'] != 1)} added"]
    if done["records"]:
        parts[0] += f" with {done['records']} record{'s' * (done['records'] != 1)}"
    if done["copies"]:
        parts.append(f"{done['copies']} of them copies of others")
    if done["known"]:
        parts.append(f"{done['known']} known already")
    if done["outside"]:
        parts.append(f"{done['outside']} rows outside the codebook left out")
    return ", ".join(parts)


def import_(db: str | None, files: Iterable[Path], kind: str | None, quiet: bool) -> int:
    """Rows of data sets as background entries; returns the exit code."""
    done, faults = Counter[str](), list[str]()
    with registry.open(db) as register:
        for path in files:
            dataset = datasets.DATASETS[kind] if kind else datasets.recognise(path)
            rows = _inside(datasets.read(path, kind), dataset, done, faults)
            while some := list(islice(rows, CHUNK)):
                fresh = register.load(some, origin=dataset.origin, licence=dataset.licence)
                done["reports"] += fresh
                done["known"] += len(some) - fresh
    if not quiet:
        sys.stdout.write(summary(done) + "\n")
        for fault in faults:
            say(f"pactograph: {fault}")
    return 0 if not faults else 1 if done["reports"] or done["known"] else 2


def _inside(
    found: Iterable[Coding | PactographError], dataset: datasets.Dataset, done: Counter[str], faults: list[str]
) -> Iterator[Coding]:
    """The rows to be stored; those outside the codebook and those that cannot be read are counted."""
    for one in found:
        if isinstance(one, PactographError):
            faults.append(clean_line(str(one)))
        elif not one.records and dataset.origin != PRESS:
            done["outside"] += 1
        else:
            yield one
