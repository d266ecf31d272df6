"""Double coding: who codes what, a person's own blind coding of a report, and the two beside each other for who settles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from pactograph import codebook
from pactograph.analysis.pairing import pairs
from pactograph.errors import InputError
from pactograph.records import Record
from pactograph.registry import Register
from pactograph.review import double
from pactograph.review.double import Assignment, Draft
from pactograph.web.accounts.roles import enough
from pactograph.web.query import Query
from pactograph.web.render import Context
from pactograph.web.review import editing, text
from pactograph.web.review.report import form


def listed(request: Request, query: Query) -> Context:
    """`own`: what is mine to code; `others`: what an editor follows; `coders`: the accounts to choose from, () without accounts."""
    register, who = request.app.state.register, request.state.who
    all = double.assignments(register)
    own = [_row(register, one, who.name) for one in all if who.name in one.coders]
    others = [_row(register, one, "") for one in all if who.name not in one.coders] if who.may("editor") else []
    return {"title": "Double coding", "own": own, "others": others, "coders": coders(request), "report": query.text("report")}


def coders(request: Request) -> tuple[str, ...]:
    """Accounts that may code."""
    accounts = request.app.state.accounts
    return tuple(account.name for account in accounts.all() if enough(account.role, "coder")) if accounts else ()


def desk(request: Request, query: Query) -> Context:
    """One's own coding of a report: its text, the records so far, and the form of the one that is being added."""
    return shown(request, query, int(request.path_params["number"]))


def shown(request: Request, query: Query, number: int, notice: str = "", typed: Mapping[str, str] | None = None) -> Context:
    """The page; `notice` says what stopped a change, `typed` is what was typed for it."""
    register: Register = request.app.state.register
    work = double.work(register, number, request.state.who.name)
    stored = register.report(number)
    chosen = query.number("record", -1, 0, 10_000)
    records = [_record(place, draft, query.text("edit") if place == chosen else "", typed) for place, draft in enumerate(work.drafts)]
    return {
        "title": stored.report.title or stored.report.report,
        "records": records,
        "finished": work.finished,
        "form": form(stored.report, query, typed) if not work.finished else None,
        "types": codebook.types(),
        "notice": notice,
        "at": f"/review/coding/{number}",
        **text.marked(stored, [(place, draft.record) for place, draft in enumerate(work.drafts)]),
    }


def settle(request: Request, query: Query) -> Context:
    """`pairs`: the records of the two coders side by side, those without a partner alone; `differ`: fields that they code otherwise."""
    register: Register = request.app.state.register
    number = int(request.path_params["number"])
    assignment = double.get(register, number)
    if request.state.who.name in assignment.coders:
        raise InputError("you code it: a third person settles", f"report {number}")
    both = double.finished(register, number)
    if len(both) < double.CODERS:
        raise InputError("both must have finished first", f"report {number}")
    stored = register.report(number)
    return {
        "title": stored.report.title or stored.report.report,
        "assignment": assignment,
        "pairs": [_pair(place, left, right) for place, (left, right) in enumerate(paired(both[0].drafts, both[1].drafts))],
        "at": f"/review/coding/{number}",
        **text.marked(stored, []),
    }


Pair = tuple[Draft | None, Draft | None]


def paired(left: tuple[Draft, ...], right: tuple[Draft, ...]) -> list[Pair]:
    """Drafts that code the same event, in the order of the first coder; then those of the second alone."""
    found = dict(pairs([one.record.plain() for one in left], [one.record.plain() for one in right]))
    out: list[Pair] = [(one, right[found[place]] if place in found else None) for place, one in enumerate(left)]
    return out + [(None, one) for place, one in enumerate(right) if place not in set(found.values())]


def _pair(place: int, left: Draft | None, right: Draft | None) -> dict[str, Any]:
    plain = [one.record.plain() if one else {} for one in (left, right)]
    fields = list(dict.fromkeys(field for one in plain for field in one))
    differ = [field for field in fields if plain[0].get(field) != plain[1].get(field)] if left and right else []
    return {
        "place": place,
        "type": plain[0].get("type") or plain[1].get("type"),
        "sides": [{"side": side, "values": values(one.record)} if one else None for side, one in (("a", left), ("b", right))],
        "differ": differ,
        "same": bool(left and right and not differ),
    }


def values(record: Record) -> list[dict[str, Any]]:
    """Path, field, plain value and quotes of a record's values."""
    plain = editing.plain(record)
    quotes = {path: [span.quote for span in value.spans] for path, value in record.values()}
    return [{"path": path, "field": path.split("/")[1], "value": worth, "quotes": quotes[path]} for path, worth in plain.items()]


def _row(register: Register, one: Assignment, who: str) -> dict[str, Any]:
    report = register.report(one.report).report
    done = [work.coder for work in double.finished(register, one.report)]
    return {
        "report": one.report,
        "title": report.title or report.report,
        "coders": one.coders if not who else (),
        "done": done if not who else [],
        "mine": who in done,
        "ready": len(done) == double.CODERS,
        "settled": one.settled,
        "settler": one.settler,
    }


def _record(place: int, draft: Draft, path: str, typed: Mapping[str, str] | None) -> dict[str, Any]:
    standing = editing.plain(draft.record)
    type = draft.record.type
    return {
        "place": place,
        "type": type,
        "quote": draft.record.evidence[0].quote,
        "values": values(draft.record),
        "edit": editing.edit(type, standing, path, typed) if path else None,
        "missing": editing.missing(type, standing),
    }
