"""Who cooperates with whom: parties as points, pairs as lines as thick as they have entries."""

from __future__ import annotations

from starlette.requests import Request

from pactograph.web.asked import asked
from pactograph.web.charts import network
from pactograph.web.filters import name
from pactograph.web.query import Query
from pactograph.web.render import Context

MOST = 60


def page(request: Request, query: Query) -> Context:
    """`rows`: pairs by the number of their entries; `parties`: those drawn, with degree and weight."""
    filter = asked(query)
    pairs = sorted(request.app.state.register.pairs(filter).items(), key=lambda item: (-item[1], item[0]))
    weight: dict[str, int] = {}
    for (a, b), count in pairs:
        weight[a], weight[b] = weight.get(a, 0) + count, weight.get(b, 0) + count
    drawn = sorted(weight, key=lambda code: (-weight[code], code))[: query.number("parties", MOST, 2, 200)]
    shown = {pair: count for pair, count in pairs if pair[0] in drawn and pair[1] in drawn}
    rows = [{"first": a, "second": b, "first_name": name(a), "second_name": name(b), "entries": count} for (a, b), count in pairs]
    return {
        "title": "Network",
        "rows": rows,
        "parties": [{"code": code, "entries": weight[code]} for code in drawn],
        "charts": {"network": network.chart({code: weight[code] for code in drawn}, shown, "Who cooperates with whom")},
    }
