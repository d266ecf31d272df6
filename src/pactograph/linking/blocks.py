"""Blocking keys: two records can only be the same event if they share one. They keep a register's comparisons few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b
from itertools import combinations, islice

from pactograph.gazetteer import organisations
from pactograph.linking import facts
from pactograph.linking.compare.parties import ever
from pactograph.linking.days import Days
from pactograph.linking.facts import KINDS, Facts
from pactograph.records import Told

MOST = 64
PAIRS = 6
# Of longer lists of parties only these many are paired.
CODES = 24
# Days by which stated dates may be wrong or moved, by status; plans are moved further.
SLACK, MOVED = 12, 45
# An undated event may lie this many days before and after its report.
REACH = {"done": (45, 3), "ongoing": (120, 31), "planned": (31, 190), "proposed": (31, 190), "cancelled": (60, 120)}
ITEMS = 3
# Days within which what was ordered may come.
ORDERED = 500
# An organisation stands for its members only where that many of them act.
MEMBERS = 3


def keys(told: Told) -> frozenset[str]:
    """At most MOST keys. Each has the type with a name and a year, a term, a party with an item and a year, an organisation and a month, or
    two parties and a month.
    """
    own = facts.of(told)
    return frozenset(islice(dict.fromkeys(f"{own.type}|{key}" for key in _keys(own)), MOST))


def _keys(own: Facts) -> Iterator[str]:
    stretch = _stretch(own)
    years = range(_month(stretch.first) // 12, _month(stretch.last) // 12 + 1) if stretch else range(0)
    if own.name.core:
        core = "".join(sorted(own.name.core.split()))[:24]
        yield from (f"n|{core}|{year}" for year in _ends(years, 6))
    yield from (f"t|{' '.join(sorted(words))[:40]}" for field, words in own.phrases.items() if field == "term")
    yield from _of_items(own, stretch)
    months = range(_month(stretch.first), _month(stretch.last) + 1) if stretch else range(0)
    for body in _bodies(own.codes):
        yield from (f"o|{body}|{month}" for month in _ends(months, 4))
    pairs = _pairs(own.codes)
    for pair in pairs:
        yield from (f"p|{pair}|{month}" for month in _ends(months, max(2, 40 // max(1, len(pairs)))))
        if not stretch:
            yield f"p|{pair}|"


def _of_items(own: Facts, stretch: Days | None) -> Iterator[str]:
    """Transfers and joint work by their items: one side may not be named."""
    if own.type not in ("transfer", "industry") or stretch is None:
        return
    last = stretch.last + ORDERED if own.status in ("planned", "proposed") else stretch.last
    years = _ends(range(_month(stretch.first) // 12, _month(min(last, date.max.toordinal())) // 12 + 1), 3)
    for thing in own.things[:ITEMS]:
        word = min(thing.words, key=_telling, default="")
        yield from (f"i|{word}|{code}|{year}" for code in sorted(own.codes)[:2] for year in years)


def _telling(word: str) -> tuple[bool, bool, int, str]:
    """Order of an item's words: names before kinds, designations with figures first, long before short."""
    return word in KINDS, not any(sign.isdigit() for sign in word), -len(word), word


def _bodies(codes: frozenset[str]) -> list[str]:
    """Organisations among the parties, and the smallest that all the parties belong to where there are several."""
    named = sorted(code for code in codes if code in organisations())[:2]
    states = codes.difference(named)
    if len(states) < MEMBERS:
        return named
    around = sorted((len(ever(code)), code) for code in organisations() if states <= ever(code) and code not in named)
    return named + [code for _, code in around[:2]]


def _pairs(codes: frozenset[str]) -> list[str]:
    """Pairs of parties; of many those whose hashes are least, so that two long lists with much in common share some. A lone party stands
    by itself.
    """
    if len(codes) < 2:
        return sorted(codes)
    few = sorted(codes, key=_hash)[:CODES] if len(codes) > CODES else codes
    pairs = ["+".join(pair) for pair in combinations(sorted(few), 2)]
    return pairs if len(pairs) <= PAIRS else sorted(pairs, key=_hash)[:PAIRS]


def _hash(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _stretch(own: Facts) -> Days | None:
    """The days on which the event may lie, with slack; those that its report's date allows where no date is stated."""
    if own.days:
        slack = SLACK if own.exact else 0
        slack = MOVED if own.status in ("planned", "proposed", "cancelled") else slack
        return _held(own.days.first - slack, own.days.last + slack)
    if own.told is None:
        return None
    before, after = REACH.get(own.status or "done", REACH["done"])
    return _held(own.told.first - before, own.told.last + after)


def _held(first: int, last: int) -> Days:
    return Days(max(1, first), min(date.max.toordinal(), last))


def _month(ordinal: int) -> int:
    day = date.fromordinal(ordinal)
    return day.year * 12 + day.month - 1


def _ends(numbers: range, most: int) -> Iterable[int]:
    """All of them, or the first and last ones where there are too many."""
    if len(numbers) <= most:
        return numbers
    return (*numbers[: most // 2], *numbers[-(most - most // 2) :])
