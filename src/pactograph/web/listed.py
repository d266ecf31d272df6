"""Lists that several pages show: all rows of a filter as a file, and one page of them on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from starlette.requests import Request

from pactograph.publishing.summary import summary as row
from pactograph.registry import Filter
from pactograph.web.query import Query
from pactograph.web.render import ROWS, Context, wanted_form

PAGE, MOST = 50, 1000


def entries(request: Request, query: Query, filter: Filter, size: int = PAGE) -> Context:
    """`rows`, `total` and `next`: a page of the entries that fit; as a file all of them, read as they are sent."""
    state, as_of, order = request.app.state, query.moment("as_of"), query.text("order") or "date"
    if wanted_form(request) in ROWS:
        return {"rows": every(request, filter, as_of), "total": None, "next": None}
    limit, after = query.number("limit", size, 1, MOST), query.cursor()
    if as_of is None:
        found = state.tally.entries(filter, limit=limit, after=after, order=order)
    else:
        found = state.register.entries(filter, limit=limit, after=after, as_of=as_of, order=order)
    return {"rows": [row(entry) for entry in found.entries], "total": found.total, "next": found.next}


def every(request: Request, filter: Filter, as_of: str | None) -> Iterator[dict[str, Any]]:
    """All rows of a filter. What is wrong with the filter is raised at once, not when half of the file has been sent."""
    register = request.app.state.register
    register.entries(filter, limit=1, as_of=as_of)
    return (row(entry) for entry in register.all(filter, as_of))
