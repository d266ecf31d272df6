"""One entry: its values with the reports and words behind each, conflicts, provisions and what carries them out, history."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from pactograph.records import Claim, Entry
from pactograph.records.record import MANY, SINGLE
from pactograph.registry import Register
from pactograph.web.query import Query
from pactograph.web.render import Context

ORDER = ("parties", "status", "date", "place", *SINGLE, *MANY)
QUOTES = 3


def page(request: Request, query: Query) -> Context:
    """`entry`; `fields`: field → its claims with words; `tellings`: the reports that tell of it; `past`: its history."""
    register = request.app.state.register
    as_of = query.text("as_of") or None
    entry: Entry = register.entry(f"{request.path_params['type']}/{request.path_params['number']}", as_of=as_of)
    return {
        "title": entry.label,
        "entry": entry,
        "fields": fields(entry),
        "tellings": tellings(register, entry),
        "past": register.history(entry.id),
        "as_of": as_of,
        "rows": [_row(claim) for claim in entry.claims],
    }


def fields(entry: Entry) -> dict[str, list[Claim]]:
    """Claims by field, in the order of the codebook, the one that is shown first."""
    out: dict[str, list[Claim]] = {}
    for field in dict.fromkeys(ORDER):
        claims = [claim for claim in entry.claims if claim.field == field]
        if claims:
            out[field] = sorted(claims, key=lambda claim: (not claim.shown, -claim.stories))
    return out


def tellings(register: Register, entry: Entry) -> list[dict[str, Any]]:
    """One row a record: its report, why it belongs, and the quote that says most; in the order of publication."""
    rows = []
    for member in entry.members:
        told = register.told(member.record)
        stored = register.report(member.report)
        rows.append({
            "record": member.record,
            "report": member.report,
            "title": stored.report.title or stored.report.report,
            "outlet": told.outlet or "",
            "date": told.published or "",
            "copied": told.story != told.report,
            "score": member.score,
            "reason": member.reason,
            "quote": told.record.evidence[0].quote,
            "confidence": told.record.confidence,
        })  # fmt: skip
    return sorted(rows, key=lambda row: (row["date"], row["report"], row["record"]))


def _row(claim: Claim) -> dict[str, Any]:
    return {
        "field": claim.field,
        "value": claim.value,
        "shown": claim.shown,
        "confidence": round(claim.confidence, 3),
        "stories": claim.stories,
        "reports": [backing.report for backing in claim.backing],
        "quotes": [span.quote for backing in claim.backing for span in backing.spans][:QUOTES],
        "judged": claim.judged,
    }
