"""The front page: what came in, what waits for review, where cooperation of the period took place."""

from __future__ import annotations

from starlette.requests import Request

from pactograph import codebook
from pactograph.gazetteer.states import states
from pactograph.publishing.summary import summary as row
from pactograph.web.asked import asked
from pactograph.web.charts import bars, world
from pactograph.web.pages.reports import listed_row
from pactograph.web.query import Query
from pactograph.web.render import Context
from pactograph.web.totals import pairs, single, years

CHANGED, CAME_IN, UNSURE, PAIRS, YEARS = 15, 6, 5, 40, 40


def page(request: Request, query: Query) -> Context:
    """`rows`: the entries changed last; `reports`: those that came in last; `waiting`: the least certain that no person has judged."""
    register, tally = request.app.state.register, request.app.state.tally
    filter = asked(query)
    by_year, by_party = years(request, filter), single(request, filter, "party")
    by_state = {code: count for code, count in by_party.items() if code in states()}
    arcs = dict(sorted(pairs(request, filter).items(), key=lambda item: (-item[1], item[0]))[:PAIRS])
    changed = tally.entries(filter, limit=CHANGED, order="changed")
    waiting = tally.entries(asked(query, judged="open"), limit=UNSURE, order="unsure")
    stored, total, _ = register.reports(limit=CAME_IN)
    by_type = single(request, filter, "type")
    return {
        "title": "Register",
        "rows": [row(entry) for entry in changed.entries],
        "total": changed.total,
        "reports": [listed_row(one) for one in stored],
        "reports_total": total,
        "waiting": [row(entry) for entry in waiting.entries],
        "open": waiting.total,
        "by_type": {type: by_type.get(type, 0) for type in codebook.types()},
        "counts": {"year": by_year, "party": by_party, "pairs": {" – ".join(pair): count for pair, count in arcs.items()}},
        "charts": {
            "years": bars.bars(
                bars.years(list(by_year), YEARS),
                by_year,
                "/entries?since={period}&until={period}&type={type}",
                "Entries a year by record type",
            ),
            "map": world.chart(by_state, arcs, "/countries/{code}", "States by entries, and the pairs that have most"),
        },
    }
