"""Full-text search over reports, quotes and entries."""

from __future__ import annotations

from starlette.requests import Request

from pactograph.web.query import Query
from pactograph.web.render import Context

KINDS = ("report", "quote", "entry")


def page(request: Request, query: Query) -> Context:
    """`rows`: hits, the best first; none where nothing is asked for."""
    words, kind = query.text("q"), query.text("kind")
    hits = request.app.state.register.search(words, kind if kind in KINDS else None, query.number("limit", 50, 1, 500)) if words else []
    rows = [{"kind": hit.kind, "id": hit.id, "title": hit.title, "snippet": hit.snippet, "rank": round(hit.rank, 4)} for hit in hits]
    return {"title": f"Search: {words}" if words else "Search", "words": words, "kind": kind, "kinds": KINDS, "rows": rows}
