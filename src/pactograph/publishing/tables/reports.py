"""The reports that entries rest on, without their texts."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.publishing.lookup import Batch, Filed
from pactograph.publishing.tables.model import Column, Row, Table


def _rows(batch: Batch) -> Iterator[Row]:
    yield from (_row(number, batch.filed.get(number)) for number in sorted(batch.numbers))


def _row(number: int, filed: Filed | None) -> Row:
    """A report that the register does not give stands with its number alone: the links to it must lead somewhere."""
    if filed is None:
        return (number, *[None] * 11)
    report = filed.report
    told = (report.report, report.date, report.title, report.outlet, report.author, report.language, report.url)
    return (number, *told, filed.licence or None, report.provenance.fetched, report.provenance.sha256 or None, len(report.text))


REPORTS = Table(
    "reports",
    "The reports that entries rest on.",
    (
        Column("report", "integer", "Number in the register; the same in every release.", required=True),
        Column("key", "string", "The report's own key."),
        Column("date", "string", "Date of the report, ISO 8601, perhaps reduced."),
        Column("title", "string", "Headline."),
        Column("outlet", "string", "Who published it."),
        Column("author", "string", "Author."),
        Column("language", "string", "Language, ISO 639-1."),
        Column("url", "string", "Where it was published."),
        Column("licence", "string", "Licence under which it came."),
        Column("fetched", "string", "When it was fetched."),
        Column("sha256", "string", "SHA-256 of the bytes as fetched."),
        Column("characters", "integer", "Length of its text."),
    ),
    ("report",),
    _rows,
    once=True,
)
