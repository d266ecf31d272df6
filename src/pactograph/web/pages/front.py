"""The front page: what came in, what waits for review, where cooperation of the period took place."""

from __future__ import annotations

from starlette.requests import Request

from pactograph.gazetteer.states import states
from pactograph.web.asked import asked
from pactograph.web.charts import bars, world
from pactograph.web.query import Query
from pactograph.web.render import Context
from pactograph.web.rows import row

LATEST, PAIRS, YEARS = 12, 40, 40


def page(request: Request, query: Query) -> Context:
    """`rows`: the entries changed last; `open`: how many no person has judged; `counts`: entries by year and type, by party, by pair."""
    register = request.app.state.register
    filter = asked(query)
    by_year: dict[str, dict[str, int]] = {}
    for (year, type), count in sorted(register.counts(filter, ("year", "type")).items()):
        if year:
            by_year.setdefault(year, {})[type] = count
    by_party = {code: count for (code,), count in register.counts(filter, ("party",)).items() if code in states()}
    pairs = dict(sorted(register.pairs(filter).items(), key=lambda item: (-item[1], item[0]))[:PAIRS])
    found = register.entries(filter, limit=LATEST, order="changed")
    about = "Entries a year by record type"
    return {
        "title": "Register",
        "rows": [row(entry) for entry in found.entries],
        "total": found.total,
        "open": register.entries(asked(query, judged="open"), limit=1).total,
        "stats": register.stats(),
        "counts": {"year": by_year, "party": by_party, "pairs": {" – ".join(pair): count for pair, count in pairs.items()}},
        "charts": {
            "years": bars.bars(bars.years(list(by_year), YEARS), by_year, "/entries?since={period}&until={period}&type={type}", about),
            "map": world.chart(by_party, pairs, "/countries/{code}", "States by entries, and the pairs that have most"),
        },
    }
