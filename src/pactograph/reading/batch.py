"""Many sources: every report and every error of them, one at a time, in a fixed order, each report with an id of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike, fspath

from pactograph.errors import InputError, UnreadableReport
from pactograph.reading.options import ReadingOptions
from pactograph.reading.readers import read
from pactograph.reading.sources import expand, fault, opened
from pactograph.records import Report

Source = str | PathLike[str]


def read_all(sources: Iterable[Source], options: ReadingOptions | None = None) -> Iterator[Report | UnreadableReport]:
    """The reports of `sources` (files, folders, URLs, "-"), and for what cannot be read the error that says why.

    Sources come in the order given, files of a folder by name. An id that was used before gets a number: `a`, `a-2`.
    Raises SetupError only, where an extra is not installed.
    """
    settings = options or ReadingOptions()
    taken: set[str] = set()
    for source in sources:
        for name in expand(fspath(source)):
            for found in [name] if isinstance(name, UnreadableReport) else _read(name, settings):
                yield found if isinstance(found, UnreadableReport) else _named(found, taken)


def _read(source: str, options: ReadingOptions) -> Iterator[Report | UnreadableReport]:
    where = "standard input" if source == "-" else source
    try:
        with opened(source, options) as blob:
            yield from read(blob, options)
    except UnreadableReport as error:
        yield error
    except InputError as error:
        yield UnreadableReport(error.what, error.where, error.remedy)
    except (OSError, ValueError) as error:
        yield fault(error, where)


def _named(report: Report, taken: set[str]) -> Report:
    """`report` with an id that no report before it has."""
    name, number = report.report, 2
    while name in taken:
        name = f"{report.report}-{number}"
        number += 1
    taken.add(name)
    return report if name == report.report else report.model_copy(update={"report": name})
