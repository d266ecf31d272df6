"""One report after the other in this process: for few reports, where starting workers would take longer than the work."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from pactograph.bulk.outcome import Coder, Outcome, allowance, coded, described, failed, too_slow, unreadable
from pactograph.errors import PactographError, SetupError
from pactograph.records import Report


class TooSlow(Exception):
    """The time that a report may take is over."""


def run(inputs: Iterable[Report | PactographError], coder: Coder, limit: float) -> Iterator[Outcome]:
    """An Outcome for each input, in order. `limit` in seconds is kept where the system has interval timers. Raises SetupError."""
    for given in inputs:
        yield _one(given, coder, limit) if isinstance(given, Report) else unreadable(given)


def _one(report: Report, coder: Coder, limit: float) -> Outcome:
    try:
        with alarm(allowance(report, limit)):
            return coded(report, coder(report))
    except TooSlow:
        return too_slow(report, limit)
    except SetupError:
        raise
    except Exception as error:
        return failed(report, described(error))


@contextmanager
def alarm(seconds: float) -> Iterator[None]:
    """Raises TooSlow in the block after `seconds`; does nothing on Windows and outside the main thread."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(number: int, frame: Any) -> None:
    raise TooSlow
