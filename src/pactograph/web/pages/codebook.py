"""Every code with its definition, an example, and how many entries have it."""

from __future__ import annotations

from starlette.requests import Request

from pactograph import codebook
from pactograph.registry import Filter
from pactograph.web.query import Query
from pactograph.web.render import Context
from pactograph.web.totals import single

LISTS = ("statuses", "areas", "categories", "instruments", "modes", "stances", "domains", "organisations")
# List → the filter of entries that its codes are values of.
FILTERS = {
    "statuses": "status", "areas": "area", "categories": "category", "instruments": "instrument", "modes": "mode", "stances": "stance",
    "organisations": "party",
}  # fmt: skip


def page(request: Request, query: Query) -> Context:
    """`types`: the record types; `lists`: name → codes; `counts`: list → code → entries; `rows`: all codes, for CSV."""
    types = [codebook.record_type(code) for code in codebook.types()]
    lists = {name: list(codebook.codes(name).values()) for name in LISTS}
    counts = {name: single(request, Filter(), by) for name, by in (FILTERS | {"types": "type"}).items()}
    rows = [
        {"list": name, "code": one.code, "label": one.label, "definition": one.definition, "entries": counts.get(name, {}).get(one.code, 0)}
        for name, codes in ({"types": types} | lists).items()
        for one in codes
    ]
    return {"title": "Codebook", "types": types, "lists": lists, "filters": FILTERS, "counts": counts, "rows": rows}
