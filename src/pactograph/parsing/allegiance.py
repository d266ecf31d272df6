"""Whom a named person stands for, by the words beside the name.

In this order: the office's own words ("Pentagon chief"); a state before the titles ("the Serbian defence minister", "Serbia's Minister");
one behind the office ("Minister of Defence of Serbia", but not "ambassador to Serbia"); one behind the name ("X of Serbia");
one in the words of an office behind the name ("X, Serbia's defence minister").
In lists what stands behind the last name counts for those before it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from pactograph.parsing.name import Name
from pactograph.parsing.ownoffices import own_office
from pactograph.records.parse import Mention

ADJECTIVES = (
    r"(?:(?:new|newly[ -]appointed|newly[ -]elected|outgoing|incoming|former|acting|then|current|own|top|senior|visiting|late|young|"
    r"designated|interim|caretaker|veteran|hawkish|chief|naval|military|army|navy|national|federal|state|royal|government|delegation|"
    r"leader|leaders) ){0,3}"
)
BEFORE = re.compile(rf"(?:['’]s?)?(?: \([A-Z]{{2,6}}\))?[ \u00a0\-]?{ADJECTIVES}")
POSSESSIVE = re.compile(rf"['’]s? {ADJECTIVES}")
AFTER_NAME = re.compile(
    r",? ?(?:of|from|for|representing) (?:the )?(?:(?:Government|Kingdom|State|[A-Z][a-z]+) of (?:the )?)?|,? (?:who )?represent(?:s|ing|"
    r"ed) (?:the )?|,? ?\((?:of )?"
)
TO = re.compile(r"\b(?:to|with|for|on|between)\b")
OF = re.compile(r"\b(?:of|from) (?:the )?$")
ENVOY = re.compile(r"\b(?:ambassador|high commissioner|envoy|attach[eé]|consul|representative|chargé)\b", re.IGNORECASE)
# "X, Office of Security Assistance at the Canadian embassy", "X, Ministry of Defence of Norway"
BODY_AFTER = re.compile(r", (?:the )?(?:[A-Z][\w.]+ |of |and |the |for |at |in )*")
BODIES = frozenset({"ministry", "force", "organisation", "company"})
BODY_GAPS = (", ", " of ", " at ", " for ", " with ", " of the ", " at the ")
COUNTERPARTS = re.compile(r".{0,90}")
LIST = re.compile(r",? and (?:the )?|, (?:the )?|; (?:and )?|/")


def cue(name: Name, text: str, parties: list[Mention]) -> tuple[str | None, int]:
    """(code, strength) of the party that the words around a name say he stands for; 3 is told, 1 is guessed from the office alone."""
    if name.member:
        return "USA", 3
    found = (
        _own(name, name.office)
        or _before(name, text, parties)
        or _behind_office(name, parties)
        or _after(name, text, parties)
        or _own(name, name.behind)
        or _in_behind(name, text, parties)
    )
    if found:
        return found, 3
    for office in (name.office, name.behind):
        words = office.quote.lower() if office is not None else ""
        if code := own_office(words):
            return code, 1
    return None, 0


def _own(name: Name, office: Mention | None) -> str | None:
    return str(office.value) if office is not None and office.value else None


def _before(name: Name, text: str, parties: list[Mention]) -> str | None:
    near = next((m for m in reversed(parties) if m.end <= name.first), None)
    if near is None or name.first - near.end > 60:
        return None
    gap = BEFORE if name.titled or near.sub == "demonym" else POSSESSIVE
    return str(near.value) if gap.fullmatch(text, near.end, name.first) else None


def _behind_office(name: Name, parties: list[Mention]) -> str | None:
    """The party between the office's first word and the name, unless it is where an envoy is sent to."""
    if name.office is None:
        return None
    return _first_party(name.office.start, name.start, name.office.quote + name.gap, parties)


def _first_party(start: int, end: int, words: str, parties: list[Mention]) -> str | None:
    inside = [m for m in parties if start <= m.start and m.end <= end]
    if not inside:
        return None
    at = inside[0].start - start
    to = TO.search(words)
    if ENVOY.search(words):
        sent = to is None or at > to.start()
        return None if sent and not OF.search(words[:at]) else str(inside[0].value)
    return None if to and at == to.end() + 1 else str(inside[0].value)


def _after(name: Name, text: str, parties: list[Mention]) -> str | None:
    near = next((m for m in parties if m.start >= name.end), None)
    if near is None or near.start - name.end > 60:
        return None
    if AFTER_NAME.fullmatch(text, name.end, near.start):
        return str(near.value)
    body = BODY_AFTER.fullmatch(text, name.end, near.start)
    ends = text[near.end : near.end + 1] in (",", ".", ";", ")", "")
    return str(near.value) if body and near.sub in BODIES and (ends or " " in body.group().strip(", ")) else None


def _in_behind(name: Name, text: str, parties: list[Mention]) -> str | None:
    if name.behind is None:
        return None
    gap = [m for m in parties if name.end <= m.start and m.end <= name.behind.start]
    if found := str(gap[-1].value) if gap else _first_party(name.behind.start, name.behind.end, name.behind.quote, parties):
        return found
    body = next((m for m in parties if m.start >= name.last), None)
    return str(body.value) if body is not None and body.sub in BODIES and text[name.last : body.start] in BODY_GAPS else None


def spread(found: list[Name], text: str) -> None:
    """In lists of people give the party told of one to those of whom none is told: backwards from "… of Serbia", else forwards."""
    for name, after in reversed(list(pairwise(found))):
        if not name.strength and after.strength == 3 and after.party and _listed(name, after, text) and _told_behind(after, text):
            name.party, name.strength = after.party, 2
    for before, name in pairwise(found):
        if name.counterpart and name.held is None and _listed(before, name, text, COUNTERPARTS):
            name.held = before.held
        gives = before.strength >= 2 and before.party and not _told_behind(before, text)
        if gives and not name.strength and name.office is not None and _listed(before, name, text):
            name.party, name.strength = before.party, 2


def _listed(name: Name, after: Name, text: str, gap: re.Pattern[str] = LIST) -> bool:
    return bool(gap.fullmatch(text, max(name.end, name.last), after.first))


def _told_behind(name: Name, text: str) -> bool:
    """Whether the party stands behind the name."""
    return bool(AFTER_NAME.match(text, name.end)) and not text.startswith(",", name.end)
