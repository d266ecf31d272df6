"""Contested terms: what each party calls a thing, what was done under that name, who sees it otherwise."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from pactograph.linking.folding import folded
from pactograph.records import Entry
from pactograph.web.asked import asked
from pactograph.web.query import Query
from pactograph.web.render import Context

# The newest of each: a register of many years has thousands of exercises, and the term that is sought narrows them.
MOST = 500


def page(request: Request, query: Query) -> Context:
    """`rows`: one a term or label: meanings with holders and contrasts, exercises under that label with their scenarios."""
    tally = request.app.state.tally
    filter = asked(query)
    terms: dict[str, dict[str, Any]] = {}
    for entry in tally.entries(filter.but(type=("usage",)), limit=MOST).entries:
        _usage(terms, entry)
    for entry in tally.entries(filter.but(type=("exercise",)), limit=MOST).entries:
        _label(terms, entry)
    wanted = folded(query.text("q"))
    rows = [row for key, row in sorted(terms.items()) if wanted in key]
    return {"title": "Words", "rows": sorted(rows, key=lambda row: -len(row["usages"]) * 100 - len(row["played"]))}


def _usage(terms: dict[str, dict[str, Any]], entry: Entry) -> None:
    plain = entry.plain()
    term = plain.get("term")
    if not term:
        return
    roles = {role: [p["code"] for p in plain.get("parties", []) if p["role"] == role] for role in ("holder", "contrast")}
    _row(terms, term)["usages"].append(
        {"entry": entry.id, "meaning": plain.get("meaning", ""), **roles, "quote": quote(entry, "meaning", "term")}
    )


def _label(terms: dict[str, dict[str, Any]], entry: Entry) -> None:
    plain = entry.plain()
    label = plain.get("label")
    if not label:
        return
    parties = [p["code"] for p in plain.get("parties", [])]
    _row(terms, label)["played"].append(
        {
            "entry": entry.id,
            "name": entry.label,
            "scenario": plain.get("scenario", ""),
            "parties": parties,
            "quote": quote(entry, "scenario", "label"),
        }
    )


def _row(terms: dict[str, dict[str, Any]], term: str) -> dict[str, Any]:
    return terms.setdefault(folded(term), {"term": term, "usages": [], "played": []})


def quote(entry: Entry, *fields: str) -> str:
    """The words of the first of these fields that the entry shows, "" where it shows none."""
    for field in fields:
        for claim in entry.claims:
            if claim.field == field and claim.shown and claim.backing and claim.backing[0].spans:
                return claim.backing[0].spans[0].quote
    return ""
