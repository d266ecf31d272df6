"""Full-text search over reports, quotes and entries, and persons by name."""

from __future__ import annotations

from rapidfuzz import fuzz
from starlette.requests import Request

from pactograph.errors import InputError
from pactograph.records import Somebody
from pactograph.registry.words import KINDS, folded
from pactograph.web.emphasis import pieces
from pactograph.web.pages.persons import person_row
from pactograph.web.query import Query
from pactograph.web.render import Context

PAGE, MOST, PERSONS = 50, 500, 5
# Likeness of two words, of 100, from which they may be one name in two spellings.
LIKE = 80


def page(request: Request, query: Query) -> Context:
    """`rows`: hits, the best first; `persons`: whose names sound like the words; none of both where nothing is asked for."""
    register = request.app.state.register
    words, kind = query.text("q"), query.text("kind")
    if kind and kind not in KINDS:
        raise InputError(f"{kind!r} is no kind of hit", "kind", "one of " + ", ".join(KINDS))
    found = register.search(words, kind or None, query.number("limit", PAGE, 1, MOST)) if words else []
    # Several records may rest on one quote.
    hits = list({(hit.kind, hit.id, hit.snippet): hit for hit in found}.values())
    rows = [{"kind": hit.kind, "id": hit.id, "title": hit.title, "snippet": hit.snippet, "rank": round(hit.rank, 4)} for hit in hits]
    named = register.persons(name=words, limit=MOST) if words and not kind else []
    sought = [one for one in named if alike(words, one)][:PERSONS]
    return {
        "title": f"Search: {words}" if words else "Search",
        "words": words,
        "kind": kind,
        "kinds": KINDS,
        "persons": [person_row(one) for one in sought],
        "rows": rows,
        "charts": {"snippets": [pieces(hit.snippet, words) for hit in hits]},
    }


def alike(words: str, person: Somebody) -> bool:
    """Whether each of the words is, or nearly is, one of a spelling of the person's name: those that merely sound alike are too many."""
    sought = folded(words).split()
    spellings = [folded(one.value).split() for one in person.names]
    return any(all(any(fuzz.ratio(word, part) >= LIKE for part in name) for word in sought) for name in spellings)
