"""Dyads: which pairs of parties cooperate, counted over two-sided and many-sided entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal, TypeAlias

from pactograph.analysis.facts import Fact
from pactograph.errors import InputError
from pactograph.gazetteer import states

# How an entry of n parties counts for each of its pairs: 1 / (n - 1), so that it gives each party a strength of 1 (M. E. J. Newman,
# Physical Review E 64, 016132, 2001); 1 for every pair; or not at all unless it has two parties.
Counting: TypeAlias = Literal["shared", "full", "two-sided"]
COUNTINGS: tuple[Counting, ...] = ("shared", "full", "two-sided")
Pair: TypeAlias = tuple[str, str]


@dataclass
class Link:
    """A pair: its weight, and the ids of the entries behind it."""

    weight: float = 0.0
    entries: list[str] = field(default_factory=list)


def links(found: Iterable[Fact], *, counting: Counting = "shared", organisations: bool = True) -> Mapping[Pair, Link]:
    """Links by pair of codes, in order; hostile words and what was cancelled are none. Raises InputError for another counting."""
    if counting not in COUNTINGS:
        raise InputError(f"{counting!r} is no way of counting", remedy="use " + ", ".join(COUNTINGS))
    out: dict[Pair, Link] = defaultdict(Link)
    for fact in found:
        codes = parties(fact, organisations=organisations)
        if len(codes) < 2 or (counting == "two-sided" and len(codes) > 2):
            continue
        for pair in combinations(sorted(codes), 2):
            out[pair].weight += 1.0 if counting == "full" else 1 / (len(codes) - 1)
            out[pair].entries.append(fact.id)
    return dict(sorted(out.items()))


def parties(fact: Fact, *, organisations: bool = True) -> tuple[str, ...]:
    """The parties that a friendly entry links; none of a hostile or cancelled one. Without `organisations` states alone."""
    if fact.status == "cancelled" or fact.stance == "oppose" or fact.type == "usage":
        return ()
    return fact.codes if organisations else tuple(code for code in fact.codes if code in states())
