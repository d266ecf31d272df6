"""How far coders agree: Krippendorff's alpha by field, F1 of records by pair of coders."""

from __future__ import annotations

from starlette.requests import Request

from pactograph.analysis.coders import coder_agreement
from pactograph.review.double import codings
from pactograph.web.query import Query
from pactograph.web.render import Context


def page(request: Request, query: Query) -> Context:
    """`rows`: one a field; `matches`: one a pair of coders and year. Of reports that both coders have finished."""
    found = coder_agreement(codings(request.app.state.register))
    rows = found.rows()
    return {
        "title": "Agreement of coders",
        "rows": rows,
        "matches": found.match_rows(),
        "reports": len(found.reports),
        "level": found.level,
    }
