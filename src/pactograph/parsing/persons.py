"""Named people with office, rank and the party that they stand for.

A name is a run of capitalised words next to an office, a rank or an honorific, or one that the language model takes for a person.
Its party is, in this order: named in the office's own words ("Pentagon chief"); before them ("the Serbian defence minister"); behind them
("Minister of Defence of Serbia"); that of the office-holder whose counterpart he is; known from elsewhere in the report; the report's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pactograph.records.parse import Mention

CAPITAL = r"[A-ZÀ-ÞĀ-ŽА-Я][\w’'ʼ\-]*[\w]|[A-Z]\.(?:[A-Z]\.)*|[A-Z]"
PARTICLE = r"(?:bin|bint|ibn|al|el|de|da|di|do|dos|del|della|van|von|der|den|la|le|ter|ten|ould|abu|abdul|of the)\b\.?"
NAME = re.compile(rf"(?:{CAPITAL})(?:(?:[ \u00a0](?:{PARTICLE}[ \-])?|[ ]?[\-–])(?:{CAPITAL}))*(?:,? (?:Jr|Sr)\b\.?| (?:II|III|IV)\b)?")
HONORIFIC = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Prof|Sir|Lord|Lady|Dame|Shri|Smt|Sheikh|Shaikh|Hon|H\.E|HE|King|Queen|Prince|Princess|Emir|Sultan|Pope|Ayatollah|Comrade|Datuk|Dato|Tan Sri)\b\.?|\(Dr\.?\)|\(Prof\.?\)|\(Retd?\.?\)|\(retired\))[ ,]*$"
)
NOT_NAMES = frozenset(
    "the a an and of in on at for to by with from as but or if when while after before during this that these those his her its their our my your he she it they we you i "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "today yesterday tomorrow president minister secretary general admiral colonel captain major commander chief ambassador spokesman spokesperson spokeswoman director "
    "ministry department army navy force forces air government parliament senate congress council committee embassy university college institute academy agency "
    "north south east west northern southern eastern western central new exercise operation statement agreement treaty memorandum war peace security defence defense foreign "
    "mr mrs ms dr sir state states republic kingdom union nations organization organisation international national joint both also earlier later however meanwhile according "
    "readout remarks press release background deputy vice under assistant senior special acting former prime first lady there here what who which how why not no yes all some "
    "brigade division regiment battalion squadron fleet corps group command headquarters office bureau agreement summit conference forum dialogue meeting base airport port sea ocean gulf".split()
)
NOT_LAST = re.compile(r"^(?:[A-Z]{2,}s?|.*\d.*)$")


@dataclass(slots=True)
class Name:
    """A name found in a sentence, with what stands beside it."""

    start: int
    end: int
    text: str
    office: Mention | None = None
    rank: Mention | None = None
    behind: Mention | None = None
    honorific: bool = False
    entity: bool = False


def names(text: str, taken: Iterable[Mention], offices: list[Mention], ranks: list[Mention], entities: Iterable[tuple[int, int]]) -> list[Name]:
    """The people named in `text`. `taken` are mentions of parties, places and things that a name cannot be part of."""
    blocked = sorted((mention.start, mention.end) for mention in taken)
    titles = sorted([*offices, *ranks], key=lambda mention: mention.start)
    people = list(entities)
    out: list[Name] = []
    for start, end in _runs(text, blocked, titles):
        name = _name(text, start, end, offices, ranks)
        name.entity = any(a < end and start < b for a, b in people)
        if _is_person(name):
            out.append(name)
    return out


def _runs(text: str, blocked: list[tuple[int, int]], titles: list[Mention]) -> list[tuple[int, int]]:
    """Runs of capitalised words that no title or other mention covers."""
    walls = sorted([*blocked, *((title.start, title.end) for title in titles)])
    out: list[tuple[int, int]] = []
    for match in NAME.finditer(text):
        for start, end in _outside(match.start(), match.end(), walls):
            if (trimmed := _trim(text, start, end)) is not None:
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
    if at < end:
        pieces.append((at, end))
    return pieces


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The run without words that are no part of names at its edges; None where nothing is left that could be one."""
    while start < end:
        word = re.match(r"[\s\-–,]*([^\s]+)", text[start:end])
        if word is None:
            return None
        if word.group(1).lower().strip("'’.,") in NOT_NAMES or HONORIFIC.search(word.group(1) + " "):
            start += word.end()
        else:
            start += word.start(1)
            break
    piece = text[start:end].rstrip(" -–,")
    piece = re.sub(r"['’]s?$", "", piece)
    words = piece.split()
    while words and words[-1].lower().strip(".") in NOT_NAMES:
        words.pop()
    if not words:
        return None
    kept = piece[: piece.rfind(words[-1]) + len(words[-1])]
    if NOT_LAST.match(words[-1].strip(".")) and len(words) == 1 or len(kept) < 3 or any(word.lower() in NOT_NAMES for word in words[1:-1]):
        return None
    return start, start + len(kept)


def _name(text: str, start: int, end: int, offices: list[Mention], ranks: list[Mention]) -> Name:
    name = Name(start, end, text[start:end])
    at = start
    for _ in range(4):
        before = text[:at]
        if (found := HONORIFIC.search(before)) is not None:
            name.honorific, at = True, found.start()
            continue
        rank = next((mention for mention in ranks if mention.end <= at and _joined(text[mention.end : at])), None)
        office = next((mention for mention in offices if mention.end <= at and _joined(text[mention.end : at])), None)
        if rank is not None and name.rank is None and (office is None or rank.end >= office.end):
            name.rank, at = rank, rank.start
        elif office is not None and name.office is None:
            name.office, at = office, office.start
        else:
            break
    name.behind = next((mention for mention in offices if mention.start >= end and re.fullmatch(_BEHIND, text[end : mention.start])), None)
    return name


_BEHIND = r"\s?(?:,|\(|–|—|-)\s?(?:the |a |an |who is |who was |then |now )?(?:[\w.'’\-]+ ){0,3}"


def _joined(gap: str) -> bool:
    """Whether what stands between a title and a name joins them: nothing, a comma, brackets, "of Serbia,"."""
    return bool(re.fullmatch(r"[ \u00a0]*(?:,[ ]*)?(?:\((?:Retd?\.?|retired|Dr\.?|Prof\.?)\)[ ]*)?", gap)) or bool(
        re.fullmatch(r"(?: (?:of|for|to|in|at|from) (?:the )?(?:[A-Z][\w.\-]*|and|of|the|for)(?: (?:[A-Z][\w.\-]*|and|of|the|for)){0,6}),? ?", gap)
    )


def _is_person(name: Name) -> bool:
    titled = name.office is not None or name.rank is not None or name.honorific
    words = name.text.split()
    if titled:
        return True
    return len(words) >= 2 and (name.entity or name.behind is not None)
