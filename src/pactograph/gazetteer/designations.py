"""Weapons by the pattern of their designation: "Su-30MKI", "F-16 Block 70", "Type 054A", "9K333"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pactograph.gazetteer.tables import table
from pactograph.gazetteer.tokens import Tokens

# A designation reaches over at most so many words and marks ("AN / TPQ - 53 ( V )").
REACH = 7
JOINTS = frozenset("-/.+")
# One letter and one digit ("K9", "M-1") are also streets, grades and motorways.
SHORT = re.compile(r"[A-Z][- ]?\ds?")


def designation(read: Tokens, place: int) -> tuple[int, str] | None:
    """(one past the last word, category) of the longest designation that begins at word `place`, None where none does."""
    if not may_begin(read, place):
        return None
    for last in range(min(place + REACH, joined(read, place)), place, -1):
        category = category_of(read.text[read.starts[place] : read.ends[last - 1]].replace("–", "-").replace("‑", "-"))
        if category:
            return with_block(read, last), category
    return None


def may_begin(read: Tokens, place: int) -> bool:
    """Whether the word is in capitals, holds a digit, or is capitalised before a hyphen, a number or a stroke."""
    word = read.words[place]
    if not (word[0].isupper() or word[0].isdigit()):
        return False
    if not word.isalpha():
        return not word.isdigit()
    if len(word) > 2 and word.rstrip("s").isupper():
        return True
    return place + 1 < len(read.words) and (read.words[place + 1][0] in "-/" or read.words[place + 1][0].isdigit())


def joined(read: Tokens, place: int) -> int:
    """One past the last word that hyphens, strokes, or one space before a number join to the word at `place`."""
    last, size = place + 1, len(read.words)
    while last < size and last < place + REACH:
        gap = read.starts[last] - read.ends[last - 1]
        word = read.words[last]
        if gap > 1 or (gap == 1 and not (word[0].isdigit() or word.isupper() or word == "Mk")):
            break
        if gap == 0 and not (word[0] in JOINTS or word.isalnum()):
            break
        last += 1
    return last


def with_block(read: Tokens, last: int) -> int:
    """Takes in a variant's number after the designation: "F-16" "Block 70", "Mark II"."""
    if (
        last + 1 < len(read.words)
        and read.folded[last] in ("block", "mk", "mark")
        and (read.words[last + 1][0].isdigit() or read.words[last + 1].isupper())
    ):
        return last + 2
    return last


@lru_cache(maxsize=16384)
def category_of(written: str) -> str:
    """The category of a designation, singular or plural, "" where no pattern has it."""
    for category, pattern in patterns():
        if pattern.fullmatch(written):
            return category
    return ""


def is_short(written: str) -> bool:
    """Whether the designation alone says too little: one letter and one digit."""
    return SHORT.fullmatch(written) is not None


@cache
def patterns() -> list[tuple[str, re.Pattern[str]]]:
    """(category, pattern) in the order of designations.csv; of several the first counts."""
    return [(row["category"], re.compile(f"(?:{row['pattern'].replace('~?', '[- ]?')})s?")) for row in table("designations")]
