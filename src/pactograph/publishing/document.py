"""One JSON document: an array of reports, indented, in the form of the lines of JSONL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactograph.publishing.plain import dump
from pactograph.records import Coding


def chunks(codings: Iterable[Coding]) -> Iterator[str]:
    """The array piece by piece, so that a long batch need not be held in memory; together always valid JSON."""
    opening = "[\n"
    for coding in codings:
        yield opening + dump(coding.line(), indent=1)
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"
