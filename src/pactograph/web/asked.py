"""The filters of a list as they stand in a URL."""

from __future__ import annotations

from pactograph.registry import Filter
from pactograph.review.wanted import CODED, FREE, PARTIES, wanted
from pactograph.web.query import Query


def asked(query: Query, judged: str = "", party: tuple[str, ...] = ()) -> Filter:
    """The filter of a query; `judged` and `party` in the place of its own. Raises InputError for a value that is no code, state or date."""
    return wanted(
        {name: query.many(name) for name in (*CODED, *PARTIES, *FREE)} | ({"party": party} if party else {}),
        since=query.text("since"),
        until=query.text("until"),
        min_confidence=query.fraction("min_confidence", 0.0),
        judged=judged or query.text("judged"),
    )
