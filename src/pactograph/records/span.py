"""A stretch of a report's text or title, which cannot differ from its quote."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from pactograph.errors import DataError
from pactograph.records.report import Report, Where


class Span(BaseModel):
    """Characters `start` (inclusive) to `end` (exclusive) of the report's `where`, and the words that stand there."""

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    quote: str
    where: Where = "text"

    @classmethod
    def cut(cls, report: Report, start: int, end: int, where: Where = "text") -> Span:
        """The span of `report` from `start` to `end`. Raises DataError where that is not a stretch of it."""
        source = report.part(where)
        if not 0 <= start < end <= len(source):
            raise DataError(f"no characters {start} to {end}", f"{report.report}, {where}")
        return cls(start=start, end=end, quote=source[start:end], where=where)

    def check(self, report: Report) -> None:
        """Raises DataError unless the quote stands where the span says."""
        if not 0 <= self.start < self.end or report.part(self.where)[self.start : self.end] != self.quote:
            raise DataError(f"the quote {self.quote[:40]!r} does not stand at {self.start}", f"{report.report}, {self.where}")

    @property
    def order(self) -> tuple[bool, int, int]:
        """Sort key: the text first, then the title; by place."""
        return self.where == "title", self.start, self.end
