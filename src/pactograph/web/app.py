"""The server: routes to pages, static files, and the guard around them."""

from __future__ import annotations

from importlib.resources import files

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from pactograph.errors import PactographError
from pactograph.registry import Register, Tally
from pactograph.web.accounts.book import Accounts
from pactograph.web.accounts.door import Door
from pactograph.web.accounts.routes import routes as admitting
from pactograph.web.accounts.throttle import Throttle
from pactograph.web.api.app import PLACE, api, limited
from pactograph.web.api.problems import problem
from pactograph.web.guard import LOOPBACK, Guard
from pactograph.web.kept import Kept
from pactograph.web.limits import TEAM
from pactograph.web.render import fault
from pactograph.web.review.blind import Blind
from pactograph.web.review.routes import routes as reviewing
from pactograph.web.routes import reading


def app(
    register: Register, hosts: frozenset[str] | None = LOOPBACK, *, accounts: Accounts | None = None, who: str = "somebody"
) -> Starlette:
    """The pages of `register`, answered only under the names in `hosts` (None: any).

    With `accounts` everybody must log in; without them `who` is whoever judges.
    """
    kept, tally = Kept(), Tally(register)
    programs = api(register, kept, tally)
    routes = [
        *reading(),
        *reviewing(),
        *(admitting() if accounts else []),
        Mount(PLACE, limited(programs, TEAM if accounts else None)),
        Mount("/static", StaticFiles(directory=str(files("pactograph.web") / "static"))),
    ]
    made = Starlette(
        routes=routes,
        middleware=[Middleware(Guard, hosts=hosts), Middleware(Door, accounts=accounts, who=who), Middleware(Blind, register=register)],
        exception_handlers={404: _missing, PactographError: _fault},
    )
    made.state.register, made.state.kept, made.state.tally, made.state.api = register, kept, tally, programs
    made.state.accounts, made.state.throttle = accounts, Throttle()
    return made


def _missing(request: Request, error: Exception) -> Response:
    if request.url.path.startswith("/api/"):
        return problem(request.url.path, 404, f"the API is at {PLACE}")
    return fault(request, PactographError("there is no such page", request.url.path, "the front page leads to all of them"))


def _fault(request: Request, error: Exception) -> Response:
    assert isinstance(error, PactographError)
    return fault(request, error)
