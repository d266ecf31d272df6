"""Companies and groups under several spellings, where a party's code is a free name and not that of a state or an organisation."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

from pactograph.gazetteer import organisations, states
from pactograph.linking.score import Score
from pactograph.linking.spelling import consonants, sound

# Legal forms and words that every other company has in its name too.
FORMS = frozenset(
    "ab ad ag as asa bv co company corp corporation doo dd gmbh group holding holdings inc incorporated jsc kg limited llc llp ltd nv oao "
    "ojsc ooo oy oyj pao pjsc plc pt pte pty pvt sa sas se spa srl sro the tic zao zrt".split()
)
# Words that parts of one house share: with another of them it is another company.
PARTS = frozenset(
    "aerospace aeronautics air aircraft airport ammunition aviation defence defense electronics helicopters land marine missiles naval "
    "shipbuilding ships space systems trucks vehicles".split()
)
SPELLINGS = {"defense": "defence", "industries": "industry", "systems": "system", "technologies": "technology", "weapons": "weapon"}
# `&` and dots within initials ("S.A.", "H.A.L.").
DOTTED = re.compile(r"\b(?:\w\.){2,}")
WORD = re.compile(r"[a-z0-9]+")
SAME = 0.8


@lru_cache(maxsize=65536)
def canonical(code: str) -> str:
    """A code of a state or organisation as it is; of a free name its telling words, folded to ASCII, in order."""
    return code if code in states() or code in organisations() else " ".join(words(code)) or code


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it: lower-case ASCII, without legal forms; all of them where nothing else is left."""
    found = whole(name)
    return tuple(word for word in found if word not in FORMS and word != "and") or found


@lru_cache(maxsize=65536)
def whole(name: str) -> tuple[str, ...]:
    """All words of a name in lower-case ASCII."""
    plain = DOTTED.sub(lambda dotted: dotted.group().replace(".", ""), anyascii(name)).lower().replace("'", "")
    return tuple(SPELLINGS.get(word, word) for word in WORD.findall(plain.replace("&", " and ")))


def keys(name: str) -> frozenset[str]:
    """Keys to index: the sound of the words, cut short, the initials, the words as one. Names of one company share one."""
    found, every = words(name), whole(name)
    initials = {"".join(word[0] for word in every)} if len(every) > 2 else set()
    sounds = [sound(word) for word in found]
    return frozenset({word[:1] + consonants(word[1:])[:3] for word in sounds if len(word) > 2} | {"".join(sounds)[:12]} | initials)


def same(a: str, b: str) -> Score:
    """How sure it is that two free names are one company or group. Codes of states and organisations are the same only where equal."""
    if a == b:
        return Score(1.0, "the same name")
    if any(code in states() or code in organisations() for code in (a, b)):
        return Score(0.0, "a code of the codebook is its own only name")
    left, right = words(a), words(b)
    if left == right or "".join(left) == "".join(right):
        return Score(0.97, "the same words but for the legal form and spelling")
    if [sound(word) for word in left] == [sound(word) for word in right]:
        return Score(0.93, "the same words in another spelling")
    if initials := _initials(left, whole(b)) or _initials(right, whole(a)):
        return Score(0.85, f"“{initials}” are the initials of the other")
    return _alike(left, right)


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> str:
    """The one short word that is made of the first letters of at least three words, else nothing."""
    if len(short) != 1 or len(long) < 3:
        return ""
    return short[0].upper() if short[0] == "".join(word[0] for word in long) else ""


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> Score:
    only = {*left} ^ {*right}
    if only & PARTS and not _misspelt(left, right):
        return Score(0.3, f"“{min(only & PARTS)}” stands in one name alone: parts of a house are companies of their own")
    if {word for word in only if word.isdigit()}:
        return Score(0.1, "other numbers")
    likeness = fuzz.token_sort_ratio(" ".join(left), " ".join(right)) / 100
    if likeness >= 0.88:
        return Score(round(0.8 + (likeness - 0.88), 3), "spelled almost alike")
    if len(shorter := min(left, right, key=len)) >= 2 and {*shorter} <= {*left, *right} - only:
        return Score(0.8, "one name is the other with a word more")
    return Score(round(likeness * 0.7, 3), "little of the names in common")


def _misspelt(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the words pair off, each like its partner."""
    return len(left) == len(right) and all(fuzz.ratio(a, b) >= 75 for a, b in zip(sorted(left), sorted(right), strict=True))
