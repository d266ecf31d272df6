"""Capitals taken off the common words of headlines, so that "Turkey Delivers Six Drones" is read as a sentence is.

A parser that learns from sentences takes a capitalised verb that it does not know for a name. The text keeps its length.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from pactograph import gazetteer

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
# Fewer words are a name or a heading, and read alike either way.
LEAST = 3
# Longer words without a capital show that a text is no headline, unless headlines write them so.
LONG = 4
SMALL = frozenset(
    "about above across after against along amid among around before behind below between beyond despite during from into near onto over "
    "since than through toward towards under until upon with within without".split()
)
ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"), ("ing", ""), ("ing", "e"))
# Given names that are common words as well.
GIVEN = frozenset("Mark Grant Will Rob Jack Bill Pat Frank Drew Grace Rose Ray Gene Victor Guy Dean Dan Tony Max Art".split())
# In capitals throughout, shorter words that are no common words are taken for abbreviations.
SHORT = 4


def recased(text: str, words: Collection[str]) -> str:
    """`text`, and if it is a headline in capitals, its common words in small letters; `words` are common words' base forms."""
    found = list(WORD.finditer(text))
    if len(found) < LEAST or not words:
        return text
    if all(match.group().isupper() for match in found):
        return WORD.sub(lambda match: _quieted(match.group(), words), text)
    if any(match.group().islower() and len(match.group()) > LONG and match.group() not in SMALL for match in found):
        return text
    changed = {match.start() for match in found[1:] if match.group().istitle() and _is_common(match.group(), words)}
    return "".join(letter.lower() if at in changed else letter for at, letter in enumerate(text))


def _quieted(word: str, words: Collection[str]) -> str:
    if word != "US" and _is_common(word.capitalize(), words):
        return word.lower()
    return word if len(word) < SHORT or word in _names() else word.capitalize()


def _is_common(word: str, words: Collection[str]) -> bool:
    lower = word.lower()
    if word in _names() or word in GIVEN:
        return False
    return lower in words or lower in SMALL or any(lower.endswith(end) and lower[: -len(end)] + base in words for end, base in ENDINGS)


@cache
def _names() -> frozenset[str]:
    """States, peoples and capitals of one word: some are common words too ("Turkey", "Japan")."""
    states = gazetteer.states().values()
    return frozenset(name for state in states for name in (*state.names, *state.demonyms, *state.capitals) if name.isalpha())
