"""The server: routes to pages, static files, and the guard around them."""

from __future__ import annotations

from importlib.resources import files

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from pactograph.errors import PactographError
from pactograph.registry import Register
from pactograph.web.guard import LOOPBACK, Guard
from pactograph.web.pages import codebook, countries, entries, entry, front, network, reports, search, words
from pactograph.web.render import fault, shown


def app(register: Register, hosts: frozenset[str] | None = LOOPBACK) -> Starlette:
    """The pages of `register`, answered only under the names in `hosts` (None: any)."""
    routes = [
        Route("/", shown("front.html", front.page)),
        Route("/entries", shown("entries.html", entries.page)),
        Route("/entries/{type}/{number:int}", shown("entry.html", entry.page)),
        Route("/reports", shown("reports.html", reports.listed)),
        Route("/reports/{number:int}", shown("report.html", reports.one)),
        Route("/countries", shown("countries.html", countries.listed)),
        Route("/countries/{code}", shown("country.html", countries.one)),
        Route("/countries/{code}/{other}", shown("country.html", countries.pair)),
        Route("/search", shown("search.html", search.page)),
        Route("/network", shown("network.html", network.page)),
        Route("/words", shown("words.html", words.page)),
        Route("/codebook", shown("codebook.html", codebook.page)),
        Mount("/static", StaticFiles(directory=str(files("pactograph.web") / "static"))),
    ]
    made = Starlette(
        routes=routes, middleware=[Middleware(Guard, hosts=hosts)], exception_handlers={404: _missing, PactographError: _fault}
    )
    made.state.register = register
    return made


def _missing(request: Request, error: Exception) -> Response:
    return fault(request, PactographError("there is no such page", request.url.path, "the front page leads to all of them"))


def _fault(request: Request, error: Exception) -> Response:
    assert isinstance(error, PactographError)
    return fault(request, error)
