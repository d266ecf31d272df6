"""The sources named on the command line as reports, with what the options say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pactograph.errors import InputError, PactographError
from pactograph.reading import ReadingOptions, read_all
from pactograph.records import Report
from pactograph.records.dates import checked

if TYPE_CHECKING:
    from pactograph.cli.coding import Request

UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}


def reports(request: Request) -> Iterator[Report | PactographError]:
    """Each report, or the reason why a source is none. Options are checked before anything is read."""
    stated = {"date": checked(request.date), "outlet": request.outlet, "title": request.title}
    options = ReadingOptions(allow_private=request.allow_private, max_bytes=size(request.max_size))
    return _read(request.sources, options, {name: value for name, value in stated.items() if value is not None})


def _read(sources: list[str], options: ReadingOptions, stated: dict[str, str]) -> Iterator[Report | PactographError]:
    for given in read_all(sources, options):
        yield given.model_copy(update=stated) if stated and isinstance(given, Report) else given


def size(text: str) -> int:
    """Bytes of a size such as 800k, 50M or 1.5G. Raises InputError for anything else."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?) ?([kmg]?)b?", text.strip().lower())
    if not found or not float(found[1]):
        raise InputError(f"{text!r} is not a size", remedy="write it as 800k, 50M or 1G")
    return int(float(found[1]) * UNITS[found[2]])
