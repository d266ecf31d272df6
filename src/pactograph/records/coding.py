"""A report together with the records coded from it: what `pactograph.code` returns and a line of JSONL holds."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator

from pactograph.records.record import Record, bare
from pactograph.records.report import Report
from pactograph.records.span import Span


class Coding(BaseModel):
    """Cannot be made unless every span of every record stands in the report."""

    model_config = ConfigDict(frozen=True)

    report: Report
    records: tuple[Record, ...] = ()

    @model_validator(mode="after")
    def spans_stand(self) -> Self:
        for record in self.records:
            for span in (*record.evidence, *(span for _, value in record.values() for span in value.spans)):
                span.check(self.report)
        return self

    def line(self) -> dict[str, Any]:
        """The line of JSONL: the gold form, and for each value its spans, confidence and reason under `values`."""
        report = self.report
        head = {"report": report.report, "date": report.date, "title": report.title, "outlet": report.outlet, "text": report.text}
        return head | {"records": [_row(record) for record in self.records]}


def _row(record: Record) -> dict[str, Any]:
    values = [
        {
            "path": pointer,
            "value": bare(value.value),
            "spans": [spot(span) for span in value.spans],
            "confidence": value.confidence,
            "reason": value.reason,
        }
        for pointer, value in record.values()
    ]
    proof = {"confidence": record.confidence, "reason": record.reason, "rule": record.rule}
    return record.plain() | proof | {"spans": [spot(span) for span in record.evidence], "values": values}


def spot(span: Span) -> dict[str, Any]:
    """A span as plain JSON."""
    return span.model_dump()
