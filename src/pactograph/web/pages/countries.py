"""Countries: all of them with their counts; one; and two of them with each other."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from pactograph.web.asked import asked
from pactograph.web.charts import bars
from pactograph.web.filters import name
from pactograph.web.query import Query
from pactograph.web.render import Context
from pactograph.web.rows import row

LATEST, PARTNERS, YEARS = 25, 40, 40


def listed(request: Request, query: Query) -> Context:
    """`rows`: parties by the number of entries they take part in."""
    counts = request.app.state.register.counts(asked(query), ("party",))
    rows = [{"code": code, "name": name(code), "entries": count} for (code,), count in counts.items()]
    return {"title": "Countries and organisations", "rows": sorted(rows, key=lambda one: (-one["entries"], one["code"]))}


def one(request: Request, query: Query) -> Context:
    """`partners`: who it acts with, and how often; `rows`: its entries, newest first; `persons`: who held which office."""
    code = request.path_params["code"]
    return _about(request, query, (code,), name(code))


def pair(request: Request, query: Query) -> Context:
    """Two parties with each other."""
    codes = (request.path_params["code"], request.path_params["other"])
    return _about(request, query, codes, " and ".join(map(name, codes)))


def _about(request: Request, query: Query, codes: tuple[str, ...], title: str) -> Context:
    register = request.app.state.register
    filter = asked(query, party=codes)
    found = register.entries(filter, limit=query.number("limit", LATEST, 1, 1000), after=query.text("after") or None)
    by_year: dict[str, dict[str, int]] = {}
    for (year, type), count in sorted(register.counts(filter, ("year", "type")).items()):
        if year:
            by_year.setdefault(year, {})[type] = count
    partners = {code: count for (code,), count in register.counts(filter, ("party",)).items() if code not in codes}
    href = "/entries?" + "&".join(f"party={code}" for code in codes) + "&since={period}&until={period}&type={type}"
    return {
        "title": title,
        "codes": codes,
        "rows": [row(entry) for entry in found.entries],
        "total": found.total,
        "next": found.next,
        "by_type": {type: count for (type,), count in register.counts(filter, ("type",)).items()},
        "partners": _ranked(partners),
        "areas": _ranked({area: count for (area,), count in register.counts(filter, ("area",)).items()}),
        "persons": register.persons(party=codes[0], limit=30) if len(codes) == 1 else [],
        "charts": {"years": bars.bars(bars.years(list(by_year), YEARS), by_year, href, f"Entries of {title} a year by record type")},
    }


def _ranked(counts: dict[str, int]) -> list[dict[str, Any]]:
    ranked = sorted(((code, count) for code, count in counts.items() if code), key=lambda one: (-one[1], one[0]))
    rows = [{"code": code, "entries": count} for code, count in ranked]
    return rows[:PARTNERS]
