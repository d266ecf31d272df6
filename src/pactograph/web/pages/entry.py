"""One entry: its values with the reports and words behind each, conflicts, provisions and what carries them out, history."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from pactograph.publishing.summary import summary as row
from pactograph.records import Claim, Entry
from pactograph.records.record import MANY, SINGLE
from pactograph.registry import Register
from pactograph.web.charts.carried import carried
from pactograph.web.editions import editions
from pactograph.web.query import Query, place
from pactograph.web.render import Context

ORDER = ("parties", "status", "date", "place", *SINGLE, *MANY)
QUOTES = 3


def page(request: Request, query: Query) -> Context:
    """`entry`; `fields`: field → its claims with words; `tellings`: the reports that tell of it; `past`: judgements; `moments`: versions.

    `ties`: the entries that carry its provisions out; `carries_out`: the agreements that it carries out; `editions` of its series.
    """
    register: Register = request.app.state.register
    number = place("entry", request.path_params["number"])
    as_of = query.moment("as_of")
    entry = register.entry(f"{request.path_params['type']}/{number}", as_of=as_of)
    ties = register.shown([tie.entry for provision in entry.provisions for tie in provision.ties])
    return {
        "title": entry.label,
        "entry": entry,
        "fields": fields(entry),
        "conflicts": conflicts(register, entry),
        "tellings": tellings(register, entry),
        "past": register.history(entry.id),
        "moments": register.moments(entry.id),
        "as_of": as_of,
        "ties": {id: row(one) for id, one in ties.items()},
        "carries_out": [row(one) for one in register.carried_out_by(entry.id)],
        "editions": editions(register, entry),
        "persons": persons(register, entry),
        "rows": [_row(claim) for claim in entry.claims],
        "charts": {"carried": carried(entry, ties)},
    }


def fields(entry: Entry) -> dict[str, list[Claim]]:
    """Claims by field, in the order of the codebook, the one that is shown first."""
    out: dict[str, list[Claim]] = {}
    for field in dict.fromkeys(ORDER):
        claims = [claim for claim in entry.claims if claim.field == field]
        if claims:
            out[field] = sorted(claims, key=lambda claim: (not claim.shown, -claim.stories))
    return out


def conflicts(register: Register, entry: Entry) -> dict[str, list[dict[str, Any]]]:
    """Fields on which reports differ: each value with the reports that give it."""
    found = entry.conflicts()
    stored = register.stored({backing.report for claims in found.values() for claim in claims for backing in claim.backing})
    return {
        field: [
            {
                "value": claim.value,
                "shown": claim.shown,
                "reports": [
                    {
                        "number": n,
                        "outlet": stored[n].report.outlet or stored[n].report.title or f"report {n}",
                        "date": stored[n].report.date or "",
                    }
                    for n in dict.fromkeys(backing.report for backing in claim.backing)
                    if n in stored
                ],
            }
            for claim in claims
        ]
        for field, claims in found.items()
    }


def tellings(register: Register, entry: Entry) -> list[dict[str, Any]]:
    """One row a record: its report, why it belongs, and the quote that says most; in the order of publication."""
    tolds = register.tolds([member.record for member in entry.members])
    stored = register.stored({member.report for member in entry.members})
    rows = []
    for member in entry.members:
        told, report = tolds[member.record], stored[member.report].report
        rows.append({
            "record": member.record,
            "report": member.report,
            "title": report.title or report.report,
            "outlet": told.outlet or "",
            "date": told.published or "",
            "copied": told.story != told.report,
            "score": member.score,
            "reason": member.reason,
            "judged": member.judged,
            "quote": told.record.evidence[0].quote,
            "confidence": told.record.confidence,
        })  # fmt: skip
    return sorted(rows, key=lambda row: (row["date"], row["report"], row["record"]))


def persons(register: Register, entry: Entry) -> dict[str, str]:
    """Name as the entry shows it → id of the person."""
    found = register.persons_of([member.record for member in entry.members])
    return {spelling.value: one.id for one in found for spelling in one.names}


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
