"""Where names of people may stand: runs of capitalised words that no other mention covers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pactograph import gazetteer

LETTER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĻŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
# A possessive ends a name: "Kerry’s Call" is none; "O’Brien" and "D'Souza" are.
WORD = rf"(?:[{LETTER}]\.(?:[{LETTER}]\.)*|[{LETTER}]\w*(?:(?:['’ʼ](?!s\b)|[-‑])\w+)*)"
PARTICLE = r"(?:bin|binti|bint|ibn|ibni|al|el|de|da|di|do|dos|del|della|van|von|der|den|la|le|ter|ten|ould|abu|abdul|und|y)\b\.?"
NICKNAME = rf"(?:[ ][“\"‘'(][{LETTER}]\w+[”\"’')](?=[ ][{LETTER}]))?"
NAME = re.compile(
    rf"\b(?:al-|el-)?{WORD}(?:{NICKNAME}(?:[ \u00a0](?!(?:Jr|Sr)\b)(?:{PARTICLE}[ \-])*)(?:{WORD}))*(?:,? (?:Jr|Sr)\b\.?| (?:II|III|"
    rf"IV)\b)?"
)
HONORIFIC = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Prof|Sir|Lord|Lady|Dame|Shri|Smt|Sheikh|Shaikh|Hon|H\.E|HE|His Excellency|Her Excellency|(?:His|"
    r"Her) (?:Royal )?Highness|(?:His|Her) Majesty|Majesty|Highness|Haji|Ayatollah|Comrade|(?:Datuk|Dato['’]?|Tan)(?: Seri| Sri)?|Seri|"
    r"Tun|Tengku|Pehin|HRH|HM|Mdm|Professor|Associate Professor|Madam|MR|MS|MRS|DR)(?:\b\.?|(?<=['’]))"
    r"|\((?:Dr|Prof|Mrs|Ms)\.?\)|\([Rr]e?td?\.?\)|\([Rr]etired\))[ ,]*$"
)
# Words that are no part of a name at its edges, besides those of offices, ranks, forces and the calendar.
NOT_NAMES = frozenset(
    "the a an and of in on at for to by with from as but or if when while after before during this that these those his its her their our "
    "my your he she it they we you i "
    "both also later earlier however meanwhile according there here what who which how why not no yes all some now then today yesterday "
    "tomorrow tonight "
    "readout remarks press release background special visit call meeting talks travel trip statement joint bilateral trilateral official "
    "visits meets calls travels launches initiatives speech address interview "
    "brigade division regiment battalion squadron fleet corps group command headquarters office bureau agreement summit conference forum "
    "dialogue base airport port sea ocean gulf exercise operation operations training "
    "cooperation policy media affairs development relations administration business aeronautics nutrition agriculture commerce culture "
    "tourism unit unity area region western eastern northern southern central "
    "north south east west northeast southeast northwest southwest university college institute academy agency department ministry "
    "parliament congress senate council committee cabinet board governors assembly coalition church "
    "embassy mission europe africa asia america pacific atlantic coordinating studies program programme strategic research union nations "
    "organization organisation international national republic kingdom state states federation federal government company corporation "
    "limited ltd plc inc bank insurance "
    "general director counterpart counterparts under deputy assistant senior acting former first lady great new old big house "
    "technologies engineering motor motors design co corp systems industries holdings shield carrier aircraft ship news so "
    "treaty memorandum pact war peace security defence defense foreign internal external".split()
)  # fmt: skip

# "KC", "VSM" behind a name.
POSTNOMINAL = re.compile(r"[A-Z]{2,5}")
PIECE = re.compile(r"[^\s,–()]+")
# Words of the field that are family names as well.
FAMILY_TOO = frozenset("King May Prince Court Banks March Major Marshall Rose Park Young White Black Church West North Land Head".split())


def runs(text: str, start: int, end: int, walls: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans within `start` to `end` of `text` that may be people's names; none crosses a wall (what is known to be something else)."""
    blocked = sorted(walls)
    out = []
    for match in NAME.finditer(text, start, end):
        for a, b in _outside(match.start(), match.end(), blocked):
            if (trimmed := trim(text, a, b)) is not None:
                out.append(trimmed)
    return out


def _outside(start: int, end: int, walls: list[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces, at = [], start
    for a, b in walls:
        if b <= at or a >= end:
            continue
        if a > at:
            pieces.append((at, a))
        at = max(at, b)
    return [*pieces, (at, end)] if at < end else pieces


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The run without words at its edges that are no part of names; None where nothing is left that could be one."""
    whole = text[start:end].strip(" ,–")
    if gazetteer.person_party(whole):  # "Theresa May"
        first = text.index(whole, start)
        return first, first + len(whole)
    words = _core([(m.start(), m.end()) for m in PIECE.finditer(text, start, end)], text)
    if not words or any(not_name(text[a:b]) for a, b in words[1:-1]):
        return None
    first, last = words[0][0], words[-1][1]
    first += text[first] in "-'’"
    return (first, last) if _says_enough(text[first:last], text[last : last + 1]) else None


def _core(words: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The words without those of the field before and behind, and without letters behind a name."""
    words = [(a, b) for a, b in words if text[a:b].strip("-'’")]
    while words and (not_name(word := text[words[0][0] : words[0][1]]) or HONORIFIC.search(word + " ")):
        words = words[1:]
    while words and not_name(word := text[words[-1][0] : words[-1][1]]) and not (len(words) > 1 and word in FAMILY_TOO):
        words = words[:-1]
    while len(words) > 1 and POSTNOMINAL.fullmatch(text, *words[-1]) and not all(text[a:b].isupper() for a, b in words):
        words = words[:-1]
    return words


def _says_enough(kept: str, after: str) -> bool:
    """Whether what is kept is more than an initial or, but before a colon, an abbreviation."""
    if len(kept) < 2 or re.search(r"\d", kept):
        return False
    return " " in kept or not (kept.endswith(".") or "." in kept[:2] or (kept.isupper() and after != ":"))


def not_name(word: str) -> bool:
    """Whether a capitalised word is one of the field or of grammar, and none of a name; initials never are."""
    if word.endswith(".") and len(word) <= 5 and word[0].isupper() and word[1:2] == ".":
        return False
    bare = word.strip("'’.,\"“”()").lower()
    return bare in NOT_NAMES or bare in gazetteer.field_words() or bare in gazetteer.office_vocabulary()
