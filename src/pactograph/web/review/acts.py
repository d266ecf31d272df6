"""What the forms of the review do: each a judgement with who, when and why, and a page to go on with."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from pactograph.errors import InputError
from pactograph.records import Entry, Judgement, Report
from pactograph.registry import Register
from pactograph.review import correcting, making
from pactograph.review.double import closed_to
from pactograph.web.forms import Form
from pactograph.web.query import Query
from pactograph.web.render import answer
from pactograph.web.review import entry as page
from pactograph.web.review import report as report_page

VERDICTS = ("accept", "reject")


def judge(request: Request, form: Form) -> Response | str:
    """A judgement on an entry; what somebody else said of it meanwhile is shown first, and nothing that was typed is lost."""
    register: Register = request.app.state.register
    act, who = request.path_params["act"], request.state.who
    entry = register.entry(f"{request.path_params['type']}/{request.path_params['number']}")
    closed_to(register, who.name, [member.report for member in entry.members])
    between = page.meanwhile(register.history(entry.id), _seen(form), who.name)
    if between:
        return _again(request, form, entry, f"{between.who} judged this while you looked at it: {_said(between)}. Look again.", 409)
    try:
        done = _judged(register, act, entry, form, who.name)
    except InputError as error:
        return _again(request, form, entry, str(error), 400)
    return _next(form, done) if act in VERDICTS else _back(form, done, register, entry)


def _judged(register: Register, act: str, entry: Entry, form: Form, who: str) -> Judgement:
    why = form.text("why")
    match act:
        case "accept" | "reject":
            return register.judge(act, entry.id, who=who, why=why)
        case "note":
            if not form.text("text"):
                raise InputError("the note is empty", entry.id)
            return register.judge("note", entry.id, who=who, data={"text": form.text("text")})
        case "merge":
            return register.judge("merge", entry.id, who=who, why=why, data={"with": form.many("with")})
        case "split":
            return register.judge("split", entry.id, who=who, why=why, data={"records": form.numbers("records")})
        case "correct":
            return _corrected(register, entry, form, who)
    raise InputError(f"there is no judgement {act[:20]!r}", remedy="go back to the page")


def _corrected(register: Register, entry: Entry, form: Form, who: str) -> Judgement:
    about = correcting.subject(register, entry)
    report = register.report(form.numbers("report")[0] if form.many("report") else entry.members[0].report).report
    data = correction(about, form, report)
    return register.judge("correct", about.target, who=who, why=form.text("why"), data=data)


def correction(about: correcting.Subject, form: Form, report: Report) -> dict[str, Any]:
    """The data of a correction as a form gives it; the button that withdraws a value sends `withdraw`."""
    path = form.text("path")
    field = correcting.field_of(about.type, path)
    given = {} if form.text("withdraw") else form.under(f"v.{field.code}.0.")
    return correcting.correction(about, path, report, given, form.under(f"w.{field.code}.0."))


def undo(request: Request, form: Form) -> Response | str:
    """Take a judgement back: one's own, or as an editor anybody's."""
    register: Register = request.app.state.register
    number, who = int(request.path_params["judgement"]), request.state.who
    before = next((one for one in register.log() if one.number == number), None)
    if before is None:
        raise InputError(f"there is no judgement {number}", remedy="the history of the entry lists them")
    if before.who != who.name and not who.may("editor"):
        raise InputError(f"is {before.who}'s", f"judgement {number}", "an editor can take it back")
    done = register.undo(number, who=who.name, why=form.text("why"))
    return _at(register, before, form, done)


def on_record(request: Request, form: Form) -> Response | str:
    """Accept, reject or correct one record of a report."""
    register: Register = request.app.state.register
    act, who = request.path_params["act"], request.state.who.name
    told = register.told(int(request.path_params["number"]))
    closed_to(register, who, [told.report])
    if act not in (*VERDICTS, "correct"):
        raise InputError(f"a record cannot be judged so: {act[:20]}", f"record {told.number}")
    try:
        data = correction(correcting.of_record(told), form, register.report(told.report).report) if act == "correct" else {}
        done = register.judge(act, f"record/{told.number}", who=who, why=form.text("why"), data=data)
    except InputError as error:
        query = Query(QueryParams({"record": str(told.number), "edit": form.text("path")}))
        return _report_again(request, form, told.report, query, str(error))
    return f"/review/report/{told.report}?{_flag(done)}#r{told.number}"


def add(request: Request, form: Form) -> Response | str:
    """A record that was missed."""
    register: Register = request.app.state.register
    number, who = int(request.path_params["number"]), request.state.who.name
    closed_to(register, who, [number])
    report = register.report(number).report
    try:
        record = making.made(report, form.text("type"), form.under("v."), form.under("w."), who)
        done = register.judge("add", f"report/{number}", who=who, why=form.text("why"), data={"record": record.model_dump(mode="json")})
    except InputError as error:
        return _report_again(request, form, number, Query(QueryParams({"add": form.text("type")})), str(error))
    return f"/review/report/{number}?{_flag(done)}"


def _report_again(request: Request, form: Form, number: int, query: Query, notice: str) -> Response:
    context = report_page.shown(request, query, number, notice, typed=dict(form.under("")))
    return answer(request, "review_report.html", context, query, 400)


def _again(request: Request, form: Form, entry: Entry, notice: str, status: int) -> Response:
    params = dict(QueryParams(form.text("kept"))) | ({"edit": form.text("path")} if form.text("path") else {})
    query = Query(QueryParams(params | {"report": form.text("report")}))
    context = page.shown(request, query, request.app.state.register, entry, notice, dict(form.under("")))
    return answer(request, "review_entry.html", context, query, status)


def _seen(form: Form) -> int:
    return form.numbers("seen")[0] if form.many("seen") else 0


def _said(judgement: Judgement) -> str:
    path = judgement.data.get("path")
    return f"{judgement.act} {path}" if path else judgement.act


def _flag(done: Judgement) -> str:
    return urlencode({"done": done.number, "what": done.act})


def _kept(form: Form, done: Judgement) -> str:
    kept = Query(QueryParams(form.text("kept"))).without("done", "what")
    return f"{kept}&{_flag(done)}" if kept else _flag(done)


def _next(form: Form, done: Judgement) -> str:
    following = form.text("next")
    return f"/review/entry/{following}?{_kept(form, done)}" if following else f"/review?{_kept(form, done)}"


def _back(form: Form, done: Judgement, register: Register, entry: Entry) -> str:
    report = form.text("report")
    more = f"&{urlencode({'report': report})}" if report else ""
    return f"/review/entry/{register.entry(entry.id).id}?{_kept(form, done)}{more}"


def _at(register: Register, before: Judgement, form: Form, done: Judgement) -> str:
    kind, _, number = before.target.partition("/")
    if kind == "report":
        return f"/review/report/{number}?{_flag(done)}"
    if kind == "record":
        entry = register.entry_of(int(number))
        return (
            f"/review/entry/{entry.id}?{_kept(form, done)}"
            if entry
            else f"/review/report/{register.told(int(number)).report}?{_flag(done)}"
        )
    return f"/review/entry/{before.target}?{_kept(form, done)}" if kind != "person" else f"/review?{_kept(form, done)}"
