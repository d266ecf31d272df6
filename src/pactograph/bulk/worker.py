"""A process that codes one report at a time, and its handle in the batch."""

from __future__ import annotations

import signal
import time
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext

from pactograph.bulk.outcome import Coder, Outcome, Result, allowance, attempt, described, failed, light, settled, too_slow
from pactograph.errors import SetupError
from pactograph.records import Report


def serve(pipe: Connection, coder: Coder | None) -> None:
    """Runs in the worker: says that it is ready, then answers each report until the other end closes."""
    # Ctrl-C reaches every process of the terminal; the batch alone decides what happens then.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        coder = coder or _flow()
        pipe.send((None, ""))
        while True:
            pipe.send(attempt(coder, pipe.recv()))
    except (EOFError, OSError):
        return
    except Exception as error:
        pipe.send(SetupError(*error.args) if isinstance(error, SetupError) else SetupError(described(error)))


def _flow() -> Coder:
    """The product's coder with its model loaded, so that loading does not count against the first report."""
    from pactograph import flow

    flow.load()
    return flow.code


class Worker:
    """One process and the report it has, if any. `number` is the report's place in the batch."""

    def __init__(self, context: SpawnContext, coder: Coder | None) -> None:
        self.pipe, other = context.Pipe()
        self.process = context.Process(target=serve, args=(other, coder), daemon=True)
        self.process.start()
        other.close()
        self.ready = False
        self.report: Report | None = None
        self.number = -1
        self.deadline = float("inf")

    def give(self, number: int, report: Report, limit: float) -> None:
        """Hand the worker a report. A worker that has gone shows it when its answer is awaited."""
        self.number, self.report = number, report
        self.deadline = time.monotonic() + allowance(report, limit)
        try:
            self.pipe.send(light(report))
        except OSError:
            return

    def answer(self) -> Outcome | None:
        """The outcome of the report it had, or None where it only said that it is ready.

        Raises EOFError where it has gone, SetupError where something that coding needs is missing.
        """
        try:
            result: Result | SetupError = self.pipe.recv()
        except OSError as error:
            raise EOFError from error
        if isinstance(result, SetupError):
            raise result
        self.ready = True
        report, self.report, self.deadline = self.report, None, float("inf")
        return settled(report, result) if report else None

    def lost(self) -> Outcome:
        """What to say of its report when the process has ended by itself."""
        self.process.join(5)
        code = self.process.exitcode or 0
        if self.report is None:
            raise SetupError(f"a worker process ended while starting (exit code {code})", remedy="try --jobs 1")
        cause = f"signal {-code}" + (", perhaps out of memory" if code == -9 else "") if code < 0 else f"exit code {code}"
        return failed(self.report, f"coding it ended the worker process ({cause})")

    def late(self, limit: float) -> Outcome | None:
        """What to say of its report when the time is over; None while there is time."""
        if self.report is None or time.monotonic() < self.deadline:
            return None
        return too_slow(self.report, limit)

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.pipe.close()
        self.process.kill()
        self.process.join(5)
