"""Every code with its definition and an example."""

from __future__ import annotations

from starlette.requests import Request

from pactograph import codebook
from pactograph.web.query import Query
from pactograph.web.render import Context

LISTS = ("statuses", "areas", "categories", "instruments", "modes", "stances", "domains", "organisations")


def page(request: Request, query: Query) -> Context:
    """`types`: the record types; `lists`: name → codes; `rows`: all codes, for CSV."""
    types = [codebook.record_type(code) for code in codebook.types()]
    lists = {name: list(codebook.codes(name).values()) for name in LISTS}
    rows = [{"list": "types", "code": one.code, "label": one.label, "definition": one.definition} for one in types]
    rows += [
        {"list": name, "code": one.code, "label": one.label, "definition": one.definition} for name, codes in lists.items() for one in codes
    ]
    return {"title": "Codebook", "types": types, "lists": lists, "rows": rows}
