"""Mentions of persons whose name alone stands for their state: heads of state and government, ministers, heads of organisations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from pactograph.gazetteer.matcher import Matcher
from pactograph.gazetteer.parties import PartyMention
from pactograph.gazetteer.tables import names, plain, table
from pactograph.gazetteer.tokens import split, tokens


def leaders(text: str) -> list[PartyMention]:
    """All mentions of known leaders in `text`, of kind leader, longest first, from left to right; the code is their state's or
    organisation's.
    """
    read = tokens(text)
    found = []
    for hit in leader_names().all(read.words):
        start, end = read.starts[hit.first], read.ends[hit.last - 1]
        found.append(PartyMention(start, end, hit.entry, "leader", text[start:end]))
    return found


@lru_cache(maxsize=4096)
def person_party(name: str) -> str | None:
    """The code of the state or organisation that the known leader of that name stands for, None where nobody of that name is known."""
    words = split(name)
    hit = leader_names().at(words, 0)
    return hit.entry if hit and hit.last == len(words) else None


def surname_party(surname: str) -> str | None:
    """The code of the state whose leaders alone bear that family name among all that are known, None where there is none or several."""
    codes = surnames().get(plain(surname).lower(), frozenset())
    return next(iter(codes)) if len(codes) == 1 else None


@cache
def surnames() -> dict[str, frozenset[str]]:
    """The last words of the leaders' full names, lower-cased, with the codes of all who bear them."""
    found: dict[str, set[str]] = {}
    for row in table("leaders"):
        for name in names(row["names"]):
            if " " in name:
                found.setdefault(plain(name).split()[-1].lower(), set()).add(row["code"])
    return {surname: frozenset(codes) for surname, codes in found.items()}


@cache
def leader_names() -> Matcher[str]:
    """Names of leaders as written, without diacritics, and in capitals where longer than four letters, with their codes."""
    return Matcher((form, row["code"]) for row in table("leaders") for name in names(row["names"]) for form in leader_forms(name))


def leader_forms(name: str) -> Iterator[str]:
    """The forms in which a leader's name is written."""
    yield name
    if len(name) > 4:
        yield name.upper()
    if not name.isascii():
        yield from leader_forms(plain(name))
