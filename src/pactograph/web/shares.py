"""Which share of a party's entries its partners have, year by year, each with its interval (Wilson 1927)."""

from __future__ import annotations

from markupsafe import Markup
from starlette.requests import Request

from pactograph.analysis.intervals import wilson
from pactograph.registry import Filter
from pactograph.web.charts.bars import years
from pactograph.web.charts.lines import Point, lines
from pactograph.web.filters import name
from pactograph.web.totals import counts

SHOWN, YEARS = 5, 25
# A year with fewer entries says nothing about shares.
LEAST = 5


def partners_over_time(request: Request, filter: Filter, code: str) -> Markup:
    """The partners and organisations with most entries of `code`; empty where no year has enough of them."""
    all_years = _by_year(request, filter)
    hits: dict[str, dict[str, int]] = {}
    for (year, party), count in counts(request, filter, "year", "party").items():
        if year and party != code:
            hits.setdefault(party, {})[year] = count
    leading = sorted(hits, key=lambda party: (-sum(hits[party].values()), party))[:SHOWN]
    return _chart(
        all_years, {name(party): (hits[party], all_years) for party in leading}, f"Shares of the entries of {name(code)} by partner"
    )


def mutual(request: Request, filter: Filter) -> Markup:
    """Of each of two parties: the share of its entries that it has with the other."""
    together = _by_year(request, filter)
    own = {code: _by_year(request, filter.but(party=(code,))) for code in filter.party}
    title = f"Share of entries that {' and '.join(map(name, filter.party))} have with each other"
    return _chart(together, {f"of {name(code)}’s": (together, found) for code, found in own.items()}, title)


def _by_year(request: Request, filter: Filter) -> dict[str, int]:
    return {year: count for (year,), count in counts(request, filter, "year").items() if year}


def _chart(shown: dict[str, int], series: dict[str, tuple[dict[str, int], dict[str, int]]], label: str) -> Markup:
    """Over the years of `shown` that have enough entries; empty where there are not two of them."""
    periods = years([year for year in shown if any(total.get(year, 0) >= LEAST for _, total in series.values())], YEARS)
    points = {title: [_point(hits.get(year, 0), total.get(year, 0)) for year in periods] for title, (hits, total) in series.items()}
    return lines(periods, points, label) if len(periods) > 1 else Markup()


def _point(hits: int, total: int) -> Point | None:
    if total < LEAST:
        return None
    low, high = wilson(hits, total)
    return Point(hits / total, low, high)
