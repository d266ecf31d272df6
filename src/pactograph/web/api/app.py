"""The API as an application of its own, mounted into the server of the pages."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.types import ASGIApp

from pactograph.registry import Register, Tally
from pactograph.web.api.heads import Heads
from pactograph.web.api.operations import router
from pactograph.web.api.problems import MEDIA, answered
from pactograph.web.api.schemas import Problem
from pactograph.web.api.unchanged import VERSION, UnchangedError, not_modified
from pactograph.web.kept import Kept
from pactograph.web.limits import Limited, Rate

PLACE = "/api/v1"
ABOUT = """Reads a register of international defence cooperation as the press tells of it. Every value rests on words of a report.

Lists come in pages: give the `next` of one page as `after` of the next. Answers have an `ETag`: send it as `If-None-Match`, and what
has not changed is not sent again. HEAD answers as GET does, without the body. Faults are problem details (RFC 9457). On a team's server
requests are limited: 429 says when to ask again. An address whose query has more than 250,000 bytes is refused with 414."""

DOORS = {"401": "A team's server wants a token", "403": "Another host or site asks"}


def api(register: Register, kept: Kept, tally: Tally) -> FastAPI:
    """Reads `register`. Its own documentation pages are off: they would load scripts from elsewhere."""
    made = FastAPI(
        title="Pactograph", version=VERSION, description=ABOUT, docs_url=None, redoc_url=None, openapi_url="/openapi.json",
        servers=[{"url": PLACE}], root_path_in_servers=False,
    )  # fmt: skip
    made.state.register, made.state.kept, made.state.tally = register, kept, tally
    made.include_router(router)
    made.add_middleware(Heads)
    answered(made)
    made.add_exception_handler(UnchangedError, not_modified)
    made.openapi = lambda: described(made)  # type: ignore[method-assign]
    return made


def limited(app: FastAPI, rate: Rate | None) -> ASGIApp:
    """The API for a team's server; None: as it is."""
    return Limited(app, rate) if rate else app


def described(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, with faults as they are answered; made once."""
    if app.openapi_schema is None:
        found = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes, servers=app.servers)
        schemas = found["components"]["schemas"]
        schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        fault = {"description": "What is wrong", "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
        # Said before a request reaches the API, for pages and programs alike.
        plain = {"text/plain": {"schema": {"type": "string"}}}
        doors = {status: {"description": said, "content": plain} for status, said in DOORS.items()}
        doors["414"] = fault | {"description": "The address is too long"}
        for operations in found["paths"].values():
            for operation in operations.values():
                operation["responses"].pop("422", None)
                operation["responses"] |= {"304": {"description": "Not changed since the ETag that was sent"}, **doors, "4XX": fault}
        app.openapi_schema = found
    return app.openapi_schema
