"""Numbers of entries by year, party, pair: each counted once while the register stays as it is."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from pactograph.registry import Filter
from pactograph.web.filters import name

Counts = dict[tuple[str, ...], int]


def counts(request: Request, filter: Filter, *by: str) -> Counts:
    """Numbers of entries that fit, by these."""
    state = request.app.state
    found: Counts = state.kept.get(state.register, ("counts", filter, by), lambda: state.tally.counts(filter, by))
    return found


def pairs(request: Request, filter: Filter) -> dict[tuple[str, str], int]:
    """Numbers of entries that two parties have together."""
    state = request.app.state
    found: dict[tuple[str, str], int] = state.kept.get(state.register, ("pairs", filter), lambda: state.tally.pairs(filter))
    return found


def single(request: Request, filter: Filter, by: str) -> dict[str, int]:
    """Numbers by one thing, the most frequent first."""
    found = {value: count for (value,), count in counts(request, filter, by).items()}
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def years(request: Request, filter: Filter) -> dict[str, dict[str, int]]:
    """Year → record type → number of entries; undated ones are left out."""
    out: dict[str, dict[str, int]] = {}
    for (year, type), count in sorted(counts(request, filter, "year", "type").items()):
        if year:
            out.setdefault(year, {})[type] = count
    return out


def ranked(found: dict[str, int], most: int, *without: str) -> list[dict[str, Any]]:
    """Parties with their names and numbers, at most so many."""
    kept = [(code, count) for code, count in found.items() if code and code not in without]
    return [{"code": code, "name": name(code), "entries": count} for code, count in kept[:most]]
