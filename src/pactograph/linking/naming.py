"""Names of exercises and instruments taken apart: telling words, year, edition."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pactograph.linking.folding import GENERIC, folded, state_words, words

YEAR = re.compile(r"(?:19|20)\d\d")
# "12th", "XII" and "II" are editions; so is a bare number that is no year.
ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
ROMAN = {
    roman: number for number, roman in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(), start=1)
}
SPELLED = {word: number for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1)}


class Name(NamedTuple):
    """`core`: the telling words, in order; `year` and `edition` 0 where the name gives none."""

    core: str
    year: int
    edition: int


@lru_cache(maxsize=32768)
def read(name: str, about: int = 0) -> Name:
    """The name taken apart. `about` is the year of the report or event: "Malabar-15" is of 2015 only where that is near."""
    core, year, edition = [], 0, 0
    for word in words(name.replace("'", " ")):
        number = _number(word)
        if YEAR.fullmatch(word):
            year = year or int(word)
        elif number and _near(number, word, about):
            year = year or 2000 + number
        elif number:
            edition = edition or number
        else:
            core.append(word)
    return Name(" ".join(_specific(core)), year, edition)


def _number(word: str) -> int:
    if word.isdigit():
        return int(word[:4])
    if found := ORDINAL.fullmatch(word):
        return int(found[1])
    return ROMAN.get(word, 0) or SPELLED.get(word, 0)


def _near(number: int, word: str, about: int) -> bool:
    return len(word) == 2 and word.isdigit() and abs(2000 + number - about) <= 2


def _specific(core: list[str]) -> list[str]:
    """Without generic words; names of states only where nothing else is left."""
    found = [word for word in core if word not in GENERIC]
    return [word for word in found if word not in state_words()]


@lru_cache(maxsize=32768)
def tight(core: str) -> str:
    """The core written as one word, for names that are spelled apart or together ("Sea Breeze", "Seabreeze")."""
    return folded(core).replace(" ", "")
