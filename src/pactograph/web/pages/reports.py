"""The reports, newest first; and one report: its text with the words of the evidence marked, its records beside it."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from pactograph.records import Told
from pactograph.records.record import bare
from pactograph.registry import Register, Stored
from pactograph.web.marks import Stretch, stretches
from pactograph.web.query import Query
from pactograph.web.render import Context

PAGE = 50


def listed(request: Request, query: Query) -> Context:
    """`rows`: reports; `next`: the cursor of the next page."""
    found, total, cursor = request.app.state.register.reports(limit=query.number("limit", PAGE, 1, 1000), after=query.text("after") or None)
    return {"title": "Reports", "rows": [_row(stored) for stored in found], "total": total, "next": cursor}


def one(request: Request, query: Query) -> Context:
    """`stored`: the report and its provenance; `title_marks` and `marks`: its parts in stretches; `records`: with their values."""
    register = request.app.state.register
    stored = register.report(int(request.path_params["number"]))
    tolds: list[Told] = register.records(stored.number)
    numbered = [(told.number, told.record) for told in tolds]
    return {
        "title": stored.report.title or stored.report.report,
        "stored": stored,
        "title_marks": stretches(stored.report, numbered, "title"),
        "marks": paragraphs(stretches(stored.report, numbered)),
        "records": [_record(register, told) for told in tolds],
    }


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


def _row(stored: Stored) -> dict[str, Any]:
    report = stored.report
    return {
        "number": stored.number,
        "title": report.title or report.report,
        "date": report.date or "",
        "outlet": report.outlet or "",
        "source": report.url or report.provenance.source,
        "origin": stored.origin,
        "copy_of": stored.story if stored.story != stored.number else None,
        "added": stored.added,
    }


def _record(register: Register, told: Told) -> dict[str, Any]:
    record = told.record
    values = [
        {
            "path": path,
            "field": path.split("/")[1],
            "value": bare(value.value),
            "quotes": [span.quote for span in value.spans],
            "confidence": value.confidence,
            "reason": value.reason,
        }
        for path, value in record.values()
    ]
    entry = register.entry_of(told.number)
    return {
        "number": told.number,
        "type": record.type,
        "entry": entry.id if entry else None,
        "label": entry.label if entry else "rejected",
        "confidence": record.confidence,
        "reason": record.reason,
        "values": values,
    }
