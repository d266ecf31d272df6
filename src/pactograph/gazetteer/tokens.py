"""A text as words with their places: made once, shared by every lookup."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Dotted initials stay one word ("U.S.", "U.A.E"); letters and digits part ("F16" stays, "U.S.-led" becomes three).
WORD = re.compile(r"(?:[^\W\d_]\.){1,5}[^\W\d_]\b\.?|\w+|[^\w\s]")

# Marks that stand for one another; each one character long, so that places stay true.
MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "\u00a0": " "})


class Tokens(NamedTuple):
    """Parallel lists, one place per word or mark: as written, lower-cased, first character, one past the last."""

    text: str
    words: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=8)
def tokens(text: str) -> Tokens:
    """The words and marks of `text`; kept for the last few texts, since several lookups read the same one."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in WORD.finditer(text.translate(MARKS)):
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        words.append(match.group())
    return Tokens(text, words, [word.lower() for word in words], starts, ends)


def split(name: str) -> tuple[str, ...]:
    """The words and marks of a name, as `tokens` would cut them inside a text."""
    if name.isalnum():
        return (name,)
    return tuple(WORD.findall(name.translate(MARKS)))
