"""Full-text search over reports, quotes and entries, and persons by name."""

from __future__ import annotations

from starlette.requests import Request

from pactograph.registry.words import KINDS
from pactograph.web.emphasis import pieces
from pactograph.web.pages.persons import person_row
from pactograph.web.query import Query
from pactograph.web.render import Context

PAGE, MOST, PERSONS = 50, 500, 5


def page(request: Request, query: Query) -> Context:
    """`rows`: hits, the best first; `persons`: whose names sound like the words; none of both where nothing is asked for."""
    register = request.app.state.register
    words, kind = query.text("q"), query.text("kind")
    hits = register.search(words, kind if kind in KINDS else None, query.number("limit", PAGE, 1, MOST)) if words else []
    rows = [{"kind": hit.kind, "id": hit.id, "title": hit.title, "snippet": hit.snippet, "rank": round(hit.rank, 4)} for hit in hits]
    named = register.persons(name=words, limit=PERSONS) if words and not kind else []
    return {
        "title": f"Search: {words}" if words else "Search",
        "words": words,
        "kind": kind,
        "kinds": KINDS,
        "persons": [person_row(one) for one in named],
        "rows": rows,
        "charts": {"snippets": [pieces(hit.snippet, words) for hit in hits]},
    }
