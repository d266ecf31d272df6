"""A person's appearance in a record, the keys to find it by, and how sure it is that two are of one person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from pactograph.gazetteer import members, organisations
from pactograph.linking.days import YEAR, days
from pactograph.linking.likeness import CONFLICT, likeness
from pactograph.linking.names import GIVEN_ALONE, SURNAME_FIRST, custom, parsed
from pactograph.linking.offices import wording
from pactograph.linking.score import Score
from pactograph.linking.spelling import consonants, men_form

# Keys: words of LONG letters or more are found with one letter changed; so many consonants after the first letter count.
LONG, REST = 6, 4


@dataclass(frozen=True)
class Appearance:
    """A person in a record (its number): name, office and rank as written, the party's code, the record's or report's date (ISO 8601)."""

    record: int
    name: str
    party: str | None = None
    office: str | None = None
    rank: str | None = None
    date: str | None = None
    report: int | None = None


@lru_cache(maxsize=65536)
def keys(name: str, party: str | None = None) -> frozenset[str]:
    """Keys to index, at most 17: two names that `same` can find alike share one. Empty for a name without letters.

    They are made of the words by which a person of `party` is called alone, and of the first and last word together, in any order. The
    first word of a Western name is no key of its own: half of a country is called Mohammed.
    """
    words = parsed(name, party).words
    if not words:
        return frozenset()
    called = {words[-1], *words[1:-1][-2:]}
    if party in SURNAME_FIRST | GIVEN_ALONE:
        called.add(words[0])
    both = sorted("".join(_sounds(word)) for word in (words[0], words[-1]))
    return frozenset().union(*map(_keys, called), ["=" + "".join(both)] if len(words) > 1 else [])


def _keys(word: str) -> set[str]:
    """The first letter and some of the consonants after it; of a word of LONG letters several, so that one letter does not matter."""
    first, rest = _sounds(word)
    if len(word) < LONG:
        return {first + rest}
    fewer = {"".join(left) for left in combinations(rest, max(1, len(rest) - 1))}
    return {first + left for left in (fewer if len(rest) == REST else {rest, *fewer})}


def _sounds(word: str) -> tuple[str, str]:
    plain = men_form(word).replace("g", "h")
    first = "a" if plain[0] in "aeiou" else plain[0]
    return first, consonants(plain[1:])[:REST]


def same(a: Appearance, b: Appearance) -> Score:
    """How sure it is that two appearances are one person: the names, then parties, offices and the years between. Symmetric."""
    names = likeness(*_ordered(a, b))
    if names.value < CONFLICT:
        return names
    weak = parsed(a.name, a.party).alone or parsed(b.name, b.party).alone
    value, reasons = names.value, [names.reason]
    for factor, reason in (_parties(a, b, weak=weak), _offices(a, b, weak=weak), _years(a, b, weak=weak)):
        value *= factor
        reasons += [reason] if reason else []
    return Score(round(min(1.0, value), 3), ", ".join(reasons))


def may_be(a: Appearance, b: Appearance) -> bool:
    """Whether two appearances can be one person by their names."""
    return likeness(*_ordered(a, b)).value >= CONFLICT


def _ordered(a: Appearance, b: Appearance) -> tuple[str, str, str | None, str | None]:
    (first, one), (second, other) = sorted(((a.name, custom(a.party) or ""), (b.name, custom(b.party) or "")))
    return first, second, one or None, other or None


def _parties(a: Appearance, b: Appearance, *, weak: bool) -> tuple[float, str]:
    if not a.party or not b.party:
        return (0.9 if weak else 0.97), ""
    if a.party == b.party:
        return 1.0, f"of {a.party}"
    if a.party in organisations() or b.party in organisations():
        joined = b.party in _members(a.party) or a.party in _members(b.party)
        return (0.85 if weak else 0.95, f"{a.party} and {b.party}") if joined else (0.6, "of other parties")
    return 0.4, "of other states"


def _members(code: str) -> frozenset[str]:
    return members(code) if code in organisations() else frozenset()


def _offices(a: Appearance, b: Appearance, *, weak: bool) -> tuple[float, str]:
    if not a.office or not b.office:
        ranks = a.rank and b.rank and wording(a.rank) == wording(b.rank)
        return (1.1, "the same rank") if ranks else (1.0, "")
    left, right = set(wording(a.office).split()), set(wording(b.office).split())
    if left == right or left < right or right < left:
        return 1.25, "the same office"
    if not weak:
        return 1.0, ""
    gap = _gap(a, b)
    return (0.75, "other offices at the time") if gap is None or gap < 2 else (0.92, "other offices")


def _gap(a: Appearance, b: Appearance) -> float | None:
    """Years between two appearances; None where one has no date."""
    one, other = days(a.date), days(b.date)
    if one is None or other is None:
        return None
    return max(0, one.first - other.last, other.first - one.last) / YEAR


def _years(a: Appearance, b: Appearance, *, weak: bool) -> tuple[float, str]:
    gap = _gap(a, b) or 0
    limit, factor = (15, 0.7) if weak else (45, 0.6)
    return (factor, f"{gap:.0f} years between") if gap > limit else (1.0, "")
