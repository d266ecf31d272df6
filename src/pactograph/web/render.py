"""One function a page gives what it shows; here it becomes HTML, JSON or CSV, as it was asked for."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from pactograph.errors import PactographError
from pactograph.web import filters
from pactograph.web.query import Query

Context: TypeAlias = dict[str, Any]
Page: TypeAlias = Callable[[Request, Query], Context]
"""What a page shows, as plain JSON values and records types. `rows`, where there is a list, is what CSV holds. `title` is its title."""

# Keys of a context that are only for the HTML page.
ONLY_HTML = frozenset(["charts", "crumbs", "forms"])
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def environment() -> Environment:
    """Templates of the package; everything that is put in is escaped."""
    env = Environment(
        loader=PackageLoader("pactograph.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    env.filters.update(filters.FILTERS)
    env.globals.update(filters.GLOBALS)
    return env


ENVIRONMENT = environment()


def shown(template: str, page: Page) -> Callable[[Request], Response]:
    """The endpoint of a page; runs in a thread of its own, since the store is synchronous."""

    def endpoint(request: Request) -> Response:
        query = Query(request.query_params)
        try:
            context = page(request, query)
        except PactographError as error:
            return fault(request, error)
        return answer(request, template, context, query)

    return endpoint


def answer(request: Request, template: str, context: Context, query: Query, status: int = 200) -> Response:
    """The context in the form that was asked for, with an ETag: a page that has not changed is not sent again."""
    match _format(request):
        case "json":
            response: Response = Response(_json(context), status, media_type="application/json")
        case "csv" if "rows" in context:
            response = Response(table(context["rows"]), status, media_type="text/csv; charset=utf-8")
            response.headers["Content-Disposition"] = (
                f'attachment; filename="{request.url.path.strip("/").replace("/", "-") or "front"}.csv"'
            )
        case _:
            response = HTMLResponse(html(request, template, context, query), status)
    return _unchanged(request, response)


def html(request: Request, template: str, context: Context, query: Query) -> str:
    """The page."""
    return ENVIRONMENT.get_template(template).render(
        request=request, query=query, user=getattr(request.state, "user", None), path=request.url.path, **context
    )


def fault(request: Request, error: PactographError, status: int = 0) -> Response:
    """A page that says what is wrong in a line: 404 where something is not there, else 400."""
    status = status or (404 if error.what.startswith(("there is no", "no ")) else 400)
    context = {"title": "Not found" if status == 404 else "That did not work", "line": str(error), "status": status}
    return answer(request, "fault.html", context, Query(request.query_params), status)


def table(rows: list[Mapping[str, Any]]) -> str:
    """Rows as CSV with the union of their keys as header; text that a spreadsheet would run as a formula gets an apostrophe before it."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _format(request: Request) -> str:
    asked = request.query_params.get("format", "")
    if asked in ("json", "csv", "html"):
        return asked
    return "json" if "application/json" in request.headers.get("accept", "") else "html"


def _json(context: Context) -> str:
    plain = {key: value for key, value in context.items() if key not in ONLY_HTML}
    return json.dumps(plain, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    if hasattr(value, "_asdict"):
        return value._asdict()
    if hasattr(value, "__dataclass_fields__"):
        return {name: getattr(value, name) for name in value.__dataclass_fields__}
    return list(value) if isinstance(value, set | frozenset | tuple) else str(value)


def _unchanged(request: Request, response: Response) -> Response:
    if request.method != "GET" or response.status_code != 200:
        return response
    tag = f'"{hashlib.sha256(response.body).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return response
