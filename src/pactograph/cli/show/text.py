"""The text of a report with the evidence of each record marked in it, so that overlapping evidence stays legible.

Each stretch stands between its record's number, `⟦1| … |1⟧`; on a terminal it has the colour of the record's type as well,
words that belong to several records are underlined, and the words that values rest on are bold.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.text import Text

from pactograph.cli.clean import clean
from pactograph.cli.show.style import colour
from pactograph.records import Coding, Record
from pactograph.records.report import Where


@dataclass(frozen=True)
class Stretch:
    """Evidence of record `number` from `start` to `end`."""

    start: int
    end: int
    number: int
    style: str


def marked(coding: Coding) -> Iterator[Text]:
    """The title, where evidence stands in it, and the text."""
    for where in ("title", "text"):
        stretches = _stretches(coding, where)
        if stretches or where == "text":
            yield Text.assemble("\n", _mark(clean(coding.report.part(where)), stretches, _words(coding, where)))


def _stretches(coding: Coding, where: Where) -> list[Stretch]:
    out = []
    for number, record in enumerate(coding.records, 1):
        spans = sorted((span.start, span.end) for span in record.evidence if span.where == where)
        out += [Stretch(start, end, number, colour(record.type)) for start, end in _joined(spans)]
    return out


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of one record that overlap, as one."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _words(coding: Coding, where: Where) -> list[tuple[int, int]]:
    def of(record: Record) -> Iterator[tuple[int, int]]:
        for _, value in record.values():
            yield from ((span.start, span.end) for span in value.spans if span.where == where)

    return _joined(sorted({span for record in coding.records for span in of(record)}))


def _mark(text: str, stretches: list[Stretch], words: list[tuple[int, int]]) -> Text:
    cuts = {0, len(text)} | {cut for s in stretches for cut in (s.start, s.end)} | {cut for word in words for cut in word}
    edges = sorted(cuts)
    out = Text()
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        _brackets(out, start, stretches)
        around = [s for s in stretches if s.start <= start < s.end]
        bold = any(first <= start < last for first, last in words)
        out.append(text[start:end], _style(around, bold))
    return out


def _brackets(out: Text, at: int, stretches: list[Stretch]) -> None:
    """The numbers that end here, then those that begin: of those that begin together the longest first."""
    for s in sorted((s for s in stretches if s.end == at), key=lambda s: (-s.start, -s.number)):
        out.append(f"|{s.number}⟧", f"bold {s.style}")
    for s in sorted((s for s in stretches if s.start == at), key=lambda s: (-s.end, s.number)):
        out.append(f"⟦{s.number}|", f"bold {s.style}")


def _style(around: list[Stretch], bold: bool) -> str:
    if not around:
        return ""
    inner = min(around, key=lambda s: (s.end - s.start, s.number))
    return " ".join([inner.style] + ["underline"] * (len(around) > 1) + ["bold"] * bold)
