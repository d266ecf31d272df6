"""What is in the register, and how the pages are used."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from starlette.requests import Request

from pactograph.web.query import Query
from pactograph.web.render import Context

KEYS = {
    "/": "to the search",
    "g then e, r, c, p, n, w, b": "to entries, reports, countries, persons, the network, words, the codebook",
    "j and k": "to the next and the one before in a list",
    "?": "to this page",
}


def page(request: Request, query: Query) -> Context:
    """`stats`: what the register counts; `rows`: the same, one count a line; `keys`: what the keyboard does."""
    stats: dict[str, Any] = request.app.state.register.stats()
    stats.pop("register", None)
    return {"title": "About", "stats": stats, "rows": list(_rows(stats)), "keys": KEYS, "version": version("pactograph")}


def _rows(stats: dict[str, Any]) -> list[dict[str, Any]]:
    out = []
    for name, count in stats.items():
        parts = count if isinstance(count, dict) else {"": count}
        out += [{"what": name, "of": part, "number": number} for part, number in parts.items()]
    return out
