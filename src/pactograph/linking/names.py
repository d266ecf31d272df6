"""A person's name taken apart: given names, surname, what stands before and after them; in each order that it may be read in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii

from pactograph.gazetteer import RANKS
from pactograph.linking.spelling import sound

# Where the surname is written first, and where a person is called by the given name alone.
SURNAME_FIRST = frozenset("CHN TWN HKG MAC KOR PRK VNM KHM SGP JPN HUN".split())
GIVEN_ALONE = frozenset("VNM IDN THA MMR ETH ERI ISL MYS BRN MNG LAO".split())
# A party of each manner: (surname first, given name alone).
CUSTOMS = {(False, False): None, (True, False): "CHN", (False, True): "IDN", (True, True): "VNM"}
# Between the parts of a name, without telling one person from another.
PARTICLES = frozenset(
    "al el ad ar as at az an ul ud van von der den de da do dos das del della di du la le lo af av zu ter ten y e".split()
)
# Before a father's name: what follows belongs to it, and the order of names matters.
SONS = frozenset("bin ibn ben bint binti ould".split())
HONOURS = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady baron hon honourable honorable rt he hrh hm excellency highness majesty prince "
    "princess king queen emir sheikh shaikh sheik sultan crown ing eng dato datuk tun tan sri pehin shri smt pandit haji hajji senator "
    "president premier chancellor minister secretary ambassador chief comrade retd ret phd".split()
)
SUFFIXES = {"jr": "jr", "junior": "jr", "fils": "jr", "sr": "sr", "senior": "sr", "pere": "sr", "ii": "2", "iii": "3", "iv": "4", "vi": "6"}
# "Servant of", which is written in one word with what follows, or in two or three.
SERVANT = re.compile("abd(?:[aeou][lrsnzdt]h?)?")
ARTICLES = frozenset("al el ul ar as an az ad".split())
# No name is longer; what is no name must not cost time.
LONGEST = 120
HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
GREEK_U = re.compile("ο[υύ]")
# Letters that the Azerbaijani press in English writes as "a".
SCHWA = str.maketrans("əƏ", "aA")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
WORD = re.compile(r"[^\W_]+(?:['’`ʼ][^\W_]+)*\.?")
CJK = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]")


@dataclass(frozen=True)
class Reading:
    """Sounded given names and the surname; `given` is empty where the surname stands alone, and one joined name where it is `eastern`.

    `usual`: in the order that is the likeliest.
    """

    given: tuple[str, ...]
    surname: str
    usual: bool = True
    eastern: bool = False


@dataclass(frozen=True)
class Name:
    """`words`: all sounded parts in order; `readings`: the likeliest first; `suffix`: jr, sr or a number; `fathers`: has "bin" in it."""

    words: tuple[str, ...]
    readings: tuple[Reading, ...]
    suffix: str
    fathers: bool

    @property
    def alone(self) -> bool:
        """Whether it is a single word."""
        return len(self.words) == 1


def custom(party: str | None) -> str | None:
    """One party for all whose people are named in the same manner: names are compared by that alone, and looked up again by it."""
    return CUSTOMS[party in SURNAME_FIRST, party in GIVEN_ALONE]


@lru_cache(maxsize=65536)
def parsed(name: str, party: str | None = None) -> Name:
    """`name` taken apart; `party` (a code) tells where surnames come first. Of a name without letters the words are empty."""
    first = party in SURNAME_FIRST or bool(CJK.search(name))
    plain, fathers = _words(name[:LONGEST], first=first)
    suffix = next((SUFFIXES[word] for word in plain[1:] if word in SUFFIXES), "")
    bare = [word for n, word in enumerate(plain) if not (n and word in SUFFIXES)]
    sounded = tuple(filter(None, map(sound, bare)))
    return Name(sounded, tuple(_readings(sounded, first=first, fathers=fathers)), suffix, fathers)


def _words(name: str, *, first: bool) -> tuple[list[str], bool]:
    """The words of a name in lower-case ASCII without ranks, honours and particles, and whether a father's name is marked.

    `first`: the surname comes first; "Du", "Le" and "Van" are names then.
    """
    if name.count(",") == 1 and not any(word in SUFFIXES for word in WORD.findall(name.lower().replace(".", "").partition(",")[2])):
        last, _, given = name.partition(",")
        name = f"{given} {last}"
    spaced = CAMEL.sub(" ", anyascii(name)) if CJK.search(name) else anyascii(GREEK_U.sub("ou", name.translate(SCHWA)))
    found = [word.strip(".`'") for word in WORD.findall(HYPHENED.sub(_hyphened, spaced.lower()).replace(".", ". "))]
    fathers = any(word in SONS for word in found)
    left = [word for word in _servants(_untitled(found)) if word not in SONS]
    return [word for word in left if first or word not in PARTICLES] or left, fathers


def _hyphened(found: re.Match[str]) -> str:
    """Double names as one word; articles and ranks stay words of their own ("al-Assad", "Lt-Gen")."""
    parts = found.group().split("-")
    apart = any(part in PARTICLES or part in SONS or part in titles() or SERVANT.fullmatch(part) or len(part) == 1 for part in parts)
    return (" " if apart else "").join(parts)


def _servants(words: list[str]) -> list[str]:
    """ "Abdel Fattah", "Abdul-Fattah", "Abd al-Fattah" and "Abdulfattah" as one word."""
    out: list[str] = []
    rest = iter(words)
    for word in rest:
        if SERVANT.fullmatch(word):
            after = next(rest, "")
            word = "abdul" + (next(rest, "") if after in ARTICLES else after)
        elif word.startswith("abd") and len(word) > 6:
            word = re.sub("^abd[aeou]l+(?:ah?$)?", _whole, word)
        out.append(word)
    return out


def _whole(found: re.Match[str]) -> str:
    return "abdulah" if found.end() == len(found.string) else "abdul"


def _untitled(words: list[str]) -> list[str]:
    """Without the ranks and honours before the name, and those behind it ("(retd)"); the last word always stays."""
    first = 0
    while first < len(words) - 1 and words[first] in titles() and words[first + 1] not in SONS:
        first += 1
    last = len(words)
    while last > first + 1 and words[last - 1] in ("retd", "ret", "phd", "hrh"):
        last -= 1
    return words[first:last]


@cache
def titles() -> frozenset[str]:
    """Words that stand before a name: honours, and the words that ranks are made of."""
    ranks = {word.strip("().") for rank in RANKS for word in re.split(r"[ -]", rank)}
    return HONOURS | {word for word in ranks if word.isalpha()}


def _readings(words: tuple[str, ...], *, first: bool, fathers: bool) -> list[Reading]:
    if len(words) < 2:
        return [Reading((), word) for word in words]
    last = Reading(words[:-1], words[-1])
    if not first:
        swapped = [Reading((words[1],), words[0], usual=False)] if len(words) == 2 and not fathers else []
        return [last, *swapped]
    return [Reading(("".join(words[1:]),), words[0], eastern=True), Reading(("".join(words[:-1]),), words[-1], usual=False, eastern=True)]
