"""Words as they are compared: ASCII, lower case, without what every name of the field has in it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from anyascii import anyascii

from pactograph.gazetteer import states

WORD = re.compile(r"[a-z0-9]+")
# Longer texts say nothing more about which event they tell of, and would cost time.
LONGEST = 1500
SMALL = frozenset(
    "a an the of in on at for and or to by from with between as its their his her s is was were be been are has have had will would "
    "that this it they them he she said says after before during which who also not".split()
)
GENERIC = frozenset(
    "exercise exercises drill drills manoeuvre manoeuvres maneuver maneuvers war game games joint combined military defence defense "
    "armed forces agreement agreements accord memorandum memoranda understanding mou cooperation co operation collaboration bilateral "
    "multilateral trilateral international multinational annual treaty protocol plan programme program contract pact deal declaration "
    "statement letter intent security field general government republic ministry ministries new edition phase iteration".split()
)
SPELLINGS = {"defense": "defence", "technologies": "technology", "co": "cooperation", "armament": "arms", "armaments": "arms"}


@lru_cache(maxsize=32768)
def folded(text: str) -> str:
    """Lower-case ASCII, transliterated; at most LONGEST characters of it."""
    text = text[:LONGEST]
    return (text if text.isascii() else anyascii(text)).lower()


@lru_cache(maxsize=32768)
def words(text: str) -> tuple[str, ...]:
    """The words in order, without the small ones."""
    return tuple(SPELLINGS.get(word, word) for word in WORD.findall(folded(text)) if word not in SMALL)


@lru_cache(maxsize=32768)
def telling(text: str) -> frozenset[str]:
    """The words that tell one event of the field from another: no generic ones, none that name states, no numbers; cut to six letters."""
    common = state_words()
    return frozenset(
        word[:6] for word in words(text) if len(word) > 2 and word not in GENERIC and word not in common and not word.isdigit()
    )


@cache
def state_words() -> frozenset[str]:
    """Every word of the states' names and of the names of their people."""
    return frozenset(
        word
        for state in states().values()
        for name in (state.name, state.official, *state.names, *state.demonyms)
        for word in WORD.findall(folded(name))
        if len(word) > 2
    )
