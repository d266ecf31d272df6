"""One's own account, and for an admin all of them."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from pactograph.errors import InputError
from pactograph.web.accounts.book import Account, Accounts
from pactograph.web.accounts.roles import ROLES
from pactograph.web.forms import Form
from pactograph.web.query import Query
from pactograph.web.render import Context, answer


def own(request: Request, query: Query) -> Context:
    """`account`: name and role; `tokens`: what programs read with."""
    return _own(request)


def _own(request: Request, fresh: str = "", notice: str = "") -> Context:
    accounts, who = _accounts(request), request.state.who
    tokens = [{"id": token.id, "title": token.title, "since": token.since[:10]} for token in accounts.tokens(who.name)]
    return {"title": "Your account", "account": {"name": who.name, "role": who.role}, "tokens": tokens, "fresh": fresh, "notice": notice}


def password(request: Request, form: Form) -> Response | str:
    """Set one's own password; who does so logs in again."""
    accounts, who = _accounts(request), request.state.who
    address = request.client.host if request.client else ""
    throttle = request.app.state.throttle
    if throttle.wait(who.name, address):
        raise InputError("too many tries", who.name, "wait a while")
    if accounts.check(who.name, form.text("now")) is None:
        throttle.failed(who.name, address)
        raise InputError("the password that you have now is another", who.name, "go back and type it again")
    accounts.set_password(who.name, _twice(form))
    return "/login"


def grant(request: Request, form: Form) -> Response:
    """A token, shown this once."""
    fresh = _accounts(request).grant(request.state.who.name, form.text("title"))
    response = answer(request, "account.html", _own(request, fresh), Query(request.query_params))
    response.headers["Cache-Control"] = "no-store"
    return response


def revoke(request: Request, form: Form) -> str:
    """Take a token back."""
    _accounts(request).revoke(request.state.who.name, request.path_params["id"])
    return "/account"


def listed(request: Request, query: Query) -> Context:
    """`rows`: all accounts."""
    rows = [_row(account) for account in _accounts(request).all()]
    return {"title": "Accounts", "rows": rows, "roles": ROLES}


def add(request: Request, form: Form) -> str:
    """A new account."""
    _accounts(request).add(form.text("name"), form.text("role"), _twice(form))
    return "/accounts"


def change(request: Request, form: Form) -> str:
    """Another role or password, or the end of an account."""
    accounts, name = _accounts(request), request.path_params["name"]
    match request.path_params["what"]:
        case "role":
            accounts.set_role(name, form.text("role"))
        case "password":
            accounts.set_password(name, _twice(form))
        case "remove":
            accounts.remove(name)
        case what:
            raise InputError(f"there is no such change: {what[:20]!r}")
    return "/accounts"


def _twice(form: Form) -> str:
    """Passwords are taken as they are typed, white space at their ends aside."""
    if form.text("password") != form.text("again"):
        raise InputError("the two passwords differ", remedy="go back and type them again")
    return form.text("password")


def _accounts(request: Request) -> Accounts:
    found: Accounts = request.app.state.accounts
    return found


def _row(account: Account) -> dict[str, Any]:
    return {"name": account.name, "role": account.role, "since": account.since[:10]}
