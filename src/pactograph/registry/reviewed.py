"""What persons have reviewed, as gold; and the counts of a register."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from pactograph.records import Judgement
from pactograph.registry import rows, said, tables
from pactograph.registry.upgrade import version

REVIEWING = ("accept", "reject", "correct", "add")


def gold(connection: Connection) -> Iterator[dict[str, Any]]:
    """A line a reviewed report: its records as they stand. A report counts as reviewed once each of its records was judged or added.

    What was said of an entry holds for its record where it has but one.
    """
    for number in sorted(_judged_reports(connection)):
        stored = rows.report(connection, number)
        records = tables.records.c
        numbers = list(connection.execute(select(records.number).where(records.report == number)).scalars())
        own = said.about(connection, numbers)
        verdicts = {one: _verdict(one, own) for one in numbers} | dict.fromkeys(said.rejected(own), "out")
        if all(verdicts.values()):
            kept = [told for told in rows.tolds(connection, numbers) if verdicts[told.number] == "kept"]
            head = {
                "report": stored.report.report,
                "date": stored.report.date,
                "title": stored.report.title,
                "outlet": stored.report.outlet,
            }
            yield head | {"text": stored.report.text, "records": [told.record.plain() for told in kept]}


def _judged_reports(connection: Connection) -> set[int]:
    judged, records = tables.judged, tables.records
    joined = judged.join(records, records.c.number == judged.c.record)
    return set(connection.execute(select(records.c.report).select_from(joined).distinct()).scalars())


def _verdict(record: int, judgements: list[Judgement]) -> str:
    """kept, out, or "" where nobody has judged it."""
    verdict = ""
    for one in said.standing(judgements, *REVIEWING):
        if one.target == f"record/{record}" or one.records == (record,) or one.act == "add":
            verdict = "out" if one.act == "reject" else "kept"
    return verdict


def stats(connection: Connection, where: str) -> dict[str, Any]:
    """Counts by name."""

    def count(table: Any, *fits: Any) -> int:
        return int(connection.execute(select(func.count()).select_from(table).where(*fits)).scalar() or 0)

    def by(column: Any, *fits: Any) -> dict[str, int]:
        found = connection.execute(select(column, func.count()).where(*fits).group_by(column).order_by(func.count().desc(), column))
        return {row[0]: row[1] for row in found}

    shown = tables.versions.c.until.is_(None)
    stories = connection.execute(select(func.count(tables.reports.c.story.distinct()))).scalar()
    return {
        "register": where,
        "tables": version(connection, where),
        "reports": count(tables.reports),
        "stories": int(stories or 0),
        "records": count(tables.records),
        "entries": count(tables.versions, shown),
        "persons": count(tables.persons, tables.persons.c.data.is_not(None)),
        "judgements": count(tables.judgements),
        "entries by type": by(tables.versions.c.type, shown),
        "reports by origin": by(tables.reports.c.origin),
    }
