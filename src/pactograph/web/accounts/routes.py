"""The routes of accounts; a server without accounts has none of them."""

from __future__ import annotations

from starlette.routing import Route

from pactograph.web.accounts import login, pages
from pactograph.web.forms import posted
from pactograph.web.render import shown

POST = ["POST"]


def routes() -> list[Route]:
    """Log in and out, one's own account, all accounts."""
    return [
        Route("/login", login.page),
        Route("/login", login.enter, methods=POST),
        Route("/logout", posted(login.leave), methods=POST),
        Route("/account", shown("account.html", pages.own)),
        Route("/account/password", posted(pages.password), methods=POST),
        Route("/account/tokens", posted(pages.grant), methods=POST),
        Route("/account/tokens/{id}/revoke", posted(pages.revoke), methods=POST),
        Route("/accounts", shown("accounts.html", pages.listed)),
        Route("/accounts/add", posted(pages.add), methods=POST),
        Route("/accounts/{name}/{what}", posted(pages.change), methods=POST),
    ]
