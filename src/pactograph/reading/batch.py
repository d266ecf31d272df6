"""Many sources: every report and every error of them, one at a time, in a fixed order, each report with an id of its own."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pactograph.errors import InputError, UnreadableReport
from pactograph.reading.folder import Found, files
from pactograph.reading.options import ReadingOptions
from pactograph.reading.readers import read
from pactograph.reading.sources import fault, is_path, opened
from pactograph.records import Report

Source = str | os.PathLike[str]


def read_all(sources: Iterable[Source], options: ReadingOptions | None = None) -> Iterator[Report | UnreadableReport]:
    """The reports of `sources` (files, folders, URLs, "-"), and for what cannot be read the error that says why.

    Sources come in the order given, files of a folder by name. An id that was used before gets a number: `a`, `a-2`.
    Nothing is raised for what lies in the sources.
    """
    settings = options or ReadingOptions()
    taken: Counter[str] = Counter()
    for source in sources:
        for found in _files(os.fspath(source)):
            for report in [found] if isinstance(found, UnreadableReport) else _read(found, settings):
                yield report if isinstance(report, UnreadableReport) else _named(report, taken)


def _files(source: str) -> Iterator[Found | UnreadableReport]:
    if is_path(source) and _is_folder(source):
        return files(source)
    return iter([Found(source, Path(source).stem or source)])


def _is_folder(source: str) -> bool:
    try:
        return os.path.isdir(source)
    except ValueError:
        return False


def _read(found: Found, options: ReadingOptions) -> Iterator[Report | UnreadableReport]:
    try:
        with opened(found.path, found.name, options) as blob:
            yield from read(blob, options)
    except UnreadableReport as error:
        yield error
    except InputError as error:
        yield UnreadableReport(error.what, error.where, error.remedy)
    except (OSError, ValueError) as error:
        yield fault(error, "standard input" if found.path == "-" else found.path)


def _named(report: Report, taken: Counter[str]) -> Report:
    """`report` with an id that no report before it has."""
    name = report.report
    while taken[name]:
        taken[report.report] += 1
        name = f"{report.report}-{taken[report.report]}"
    taken[name] += 1
    return report if name == report.report else report.model_copy(update={"report": name})
