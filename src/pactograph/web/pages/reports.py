"""The reports, newest first; and one report: its text with the words of the evidence marked, its records beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from starlette.requests import Request

from pactograph.records import Entry, Told
from pactograph.records.record import bare
from pactograph.registry import Register, Stored
from pactograph.web.marks import paragraphs, stretches
from pactograph.web.query import NUMBERED, Query, place
from pactograph.web.render import ROWS, Context, wanted_form

PAGE, MOST = 50, 1000


def listed(request: Request, query: Query) -> Context:
    """`rows`: reports, those added last first; `next`: the cursor of the next page."""
    register = request.app.state.register
    narrowed = {"origin": query.text("origin") or None, "since": query.date("since"), "until": query.date("until")}
    if wanted_form(request) in ROWS:
        return {"title": "Reports", "rows": every(register, narrowed), "total": None, "next": None}
    found, total, cursor = register.reports(limit=query.number("limit", PAGE, 1, MOST), after=query.cursor(NUMBERED), **narrowed)
    return {"title": "Reports", "rows": [listed_row(stored) for stored in found], "total": total, "next": cursor}


def every(register: Register, narrowed: dict[str, str | None]) -> Iterator[dict[str, Any]]:
    """Rows of all reports, page after page."""
    after = None
    while True:
        found, _, after = register.reports(limit=MOST, after=after, **narrowed)
        yield from map(listed_row, found)
        if after is None:
            return


def listed_row(stored: Stored) -> dict[str, Any]:
    """What a list shows of a report."""
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


def one(request: Request, query: Query) -> Context:
    """`stored`: the report and its provenance; `marks`: its title and text in stretches; `records`: with their values."""
    register = request.app.state.register
    stored = register.report(place("report", request.path_params["number"]))
    tolds: list[Told] = register.records(stored.number)
    numbered = [(told.number, told.record) for told in tolds]
    homes = register.homes([told.number for told in tolds])
    entries = register.shown(set(homes.values()))
    return {
        "title": stored.report.title or stored.report.report,
        "stored": stored,
        "charts": {
            "title": stretches(stored.report, numbered, "title"),
            "text": paragraphs(stretches(stored.report, numbered)),
            "said": {
                f"r{told.number}{path}": (told.record.type, path.split("/")[1], bare(v.value))
                for told in tolds
                for path, v in told.record.values()
            },
        },
        "records": (records := [_record(told, entries.get(homes.get(told.number, ""))) for told in tolds]),
        "rows": list(_values(records)),
    }


def _values(records: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """A row a value, for a file."""
    for record in records:
        for value in record["values"]:
            yield {"record": record["number"], "type": record["type"], "entry": record["entry"]} | value


def _record(told: Told, entry: Entry | None) -> dict[str, Any]:
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
    return {
        "number": told.number,
        "type": record.type,
        "entry": entry.id if entry else None,
        "label": entry.label if entry else "rejected",
        "confidence": record.confidence,
        "reason": record.reason,
        "rule": record.rule,
        "quotes": [span.quote for span in record.evidence],
        "values": values,
    }
