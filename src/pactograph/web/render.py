"""One function a page gives what it shows; here it becomes HTML, JSON or CSV, as it was asked for."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any, TypeAlias

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse

from pactograph.errors import PactographError
from pactograph.registry.listing import KEYS
from pactograph.review.wanted import CODED, JUDGED, codes
from pactograph.web import filters
from pactograph.web.query import CONTROL, Query

Context: TypeAlias = dict[str, Any]
Page: TypeAlias = Callable[[Request, Query], Context]
"""What a page shows, as plain JSON values and records types. `rows`, where there is a list, is what CSV holds. `title` is its title."""

# Keys of a context that are only for the HTML page.
ONLY_HTML = frozenset(["charts", "crumbs", "forms"])
# Rows of which the header of a CSV is made.
FIRST = 1000
# Longer words are cut where a page shows them: no address and no field of a form holds more. The text of a report, escaped by `|e`, is not.
LONGEST = 8_000
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def environment() -> Environment:
    """Templates of the package; everything that is put in is escaped, and cut where it is longer than a page can bear."""
    env = Environment(
        loader=PackageLoader("pactograph.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=cut,
    )
    env.filters.update(filters.FILTERS)
    env.globals.update(filters.GLOBALS)
    return env


def cut(value: Any) -> Any:
    """Words as a page shows them; without marks that turn the direction of writing for what follows."""
    if type(value) is not str or (len(value) <= LONGEST and value.isascii()):
        return value
    return filters.short(value.translate(filters.TURNS), LONGEST)


ENVIRONMENT = environment()


def shown(template: str, page: Page, *, kept: bool = False) -> Callable[[Request], Response]:
    """The endpoint of a page; runs in a thread of its own, since the store is synchronous.

    With `kept` what the page shows is worked out once while the register stays as it is: for pages that show everybody the same.
    """

    def endpoint(request: Request) -> Response:
        query = Query(request.query_params)
        try:
            if kept and wanted_form(request) not in ROWS:
                return _kept(request, query, template, page)
            context = page(request, query)
        except PactographError as error:
            return fault(request, error)
        return answer(request, template, context, query)

    return endpoint


def _kept(request: Request, query: Query, template: str, page: Page) -> Response:
    """A page whose context is kept, and where nobody is logged in, whose head would name them, the whole of it."""
    state, form = request.app.state, wanted_form(request)
    asked = (request.url.path, tuple(item for item in query.params.multi_items() if item[0] != "format"))

    def context() -> Context:
        found: Context = state.kept.get(state.register, (page, *asked), lambda: page(request, query))
        return found

    def written() -> tuple[bytes, str]:
        body = (_json(context()) if form == "json" else html(request, template, context(), query)).encode("utf-8", "replace")
        return body, _tag(body)

    named = form != "json" and getattr(request.state, "user", None) is not None
    body, tag = written() if named else state.kept.get(state.register, (form, *asked, "format" in query.params), written)
    return _unchanged(request, Response(body, media_type=MEDIA[form]), tag)


def answer(request: Request, template: str, context: Context, query: Query, status: int = 200) -> Response:
    """The context in the form that was asked for, with an ETag: a page that has not changed is not sent again."""
    form = wanted_form(request)
    if form in ROWS and "rows" in context:
        return rows(request, context["rows"], form)
    if form == "json":
        return _unchanged(request, Response(_json(context), status, media_type="application/json"))
    return _unchanged(request, HTMLResponse(html(request, template, context, query), status))


def rows(request: Request, found: Iterable[Mapping[str, Any]], form: str) -> Response:
    """Rows as a file, sent as they are made; HEAD makes none."""
    found = found if request.method == "GET" else ()
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", request.url.path.strip("/")) or "front"
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"', "Cache-Control": "private, no-cache"}
    return StreamingResponse(ROWS[form](found), media_type=f"{MEDIA[form]}; charset=utf-8", headers=headers)


def html(request: Request, template: str, context: Context, query: Query) -> str:
    """The page."""
    return ENVIRONMENT.get_template(template).render(
        request=request, query=query, user=getattr(request.state, "user", None), path=request.url.path, **context
    )


def fault(request: Request, error: PactographError, status: int = 0) -> Response:
    """A page that says what is wrong in a line; where it is a parameter of the address, with a form to put it right."""
    status, query = status or status_of(error), Query(request.query_params)
    parameter = error.where if error.where in query.params and request.method in ("GET", "HEAD") else ""
    title = "Not found" if status == 404 else "Check what you asked for" if parameter else "That did not work"
    context = {"title": title, "line": str(error), "status": status, "parameter": parameter, "forms": again(query, parameter)}
    return answer(request, "fault.html", context, query, status)


def again(query: Query, parameter: str) -> Context:
    """What a form needs to ask again: what was given, the codes to choose from, and the other parameters."""
    asked = [(CONTROL.sub("", name), CONTROL.sub("", value)) for name, value in query.params.multi_items()]
    return {
        "given": ", ".join(value for name, value in asked if name == parameter),
        "choices": choices(parameter),
        "others": [(name, value) for name, value in asked if name not in (parameter, "after")],
    }


def choices(parameter: str) -> tuple[str, ...]:
    """What may be chosen for a parameter; empty where it is written."""
    return codes(parameter) if parameter in CODED else {"judged": tuple(JUDGED), "order": tuple(KEYS)}.get(parameter, ())


def status_of(error: PactographError) -> int:
    """404 where something is not there, else 400."""
    return 404 if error.what.startswith(("there is no", "there was no", "no ")) else 400


def table(found: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Rows as lines of CSV; text that a spreadsheet would run as a formula gets an apostrophe before it.

    The header is the union of the keys of the first rows: lists have the same keys in all.
    """
    rest = iter(found)
    first = list(islice(rest, FIRST))
    columns = list(dict.fromkeys(key for row in first for key in row))
    yield _line(columns)
    for row in chain(first, rest):
        yield _line([_cell(row.get(column)) for column in columns])


def _line(cells: list[Any]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def lines(found: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Rows as lines of JSON."""
    for row in found:
        yield json.dumps(row, ensure_ascii=False, default=_plain) + "\n"


ROWS: dict[str, Callable[[Iterable[Mapping[str, Any]]], Iterator[str]]] = {"csv": table, "jsonl": lines}
MEDIA = {"csv": "text/csv", "jsonl": "application/jsonl", "json": "application/json", "html": "text/html"}


def _cell(value: Any) -> Any:
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def wanted_form(request: Request) -> str:
    """html, json, csv or jsonl: by the parameter `format`, else by what the client accepts."""
    asked = request.query_params.get("format", "")
    if asked in ("json", "html", *ROWS):
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


def _tag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:20]}"'


def _unchanged(request: Request, response: Response, tag: str = "") -> Response:
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        return response
    headers = {"ETag": tag or _tag(bytes(response.body)), "Cache-Control": "private, no-cache"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return response
