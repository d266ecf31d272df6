"""Whom a named person stands for, by the words beside the name.

In this order: the office's own words ("Pentagon chief"); a state before the titles ("the Serbian defence minister", "Serbia's Minister");
one behind the office ("Minister of Defence of Serbia", but not "ambassador to Serbia"); one behind the name ("X of Serbia"); one in the words of
an office behind the name ("X, Serbia's defence minister"). In lists what stands behind the last name counts for those before it.
"""

from __future__ import annotations

import re

from pactograph.parsing.titles import Name
from pactograph.records.parse import Mention

# Titles that only one state gives its officers, though the words do not say so.
OWN_OFFICES = (
    (re.compile(r"^(?:u\.s\. |us |former |acting )*secretary of (?:state\b(?! for)|defense|homeland security|the (?:army|navy|air force))"), "USA"),
    (re.compile(r"^(?:u\.s\. |us |former |acting |principal |deputy |assistant |under[ -]?)+secretary of (?:state|defen[sc]e|homeland security|the (?:army|navy|air force))\b"), "USA"),
    (re.compile(r"^(?:deputy |principal |acting )*assistant secretary for the bureau of\b|^(?:u\.s\. )?national security council\b"), "USA"),
    (re.compile(r"\bjoint chiefs of staff\b"), "USA"),
    (re.compile(r"\b(?:external affairs minister|raksha mantri)\b"), "IND"),
    (re.compile(r"\bchancellor of the exchequer\b|^secretary of state for\b|^parliamentary under[ -]secretary\b"), "GBR"),
    (re.compile(r"\btaoiseach\b|\btánaiste\b"), "IRL"),
    (re.compile(r"\bstate councill?or\b"), "CHN"),
    (re.compile(r"^(?:sens?|reps?)\.$"), "USA"),
)  # fmt: skip
ADJECTIVES = r"(?:(?:new|newly[ -]appointed|newly[ -]elected|outgoing|incoming|former|acting|then|current|own|top|senior|visiting|late|young|designated|interim|caretaker|veteran|hawkish|chief|naval|military|army|navy|national|federal|state|royal|government|delegation|leader|leaders) ){0,3}"
BEFORE = re.compile(rf"(?:['’]s?)?(?: \([A-Z]{{2,6}}\))?[ \u00a0\-]?{ADJECTIVES}")
POSSESSIVE = re.compile(rf"['’]s? {ADJECTIVES}")
AFTER_NAME = re.compile(r",? ?(?:of|from|for|representing) (?:the )?(?:(?:Government|Kingdom|State|[A-Z][a-z]+) of (?:the )?)?|,? (?:who )?represent(?:s|ing|ed) (?:the )?|,? ?\((?:of )?")
TO = re.compile(r"\b(?:to|with|for|on|between)\b")
ENVOY = re.compile(r"\b(?:ambassador|high commissioner|envoy|attach[eé]|consul|representative|chargé)\b", re.IGNORECASE)
# "Sean Jin, Office of Defence Cooperation at the U.S. embassy", "Masuda Kazuo, Ministry of Defense of Japan"
BODY_AFTER = re.compile(r", (?:the )?(?:[A-Z][\w.]+ |of |and |the |for |at |in )*")
BODIES = frozenset({"ministry", "force", "organisation"})
COUNTERPARTS = re.compile(r".{0,90}")
LIST = re.compile(r",? and (?:the )?|, (?:the )?|; (?:and )?|/")


def cue(name: Name, text: str, parties: list[Mention]) -> tuple[str | None, int]:
    """(code, strength) of the party that the words around a name say he stands for; strength 3 is told, 1 is guessed from the office alone."""
    if name.member:
        return "USA", 3
    found = _own(name, name.office) or _before(name, text, parties) or _behind_office(name, parties) or _after(name, text, parties) or _own(name, name.behind)
    found = found or _in_behind(name, parties)
    if found:
        return found, 3
    for office in (name.office, name.behind):
        words = office.quote.lower() if office is not None else ""
        if code := own_office(words):
            return code, 1
    return None, 0


def own_office(words: str) -> str | None:
    """The code of the one state that has an office of that name."""
    return next((code for pattern, code in OWN_OFFICES if pattern.search(words)), None)


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
    to = TO.search(words)
    envoy = ENVOY.search(words)
    if envoy and (to is None or inside[0].start - start > to.start()) and not re.search(r"\b(?:of|from) (?:the )?$", words[: inside[0].start - start]):
        return None
    return None if to and not envoy and inside[0].start - start == to.end() + 1 else str(inside[0].value)


def _after(name: Name, text: str, parties: list[Mention]) -> str | None:
    near = next((m for m in parties if m.start >= name.end), None)
    if near is None or near.start - name.end > 60:
        return None
    if AFTER_NAME.fullmatch(text, name.end, near.start):
        return str(near.value)
    body = BODY_AFTER.fullmatch(text, name.end, near.start)
    return str(near.value) if body and near.sub in BODIES else None


def _in_behind(name: Name, parties: list[Mention]) -> str | None:
    if name.behind is None:
        return None
    gap = [m for m in parties if name.end <= m.start and m.end <= name.behind.start]
    return str(gap[-1].value) if gap else _first_party(name.behind.start, name.behind.end, name.behind.quote, parties)


def spread(found: list[Name], text: str) -> None:
    """In lists of people give the party told of one to those beside him of whom none is told: backwards from "… of Serbia", else forwards."""
    for name, after in reversed(list(zip(found, found[1:], strict=False))):
        if not name.strength and after.strength == 3 and after.party and _listed(name, after, text) and _told_behind(after, text):
            name.party, name.strength = after.party, 2
    for before, name in zip(found, found[1:], strict=False):
        if name.counterpart and name.held is None and _listed(before, name, text, COUNTERPARTS):
            name.held = before.held
        if not name.strength and before.strength >= 2 and before.party and name.office is not None and _listed(before, name, text) and not _told_behind(before, text):
            name.party, name.strength = before.party, 2


def _listed(name: Name, after: Name, text: str, gap: re.Pattern[str] = LIST) -> bool:
    return bool(gap.fullmatch(text, max(name.end, name.last), after.first))


def _told_behind(name: Name, text: str) -> bool:
    """Whether the party stands behind the name."""
    return bool(AFTER_NAME.match(text, name.end)) and not text.startswith(",", name.end)
