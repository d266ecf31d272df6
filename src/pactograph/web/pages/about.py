"""What is in the register, and how the pages are used."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from starlette.requests import Request

from pactograph.web.query import Query
from pactograph.web.render import Context

KEYS = {
    "/": "to the search",
    "j, k": "to the next of a list, to the one before",
    "g, then h e r v c p n w b": "to the front page, entries, reports, review, countries, persons, network, words, codebook",
    "+, -, 0": "on the network: nearer, farther, all of it",
    "?": "to these keys",
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
