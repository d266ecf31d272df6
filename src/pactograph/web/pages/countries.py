"""Countries: all of them with their counts; one; and two of them with each other."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from starlette.requests import Request

from pactograph import codebook
from pactograph.errors import InputError
from pactograph.gazetteer.organisations import organisations
from pactograph.gazetteer.states import states
from pactograph.registry import Filter
from pactograph.web.asked import asked
from pactograph.web.charts import bars
from pactograph.web.filters import name, unplaced
from pactograph.web.listed import entries
from pactograph.web.pages.persons import person_row
from pactograph.web.query import Query, checked
from pactograph.web.render import Context
from pactograph.web.shares import mutual, partners_over_time
from pactograph.web.totals import counts, ranked, single, years

LATEST, PARTNERS, YEARS, PERSONS = 25, 30, 40, 20
KINDS = ("state", "organisation", "other")


def listed(request: Request, query: Query) -> Context:
    """`rows`: parties by the number of entries they take part in, with numbers by record type."""
    kind = query.text("kind")
    if kind and kind not in KINDS:
        raise InputError(f"{kind!r} is no kind of party", "kind", "one of " + ", ".join(KINDS))
    rows = [row | {"kind": _kind(row["code"])} for row in _table(request, asked(query))]
    return {"title": "Countries and organisations", "rows": [row for row in rows if not kind or row["kind"] == kind]}


def one(request: Request, query: Query) -> Context:
    """`partners`: who it acts with, and how often; `rows`: its entries, newest first; `persons`: who held which office."""
    code = _code(request, "code")
    filter = asked(query, party=(code,))
    persons = request.app.state.register.persons(party=filter.party[0], limit=PERSONS)
    return _about(request, query, filter, name(filter.party[0])) | {"persons": [person_row(one) for one in persons]}


def pair(request: Request, query: Query) -> Context:
    """Two parties with each other."""
    codes = (_code(request, "code"), _code(request, "other"))
    filter = asked(query, party=codes)
    return _about(request, query, filter, " and ".join(map(name, filter.party))) | {"persons": []}


def _about(request: Request, query: Query, filter: Filter, title: str) -> Context:
    codes = filter.party
    by_year, by_type = years(request, filter), single(request, filter, "type")
    here = "/entries?" + "&".join(f"party={_quoted(code)}" for code in codes)
    share = partners_over_time(request, filter, codes[0]) if len(codes) == 1 else mutual(request, filter)
    return entries(request, query, filter, LATEST) | {
        "title": title,
        "codes": codes,
        "here": here,
        "by_type": {type: by_type[type] for type in codebook.types() if type in by_type},
        "partners": _table(request, filter)[:PARTNERS],
        "areas": ranked(single(request, filter, "area"), PARTNERS),
        "charts": {
            "years": bars.bars(bars.years(list(by_year), YEARS), by_year, _behind(here), f"Entries of {title} a year by record type"),
            "shares": share,
        },
    }


def _behind(here: str) -> str:
    """The page behind a bar; braces in the name of a party are no places to fill in."""
    return here.replace("{", "{{").replace("}", "}}") + "&since={period}&until={period}&type={type}"


def _table(request: Request, filter: Filter) -> list[dict[str, Any]]:
    """A row a party that is not filtered by: its entries in all and by record type, those with most first."""
    table: dict[str, dict[str, int]] = {}
    for (code, type), count in counts(request, filter, "party", "type").items():
        if code not in filter.party:
            table.setdefault(code, {})[type] = count
    ranked = sorted(table.items(), key=lambda one: (-sum(one[1].values()), one[0]))
    return [
        {"code": code, "name": name(code), "entries": sum(found.values())} | {type: found.get(type, 0) for type in codebook.types()}
        for code, found in ranked
    ]


def _code(request: Request, part: str) -> str:
    return checked(part, unplaced(request.path_params[part]))


def _kind(code: str) -> str:
    return "state" if code in states() else "organisation" if code in organisations() else "other"


def _quoted(code: str) -> str:
    return quote(code, safe="")
