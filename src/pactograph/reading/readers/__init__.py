"""One module per kind of file, each with `read(blob, options)`; a kind's module and its libraries load when such a file is met."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob
from pactograph.reading.kinds import kind
from pactograph.reading.options import ReadingOptions
from pactograph.records import Report


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report | UnreadableReport]:
    """The reports in `blob`. Raises UnreadableReport where the blob as a whole cannot be read."""
    reader = importlib.import_module(f"pactograph.reading.readers.{kind(blob)}")
    yield from reader.read(blob, options)
