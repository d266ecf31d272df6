"""The text of a report cut into stretches, each with all the values whose words it is part of: spans may overlap and nest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from pactograph.records import Record, Report, Span
from pactograph.records.report import Where

# So much of a text is shown: no report in earnest is longer, and no browser bears much more. The original has all of it.
CHARACTERS, LINES = 400_000, 4_000
# So many values are told of one stretch: beyond them nobody looks for one.
VALUES = 40


@dataclass(frozen=True)
class Word:
    """One value that rests on a stretch: its record's number on the page, the record's type, and the JSON pointer of the value."""

    record: int
    type: str
    path: str

    @property
    def id(self) -> str:
        """As it stands in the page: `r2/parties/0`."""
        return f"r{self.record}{self.path}"


@dataclass
class Stretch:
    """Characters with the same values: `words` rest on it, `types` are their record types; none of both is plain text."""

    text: str
    words: list[Word] = field(default_factory=list)
    evidence: list[int] = field(default_factory=list)

    @property
    def types(self) -> list[str]:
        """Record types of the values, once each."""
        return list(dict.fromkeys(word.type for word in self.words))


def stretches(report: Report, records: Iterable[tuple[int, Record]], where: Where = "text") -> list[Stretch]:
    """The part `where` of a report, so far as it is shown, in stretches, in order; joined they are that part again."""
    text = report.part(where)
    text = text[: shown(text)]
    marks = [mark for number, record in records for mark in _marks(number, record) if mark[0].where == where and mark[0].start < len(text)]
    edges = sorted({0, len(text), *(min(edge, len(text)) for span, *_ in marks for edge in (span.start, span.end))})
    out = [Stretch(text[a:b]) for a, b in pairwise(edges)]
    places = {edge: number for number, edge in enumerate(edges)}
    for span, number, word in marks:
        for stretch in out[places[span.start] : places[min(span.end, len(text))]]:
            if word is None:
                stretch.evidence.append(number)
            elif len(stretch.words) < VALUES:
                stretch.words.append(word)
    return out


def shown(text: str) -> int:
    """How many characters of a text are shown."""
    end = -1
    for _ in range(LINES):
        if (end := text.find("\n", end + 1)) < 0:
            return min(len(text), CHARACTERS)
    return min(end, CHARACTERS)


def beyond(text: str) -> int:
    """How many are not."""
    return len(text) - shown(text)


def _marks(number: int, record: Record) -> Iterable[tuple[Span, int, Word | None]]:
    yield from ((span, number, None) for span in record.evidence)
    for path, value in record.values():
        yield from ((span, number, Word(number, record.type, path)) for span in value.spans)


def paragraphs(found: list[Stretch]) -> list[list[Stretch]]:
    """Stretches parted where the text has a line end, so that each paragraph is one on the page; the line ends are left out."""
    out: list[list[Stretch]] = [[]]
    for stretch in found:
        for number, line in enumerate(stretch.text.split("\n")):
            if number:
                out.append([])
            if line:
                out[-1].append(Stretch(line, stretch.words, stretch.evidence))
    return [paragraph for paragraph in out if paragraph]
