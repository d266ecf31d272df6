"""The list of entries, by every filter of the codebook."""

from __future__ import annotations

from starlette.requests import Request

from pactograph import codebook
from pactograph.web.asked import asked
from pactograph.web.query import Query
from pactograph.web.render import Context
from pactograph.web.rows import row

PAGE, MOST = 50, 10_000


def page(request: Request, query: Query) -> Context:
    """`rows`: entries, newest first; `next`: the cursor of the next page, None on the last; `total`: of all pages."""
    whole = query.text("format") == "csv"
    limit = query.number("limit", MOST if whole else PAGE, 1, MOST)
    found = request.app.state.register.entries(
        asked(query), limit=limit, after=query.text("after") or None, as_of=query.text("as_of") or None
    )
    return {
        "title": "Entries",
        "rows": [row(entry) for entry in found.entries],
        "total": found.total,
        "next": found.next,
        "choices": choices(),
    }


def choices() -> dict[str, tuple[str, ...]]:
    """Parameter → the codes to choose from."""
    return {"type": codebook.types(), "status": codebook.statuses(), "area": codebook.areas(), "category": codebook.categories()}
