"""Whom cooperation is with: a party by its code, or an organisation with its members at the date."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache

from pactograph.analysis.facts import Fact, codes_of
from pactograph.analysis.given import AnyGiven
from pactograph.errors import InputError
from pactograph.gazetteer import called, members, organisation, organisations, states

REMEDY = "use ISO 3166-1 alpha-3 or a name (Serbia), or an organisation's code (NATO)"
# Names whose letters are the same to so many per cent are near; so many of them are told.
NEAR, NEAREST = 75, 3


def resolve(name: str, known: Collection[str] = ()) -> str:
    """The code of a state or organisation given by code or name; `known`: other parties that may be named. Raises InputError."""
    text = name.strip()
    if text in known or text in states() or text in organisations():
        return text
    if text.upper() in states() or text.upper() in organisations():
        return text.upper()
    if code := called(text):
        return code
    raise InputError(f"no party is called {text!r}", remedy=_remedy(text, known))


def _remedy(text: str, known: Collection[str]) -> str:
    """The names and codes that are nearest, else how parties are named."""
    # Loaded for a slip of the pen alone.
    from rapidfuzz import process

    names = [*(state.name for state in states().values()), *organisations(), *(name for name in known if name not in states())]
    near = process.extract(text, names, processor=str.casefold, limit=NEAREST, score_cutoff=NEAR)
    return "near it: " + ", ".join(dict.fromkeys(name for name, _, _ in near)) if near else REMEDY


def resolved(names: Sequence[str], entries: Iterable[AnyGiven]) -> tuple[list[str], Iterable[AnyGiven]]:
    """As `resolve`, of several; the parties of the entries, which may have no code, can be named as well. Returns the entries, too.

    They are gone through, and kept, only where a name is none that everybody knows. Raises InputError.
    """
    try:
        return [resolve(name) for name in names], entries
    except InputError:
        kept = list(entries)
        known = {code for entry in kept for code in codes_of(entry)}
        return [resolve(name, known) for name in names], kept


def of_party(name: str | None, entries: Iterable[AnyGiven]) -> tuple[str | None, Iterable[AnyGiven]]:
    """As `resolved`, of one party or none."""
    if not name:
        return None, entries
    (code,), entries = resolved([name], entries)
    return code, entries


def portion(fact: Fact, state: str, target: str) -> float:
    """The share (0..1) of the other parties that are `target` or, on the day, its members; 1 where the organisation itself takes part."""
    return portions(fact, state, (target,))[0]


def portions(fact: Fact, state: str, targets: Iterable[str]) -> list[float]:
    """`portion` of each target."""
    others = fact.others(state)
    return [_portion(others, target, _members(target, fact.date)) for target in targets]


@lru_cache(maxsize=1 << 16)
def _portion(others: tuple[str, ...], target: str, inside: frozenset[str]) -> float:
    if target in others:
        return 1.0 if target in organisations() else 1 / len(others)
    return len([code for code in others if code in inside]) / len(others) if others and inside else 0.0


@lru_cache(maxsize=1 << 16)
def _members(target: str, date: str | None) -> frozenset[str]:
    """The members of an organisation on a date, today's where it is None; none of a state."""
    if target not in organisations():
        return frozenset()
    if date is None:
        return members(target)
    turns, inside = _stretches(target, len(date))
    return inside[bisect_right(turns, date) - 1]


@cache
def _stretches(target: str, length: int) -> tuple[list[str], list[frozenset[str]]]:
    """The dates of a length from which on members are others, and who they are: looked up once and not for each date."""
    dates = {date for one in organisation(target).members for date in (one.start, one.end)}
    turns = sorted({f"{date or '0000'}-00-00"[:length] for date in (*dates, "")})
    return turns, [members(target, turn) for turn in turns]


def usual(found: Iterable[Fact], state: str, most: int) -> list[str]:
    """The partners met most often, at most `most`, the most frequent first."""
    count = Counter(code for fact in found for code in fact.others(state))
    return [code for code, _ in sorted(count.items(), key=lambda row: (-row[1], row[0]))[:most]]
