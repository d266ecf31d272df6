"""Who asks, and whether they may: every request passes here, with accounts or without."""

from __future__ import annotations

from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from pactograph.web.accounts import secrets
from pactograph.web.accounts.book import Accounts
from pactograph.web.accounts.roles import enough, needed
from pactograph.web.api.problems import problem
from pactograph.web.guard import SAFE

COOKIE = "pactograph_session"
# Bytes of an address. Links of a page repeat its query: a long one would make it much longer. Programs may ask for much at once.
LONGEST_QUERY, LONGEST_OF_PROGRAMS, LONGEST_PATH = 8_000, 250_000, 2_000


@dataclass(frozen=True)
class Who:
    """Who asks: the name that the history gets, what they may do, the token that their forms carry. `account`: they can log out."""

    name: str
    role: str
    csrf: str
    account: bool = True

    def may(self, role: str) -> bool:
        """Whether they may do what this role is needed for."""
        return enough(self.role, role)


class Door:
    """ASGI middleware. Without `accounts` whoever reaches the server is `who`, an admin; the guard lets in nobody but this machine."""

    def __init__(self, app: ASGIApp, accounts: Accounts | None, who: str) -> None:
        self.app, self.accounts = app, accounts
        self.local = Who(who or "somebody", "admin", secrets.secret(), account=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if (refusal := _too_long(scope)) is not None:
            await refusal(scope, receive, send)
            return
        who = self.local if self.accounts is None else await run_in_threadpool(self._known, Headers(scope=scope))
        refusal = None if self.accounts is None else _refused(scope, who)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        scope.setdefault("state", {}).update(who=who, user=who if who and who.account else None)
        await self.app(scope, receive, send)

    def _known(self, headers: Headers) -> Who | None:
        assert self.accounts is not None
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            account = self.accounts.bearer(token.strip())
            return Who(account.name, "reader", "", account=False) if account else None
        session = self.accounts.session(cookie(headers, COOKIE))
        account = self.accounts.find(session.account) if session else None
        return Who(account.name, account.role, session.csrf) if account and session else None


def _too_long(scope: Scope) -> Response | None:
    program = scope["path"].startswith("/api/")
    most = LONGEST_OF_PROGRAMS if program else LONGEST_QUERY
    if len(scope.get("query_string", b"")) <= most and len(scope["path"]) <= LONGEST_PATH:
        return None
    said = f"the address is too long: at most {LONGEST_PATH} bytes of path and {most} of query"
    return problem(scope["path"][:100], 414, said) if program else PlainTextResponse(said + "\n", 414)


def _refused(scope: Scope, who: Who | None) -> Response | None:
    headers, method, path = Headers(scope=scope), scope["method"], scope["path"]
    wanted = needed(method, path)
    if wanted is None or (who is not None and enough(who.role, wanted) and (who.csrf or method in SAFE)):
        return None
    if who is not None:
        return PlainTextResponse(f"{who.name} may not do this: it needs the role {wanted}\n", 403)
    if method in SAFE and "text/html" in headers.get("accept", "") and "authorization" not in headers:
        asked = path + (f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else "")
        return RedirectResponse(f"/login?next={quote(asked, safe='')}", 303)
    return PlainTextResponse("log in, or send a token: Authorization: Bearer …\n", 401, {"WWW-Authenticate": "Bearer"})


def cookie(headers: Headers, name: str) -> str:
    """The value of a cookie, "" where there is none."""
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""
