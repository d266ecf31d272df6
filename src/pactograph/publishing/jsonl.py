"""One line of JSON a report: the form of the gold files, and under `values` what each value rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactograph.publishing.plain import dump
from pactograph.records import Coding


def chunks(codings: Iterable[Coding]) -> Iterator[str]:
    """A line for each coding, with its line end. The same coding always gives the same bytes."""
    for coding in codings:
        yield dump(coding.line()) + "\n"
