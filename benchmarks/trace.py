"""A report of the gold as the coder went through it: its drafts beside its records, paired with the gold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from benchmarks import corpus
from benchmarks.corpus import Row
from pactograph import coding
from pactograph.analysis import pairing
from pactograph.analysis.slots import Slot, slots
from pactograph.coding import coder
from pactograph.coding.drafts import Draft
from pactograph.coding.view import Doc
from pactograph.parsing.parse import parse
from pactograph.reading import debris
from pactograph.records import Record, Span, Value
from pactograph.records.record import MANY, bare


@dataclass
class Trace:
    """One report. `drafts` are all that were weighed, `records` those that were kept."""

    row: Row
    doc: Doc
    drafts: list[Draft]
    records: tuple[Record, ...]

    @property
    def name(self) -> str:
        return str(self.row["report"])

    @property
    def gold(self) -> list[Row]:
        """The gold records."""
        return list(self.row["records"])

    @cached_property
    def coded(self) -> list[Row]:
        """The coder's records in the form of the gold."""
        return [record.plain() for record in self.records]

    @cached_property
    def pairs(self) -> dict[int, int]:
        """Number of a gold record → number of the coded record that the measure pairs with it."""
        return dict(pairing.pairs(self.gold, self.coded))

    def of(self, draft: Draft) -> int | None:
        """The number of the record that a draft has become; None where it was dropped."""
        return next((j for j, record in enumerate(self.records) if self._is(draft, record)), None)

    def _is(self, draft: Draft, record: Record) -> bool:
        same = record.rule == f"{draft.type}.{draft.lead.name}" and {p.value.code for p in record.parties} == set(draft.parties)
        return same and draft.lead.order[0] in self.places(record.evidence)

    def told(self, gold: Row) -> set[int]:
        """The numbers of the sentences that a gold record's quotes stand in."""
        return {number for quote in gold.get("evidence") or [] for number in self._quoted(quote)}

    def _quoted(self, quote: str) -> Iterator[int]:
        """Quotes may run over line breaks of the text: their words are looked for."""
        words = re.compile(r"\s+".join(map(re.escape, quote.split())))
        for where in ("text", "title"):
            if quote.strip() and (found := words.search(self.doc.parse.report.part(where))):
                yield from self._between(where, found.start(), found.end())

    def places(self, spans: Iterable[Span]) -> set[int]:
        """The numbers of the sentences that spans stand in."""
        return {number for span in spans for number in self._between(span.where, span.start, span.end)}

    def _between(self, where: str, start: int, end: int) -> Iterator[int]:
        sentences = self.doc.parse.sentences
        return (s.number for s in sentences if s.where == where and s.start < end and s.end > start)


def trace(row: Row) -> Trace:
    """Code a report as `pactograph.flow.code` does, and keep what was weighed on the way."""
    report, learned = corpus.report(row), coding.parts()
    parsed = parse(report, ignored=debris(report.text))
    doc = Doc(parsed)
    return Trace(row, doc, coder.drafts(doc, learned), coding.records(parsed, learned))


def overlap(one: Row, other: Row) -> bool:
    """Whether the parties of two records overlap by as much as the measure asks for."""
    left, right = pairing.codes(one), pairing.codes(other)
    return len(left & right) >= pairing.LEAST_OVERLAP * max(1, len(left | right))


def of_value(pointer: str, value: Value[Any]) -> list[Slot]:
    """The slots that a value of a record gives, by its pointer (`/parties/0`)."""
    field = pointer.split("/")[1]
    return slots({field: [bare(value.value)] if field in MANY else bare(value.value)})
