"""One report under review: its text, each of its records, and a form for a record that was missed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from pactograph import codebook
from pactograph.records import Report, Told
from pactograph.registry import Register
from pactograph.review.correcting import of_record
from pactograph.review.double import closed_to
from pactograph.review.words import span
from pactograph.web.query import Query
from pactograph.web.render import Context
from pactograph.web.review import editing, inputs, text
from pactograph.web.review.worklist import done


def page(request: Request, query: Query) -> Context:
    """`records`: each with its values and verdict; `form`: the record that is being added; the text."""
    return shown(request, query, int(request.path_params["number"]))


def shown(request: Request, query: Query, number: int, notice: str = "", typed: Mapping[str, str] | None = None) -> Context:
    """The page; `notice` says what stopped a change, `typed` is what was typed for it."""
    register: Register = request.app.state.register
    closed_to(register, request.state.who.name, [number])
    stored = register.report(number)
    tolds = register.records(number)
    return {
        "title": stored.report.title or stored.report.report,
        "records": [_record(register, told, query, typed) for told in tolds],
        "form": form(stored.report, query, typed),
        "types": codebook.types(),
        "done": done(query),
        "notice": notice,
        "at": f"/review/report/{number}",
        "kept": "",
        **text.shown(stored, tolds),
    }


def form(report: Report, query: Query, typed: Mapping[str, str] | None = None) -> dict[str, Any] | None:
    """The form of a record of the type `add`, with the words that were selected for it."""
    type = query.text("add")
    if not type:
        return None
    if type not in codebook.types():
        raise codebook.unknown(type, codebook.types())
    asked = {name: query.text(name) for name in ("start", "end", "where", "words")}
    chosen = span(report, asked)
    filled = typed
    if typed is None and chosen:
        filled = {"w.evidence.0.words": chosen.quote, "w.evidence.0.start": str(chosen.start), "w.evidence.0.end": str(chosen.end)}
        filled |= {"w.evidence.0.where": chosen.where}
    evidence = {name: (filled or {}).get(f"w.evidence.0.{name}", "") for name in ("words", "start", "end", "where")}
    about = codebook.record_type(type)
    return {"type": type, "definition": about.definition, "evidence": evidence, "groups": inputs.whole(type, typed)}


def _record(register: Register, told: Told, query: Query, typed: Mapping[str, str] | None) -> dict[str, Any]:
    entry = register.entry_of(told.number)
    about = of_record(told)
    path = query.text("edit") if query.text("record") == str(told.number) else ""
    own = [one for one in register.history(entry.id) if one.target == f"record/{told.number}"] if entry else []
    verdicts = [one.act for one in own if one.act in ("accept", "reject") and one.undone_by is None]
    return {
        "number": told.number,
        "type": told.record.type,
        "entry": entry.id if entry else None,
        "label": entry.label if entry else "rejected",
        "accepted": bool(verdicts and verdicts[-1] == "accept") or bool(entry and entry.accepted and len(entry.members) == 1),
        "confidence": told.record.confidence,
        "reason": told.record.reason,
        "values": [{"path": path, "field": path.split("/")[1], "value": worth} for path, worth in about.values.items()],
        "edit": editing.edit(told.record.type, about.values, path, typed) if path else None,
        "missing": editing.missing(told.record.type, about.values),
    }
