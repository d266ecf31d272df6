"""One report through every stage: the page to read first."""

from __future__ import annotations

from pactograph import coding
from pactograph.parsing import pipeline
from pactograph.parsing.parse import parse
from pactograph.reading import debris
from pactograph.records import Coding, Report


def code(report: Report) -> Coding:
    """The records that `report` tells of, each value with its spans.

    Raises SetupError where the language model or the fitted parts are missing.
    """
    parsed = parse(report, ignored=debris(report.text))
    return Coding(report=report, records=coding.records(parsed, coding.parts()))


def load() -> None:
    """Load what coding needs, so that the first report need not wait for it."""
    pipeline.load("")
    coding.parts()
