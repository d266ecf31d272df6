"""A row of a data set as a report that people can read, every cell of it a span."""

from __future__ import annotations

from typing import Any, NamedTuple

from pactograph.reading.datasets.dataset import Dataset, Row
from pactograph.reading.finish import Draft, provenance
from pactograph.reading.normal import one_line, stored
from pactograph.records import Report, Span, Value

SURE = 0.95


class Line(NamedTuple):
    """`column: words`, and where in the text it begins."""

    column: str
    words: str
    start: int

    @property
    def first(self) -> int:
        """Where the words begin."""
        return self.start + len(self.column) + 2


class Card:
    """Lines `column: cell`, one for each cell that is not blank, in the order in which they were added."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0
        self.places: dict[str, Line] = {}

    def add(self, column: str, cell: str, key: str = "") -> None:
        """Adds a line; it is known as `key`, or as its column. Damaged encodings in the cell are mended."""
        words = " ".join(stored(cell).split())
        if words:
            self.places[key or column] = Line(column, words, self.length)
            self._append(f"{column}: {words}")

    def gap(self) -> None:
        """A blank line."""
        self._append("")

    def _append(self, line: str) -> None:
        self.lines.append(line)
        self.length += len(line) + 1

    def __contains__(self, key: str) -> bool:
        return key in self.places

    def words(self, key: str) -> str:
        """The cell as it stands in the text, "" where it is blank."""
        return self.places[key].words if key in self.places else ""

    def part(self, key: str, start: int = 0, end: int | None = None) -> Span:
        """The span of the cell, or of its characters `start` to `end`. Raises KeyError where it is blank."""
        line = self.places[key]
        quote = line.words[start:end]
        return Span(start=line.first + start, end=line.first + start + len(quote), quote=quote)

    def evidence(self, *keys: str) -> tuple[Span, ...]:
        """The lines of the cells that are not blank, column names included."""
        found = [self.places[key] for key in keys if key in self.places]
        return tuple(Span(start=line.start, end=line.first + len(line.words), quote=f"{line.column}: {line.words}") for line in found)

    def value(self, worth: Any, *keys: str, confidence: float = SURE, reason: str) -> Value[Any]:
        """A value that rests on those of these cells that are not blank; one must not be."""
        spans = tuple(self.part(key) for key in keys if key in self.places)
        return Value(value=worth, spans=spans, confidence=confidence, reason=reason)

    def report(self, dataset: Dataset, row: Row, *, key: str, title: str, date: str | None, url: str | None = None) -> Report:
        """The report `code:key` of the data set."""
        text = "\n".join(self.lines)
        media = "text/csv" if dataset.form == "csv" else "application/json"
        return Report(
            report=one_line(f"{dataset.code}:{key}"),
            text=text,
            title=one_line(title),
            date=date,
            outlet=dataset.label,
            language="en",
            url=url,
            provenance=provenance(Draft(text, media_type=media, original=row.original), row.where, None),
        )
