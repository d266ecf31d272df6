"""One entry under review: its values, the text of a report that tells of it, look-alikes, and what was said of it before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from pactograph.records import Entry, Judgement, Told
from pactograph.records.record import MANY, bare
from pactograph.registry import Register
from pactograph.review.alike import Candidate, candidates
from pactograph.review.correcting import Subject, subject
from pactograph.review.double import closed_to
from pactograph.web.pages.entry import fields, tellings
from pactograph.web.query import Query
from pactograph.web.render import Context
from pactograph.web.review import editing, text, worklist


def page(request: Request, query: Query) -> Context:
    """`entry`, `values`, the text of one of its reports, `place` in the worklist, `alike`, `past`; `edit`: the value being corrected."""
    register: Register = request.app.state.register
    entry = register.entry(f"{request.path_params['type']}/{request.path_params['number']}")
    return shown(request, query, register, entry)


def alike(request: Request, entry: Entry) -> list[Candidate]:
    """Entries that may be the same, found once while the register stays as it is."""
    state = request.app.state
    found: list[Candidate] = state.kept.get(state.register, (candidates, entry.id), lambda: candidates(state.register, state.tally, entry))
    return found


def shown(
    request: Request, query: Query, register: Register, entry: Entry, notice: str = "", typed: Mapping[str, str] | None = None
) -> Context:
    """The page of an entry; `notice` says what stopped a change, `typed` is what was typed for it."""
    closed_to(register, request.state.who.name, [member.report for member in entry.members])
    told = tellings(register, entry)
    chosen = query.number("report", told[0]["report"], 1, 10**9)
    if chosen not in {row["report"] for row in told}:
        chosen = told[0]["report"]
    own = [one for one in register.records(chosen) if one.number in {member.record for member in entry.members}]
    past = register.history(entry.id)
    about = subject(register, entry)
    return {
        "title": entry.label,
        "entry": entry,
        "target": about.target,
        "values": _values(entry, about, own),
        "missing": editing.missing(about.type, about.values),
        "tellings": told,
        "chosen": chosen,
        "alike": alike(request, entry) if request.state.who.may("editor") else [],
        "past": past,
        "seen": past[-1].number if past else 0,
        "place": worklist.place(request, query, entry.id),
        "kept": worklist.kept(query),
        "done": worklist.done(query),
        "edit": editing.edit(about.type, about.values, query.text("edit"), typed) if query.text("edit") else None,
        "notice": notice,
        "at": f"/review/entry/{entry.id}",
        **text.shown(register.report(chosen), own),
    }


def meanwhile(past: list[Judgement], seen: int, who: str) -> Judgement | None:
    """What somebody else said of an entry since it was looked at."""
    return next((one for one in reversed(past) if one.number > seen and one.who != who), None)


def _values(entry: Entry, about: Subject, own: list[Told]) -> list[dict[str, Any]]:
    """The values that are shown, by path, with where they stand in the text; those that stand against them below each."""
    out = []
    claims = fields(entry)
    for path, worth in about.values.items():
        field = path.split("/")[1]
        claim = next((one for one in claims.get(field, []) if one.value == worth), None)
        against = [one for one in claims.get(field, []) if not one.shown and one.judged is None]
        said = {"reason": claim.reason if claim else "", "judged": claim.judged if claim else None}
        row = {"path": path, "field": field, "value": worth, "ids": _ids(own, field, worth), **said}
        out.append(row | {"against": against if field not in MANY else []})
    order = list(dict.fromkeys(["parties", "status", "date", "place", *claims]))
    return sorted(out, key=lambda row: order.index(row["field"]) if row["field"] in order else len(order))


def _ids(own: list[Told], field: str, worth: Any) -> list[str]:
    return [
        f"r{told.number}{path}"
        for told in own
        for path, value in told.record.values()
        if path.split("/")[1] == field and bare(value.value) == worth
    ]
