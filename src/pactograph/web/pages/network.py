"""Who cooperates with whom: parties as points, pairs as lines as thick as they have entries."""

from __future__ import annotations

from starlette.requests import Request

from pactograph.web.asked import asked
from pactograph.web.charts import network
from pactograph.web.filters import name
from pactograph.web.query import Query
from pactograph.web.render import Context
from pactograph.web.totals import pairs

PARTIES, LINES = 50, 260


def page(request: Request, query: Query) -> Context:
    """`rows`: pairs by the number of their entries; `parties`: those drawn; `least`: entries that a line stands for at least."""
    ranked = sorted(pairs(request, asked(query)).items(), key=lambda item: (-item[1], item[0]))
    weight: dict[str, int] = {}
    for (a, b), count in ranked:
        weight[a], weight[b] = weight.get(a, 0) + count, weight.get(b, 0) + count
    drawn = sorted(weight, key=lambda code: (-weight[code], code))[: query.number("parties", PARTIES, 2, 200)]
    near = [(pair, count) for pair, count in ranked if pair[0] in drawn and pair[1] in drawn]
    # Beyond some hundred lines a picture shows nothing: the weakest are left out, and the page says so.
    least = query.number("least", near[LINES][1] + 1 if len(near) > LINES else 1, 1, 1_000_000)
    shown = {pair: count for pair, count in near if count >= least}
    drawn = [code for code in drawn if any(code in pair for pair in shown)]
    rows = [{"first": a, "second": b, "first_name": name(a), "second_name": name(b), "entries": count} for (a, b), count in ranked]
    return {
        "title": "Network",
        "rows": rows,
        "least": least,
        "left_out": len(ranked) - len(shown),
        "parties": [{"code": code, "entries": weight[code]} for code in drawn],
        "charts": {"network": network.chart({code: weight[code] for code in drawn}, shown, "Who cooperates with whom")},
    }
