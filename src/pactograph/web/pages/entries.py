"""The list of entries, by every filter of the codebook."""

from __future__ import annotations

from starlette.requests import Request

from pactograph import codebook
from pactograph.web.asked import asked
from pactograph.web.listed import entries
from pactograph.web.query import Query
from pactograph.web.render import Context

MORE = ("instrument", "mode", "stance", "domain", "country", "person", "origin", "min_confidence", "as_of")


def page(request: Request, query: Query) -> Context:
    """`rows`: entries, newest first; `next`: the cursor of the next page, None on the last; `total`: of all pages."""
    forms = {"choices": choices(), "more": more(), "opened": any(query.text(name) for name in MORE)}
    return {"title": "Entries", "forms": forms} | entries(request, query, asked(query))


def choices() -> dict[str, tuple[str, ...]]:
    """Parameter → the codes to choose from."""
    return {"type": codebook.types(), "status": codebook.statuses(), "area": codebook.areas(), "category": codebook.categories()}


def more() -> dict[str, tuple[str, ...]]:
    """The same for the filters that are asked for less often."""
    lists = {"instrument": "instruments", "mode": "modes", "stance": "stances", "domain": "domains"}
    return {name: tuple(codebook.codes(of)) for name, of in lists.items()}
