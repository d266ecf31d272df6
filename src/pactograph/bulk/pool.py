"""Reports over the cores of this machine: outcomes in the order of the input, whichever worker is first.

Own processes rather than `concurrent.futures`, where one crash breaks the whole pool and a task cannot be given up, or Pebble,
which takes a worker that dies between two reports for a pool that cannot start (seen in one of three runs with many crashes).
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait

from pactograph.bulk.outcome import Coder, Outcome, unreadable
from pactograph.bulk.worker import Worker
from pactograph.errors import PactographError
from pactograph.records import Report

# How far a worker may be ahead of the slowest report: bounds what is held in memory, and rarely makes anyone wait.
AHEAD = 64


def run(inputs: Iterable[Report | PactographError], coder: Coder | None = None, *, jobs: int, limit: float) -> Iterator[Outcome]:
    """An Outcome for each input, in order, from `jobs` processes. `limit` is in seconds a report.

    `coder` must be a function that a new process can import; None is `pactograph.flow.code`.
    Raises SetupError where workers cannot start.
    """
    pool = Pool(iter(enumerate(inputs)), coder, jobs, limit)
    try:
        yield from pool.outcomes()
    finally:
        pool.close()


class Pool:
    """The workers, the outcomes that wait for their turn, and the place of the next one in the output."""

    def __init__(self, inputs: Iterator[tuple[int, Report | PactographError]], coder: Coder | None, jobs: int, limit: float) -> None:
        self.inputs, self.coder, self.limit = inputs, coder, limit
        # A fresh interpreter is the same on every system and safe with threads; a fork is neither.
        self.context = multiprocessing.get_context("spawn")
        self.workers = [Worker(self.context, coder) for _ in range(jobs)]
        self.waiting: dict[int, Outcome] = {}
        self.next = 0
        self.ahead = AHEAD * jobs
        self.more = True

    def outcomes(self) -> Iterator[Outcome]:
        while True:
            self._hand_out()
            yield from self._in_turn()
            busy = any(worker.report for worker in self.workers)
            if not self.more and not busy:
                return
            if busy or not any(worker.ready for worker in self.workers):
                self._collect()

    def close(self) -> None:
        for worker in self.workers:
            worker.stop()

    def _hand_out(self) -> None:
        for worker in self.workers:
            if worker.ready and worker.report is None and (job := self._job()):
                worker.give(*job, self.limit)

    def _job(self) -> tuple[int, Report] | None:
        """The next report to code; inputs that are none get their outcome at once."""
        while self.more and len(self.waiting) < self.ahead:
            number, given = next(self.inputs, (-1, None))
            if given is None:
                self.more = False
            elif isinstance(given, Report):
                return number, given
            else:
                self.waiting[number] = unreadable(given)
        return None

    def _in_turn(self) -> Iterator[Outcome]:
        while (outcome := self.waiting.pop(self.next, None)) is not None:
            self.next += 1
            yield outcome

    def _collect(self) -> None:
        """Wait for an answer or the nearest deadline, and note what came of it."""
        deadline = min(worker.deadline for worker in self.workers)
        pipes: dict[object, int] = {worker.pipe: place for place, worker in enumerate(self.workers)}
        timeout = None if deadline == float("inf") else max(0.0, deadline - time.monotonic())
        for pipe in wait([worker.pipe for worker in self.workers], timeout):
            self._hear(pipes[pipe])
        for place, worker in enumerate(self.workers):
            if (outcome := worker.late(self.limit)) is not None:
                self._replace(place, outcome)

    def _hear(self, place: int) -> None:
        worker = self.workers[place]
        try:
            outcome = worker.answer()
        except EOFError:
            self._replace(place, worker.lost())
            return
        if outcome is not None:
            self.waiting[worker.number] = outcome

    def _replace(self, place: int, outcome: Outcome) -> None:
        worker = self.workers[place]
        self.waiting[worker.number] = outcome
        worker.stop()
        self.workers[place] = Worker(self.context, self.coder)
