"""What the forms of double coding do."""

from __future__ import annotations

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from pactograph.errors import InputError
from pactograph.registry import Register
from pactograph.review import correcting, double, making, settling
from pactograph.web.forms import Form
from pactograph.web.query import Query
from pactograph.web.render import answer
from pactograph.web.review import coding, editing
from pactograph.web.review.acts import correction

HOME = "/review/coding"


def assign(request: Request, form: Form) -> str:
    """Give a report to two coders."""
    names, known = form.many("coder"), coding.coders(request)
    strangers = [name for name in names if known and name not in known]
    if strangers:
        raise InputError(f"{strangers[0][:40]!r} is no account that may code", "coder", "choose two coders")
    numbers = form.numbers("report")
    if len(numbers) != 1:
        raise InputError("no report is named", "report", "give its number")
    double.assign(request.app.state.register, numbers[0], names, request.state.who.name, form.text("start"))
    return HOME


def withdraw(request: Request, form: Form) -> str:
    """Take an assignment back."""
    double.withdraw(request.app.state.register, _number(request))
    return HOME


def add(request: Request, form: Form) -> Response | str:
    """One more record of one's own coding."""
    register, number, who = _asked(request)
    try:
        record = making.made(register.report(number).report, form.text("type"), form.under("v."), form.under("w."), who)
        double.add(register, number, who, record)
    except InputError as error:
        return _again(request, form, Query(QueryParams({"add": form.text("type")})), str(error))
    return f"{HOME}/{number}"


def correct(request: Request, form: Form) -> Response | str:
    """One value of a record of one's own coding."""
    register, number, who = _asked(request)
    place = _place(form)
    try:
        drafts = double.work(register, number, who).drafts
        if place >= len(drafts):
            raise InputError(f"there is no record {place + 1} in your coding", f"report {number}", "reload the page")
        record = drafts[place].record
        about = correcting.Subject("record/0", record.type, editing.plain(record))
        double.correct(register, number, who, place, correction(about, form, register.report(number).report))
    except InputError as error:
        query = Query(QueryParams({"record": str(place), "edit": form.text("path")}))
        return _again(request, form, query, str(error))
    return f"{HOME}/{number}#r{place}"


def drop(request: Request, form: Form) -> str:
    """Take a record out of one's own coding."""
    register, number, who = _asked(request)
    double.drop(register, number, who, _place(form))
    return f"{HOME}/{number}"


def finish(request: Request, form: Form) -> str:
    """Say that one's own coding is done."""
    register, number, who = _asked(request)
    double.finish(register, number, who)
    return HOME


def settle(request: Request, form: Form) -> str:
    """What stands, record by record: `pick.0` is a, b or none."""
    register, number, who = _asked(request)
    both = double.finished(register, number)
    if len(both) < double.CODERS:
        raise InputError("both must have finished first", f"report {number}")
    chosen = []
    for place, (left, right) in enumerate(coding.paired(both[0].drafts, both[1].drafts)):
        picked = {"a": left, "b": right, "none": None}.get(form.text(f"pick.{place}"), "")
        if isinstance(picked, str):
            raise InputError(f"nothing is chosen for record {place + 1}", f"report {number}", "go back and choose")
        if picked is not None:
            chosen.append(picked)
    settling.settle(register, number, chosen, who, form.text("why"))
    return f"/review/report/{number}"


def _again(request: Request, form: Form, query: Query, notice: str) -> Response:
    context = coding.shown(request, query, _number(request), notice, dict(form.under("")))
    return answer(request, "review_coding_desk.html", context, query, 400)


def _asked(request: Request) -> tuple[Register, int, str]:
    return request.app.state.register, _number(request), request.state.who.name


def _number(request: Request) -> int:
    return int(request.path_params["number"])


def _place(form: Form) -> int:
    found = form.numbers("place")
    if not found:
        raise InputError("no record is named", "place")
    return found[0]
