"""One report through every stage: the page to read first."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from pactograph import coding
from pactograph.parsing import pipeline
from pactograph.parsing.parse import parse
from pactograph.reading import debris
from pactograph.records import Coding, Report


def code(report: Report) -> Coding:
    """The records that `report` tells of, each value with its spans.

    Raises SetupError where the language model or the fitted parts are missing.
    """
    with _uncollected():
        return _code(report)


def _code(report: Report) -> Coding:
    """Apart, so that what a report is made into is gone before the collector is back: to look through it took a twentieth of the time."""
    parsed = parse(report, ignored=debris(report.text))
    return Coding(report=report, records=coding.records(parsed, coding.parts()))


@contextmanager
def _uncollected() -> Iterator[None]:
    """What a report is made into is nearly all alive until it is coded: to look for garbage among it took an eighth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def load() -> None:
    """Load what coding needs, so that the first report need not wait for it."""
    pipeline.load("")
    coding.parts()
