"""Log in and out. A session begins afresh with each log-in, and ends with log-out for good."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from pactograph.errors import InputError
from pactograph.web.accounts import secrets
from pactograph.web.accounts.book import LASTS, Accounts
from pactograph.web.accounts.door import COOKIE, cookie
from pactograph.web.forms import Form, local, read
from pactograph.web.query import Query
from pactograph.web.render import answer

# A page to log in has no session yet: its form carries what this cookie holds, which no other site can read or set.
FORM = "pactograph_login"


def page(request: Request) -> Response:
    """The form; whoever is logged in goes on."""
    following = local(request.query_params.get("next", "/")[:2000])
    if request.state.who is not None:
        return RedirectResponse(following, 303)
    return _page(request, following)


def _page(request: Request, following: str, notice: str = "", name: str = "", status: int = 200) -> Response:
    token = cookie(request.headers, FORM) or secrets.secret()
    context = {"title": "Log in", "following": following, "notice": notice, "name": name, "token": token}
    response = answer(request, "login.html", context, Query(request.query_params), status)
    response.headers["Cache-Control"] = "no-store"
    response.set_cookie(FORM, token, path="/login", httponly=True, samesite="strict", secure=request.url.scheme == "https")
    return response


async def enter(request: Request) -> Response:
    """Check name and password; too many failures must wait."""
    try:
        form = await read(request)
    except InputError as error:
        return PlainTextResponse(f"{error}\n", 413)
    held = cookie(request.headers, FORM)
    if not held or not secrets.same(form.text("csrf"), held):
        return PlainTextResponse("the form has expired: reload the page and log in again\n", 403)
    return await run_in_threadpool(_enter, request, form)


def _enter(request: Request, form: Form) -> Response:
    accounts: Accounts = request.app.state.accounts
    throttle = request.app.state.throttle
    name, address = form.text("name")[:100], request.client.host if request.client else ""
    following = local(form.text("next"))
    wait = throttle.wait(name, address)
    if wait:
        response = _page(request, following, f"Too many tries: wait {wait} seconds.", name, 429)
        response.headers["Retry-After"] = str(wait)
        return response
    account = accounts.check(name, form.text("password"))
    if account is None:
        throttle.failed(name, address)
        return _page(request, following, "Name or password is wrong.", name, 401)
    throttle.passed(name, address)
    accounts.end(cookie(request.headers, COOKIE))
    response = RedirectResponse(following, 303)
    secure = request.url.scheme == "https"
    lasts = int(LASTS.total_seconds())
    response.set_cookie(COOKIE, accounts.begin(account.name), max_age=lasts, path="/", httponly=True, samesite="lax", secure=secure)
    response.delete_cookie(FORM, path="/login")
    return response


def leave(request: Request, form: Form) -> Response:
    """End the session, here and in the register."""
    request.app.state.accounts.end(cookie(request.headers, COOKIE))
    response = RedirectResponse("/login", 303)
    response.delete_cookie(COOKIE, path="/")
    response.headers["Clear-Site-Data"] = '"cache"'
    return response
