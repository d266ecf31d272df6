"""The title of a plain text: its first line, where that looks like a headline. It stays in the text; the title is a copy."""

from __future__ import annotations

import re

from pactograph.reading.date import from_text
from pactograph.reading.debris import debris

STATED = re.compile(r"(?:title|headline)\s*:\s*(\S.{0,249})", re.IGNORECASE)
LONGEST = 250
MIN_WORDS = 3
# How far from the start a title may stand, in characters and in lines that are no debris.
LOOKED_AT = 20_000
TRIED = 4
# Words shorter than this are not capitalised in titles.
SMALL = 4


def headline(text: str) -> str:
    """The title, or "" where no line is called one or looks like one. Only a line that stands before longer ones can be a headline."""
    text = text[:LOOKED_AT]
    lines = _article(text)
    for line in lines[:TRIED]:
        if stated := STATED.fullmatch(line):
            return stated[1]
    for number, line in enumerate(lines[:TRIED]):
        if len(line.split()) < MIN_WORDS or from_text(line):
            continue
        body = any(len(other) > len(line) for other in lines[number + 1 : number + 6])
        return line if body and _looks_like_title(line, text) else ""
    return ""


def _article(text: str) -> list[str]:
    """The lines that are neither blank nor debris."""
    starts = {start for start, _ in debris(text)}
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip() and start not in starts:
            lines.append(line.strip())
        start += len(line) + 1
    return lines


def _looks_like_title(line: str, text: str) -> bool:
    if len(line) > LONGEST or line[0] in "•·*-–|":
        return False
    if line.endswith((".", ",", ";", ":")):
        return line.endswith(".") and _capitalised(line)
    return _stands_alone(line, text) or _capitalised(line)


def _stands_alone(line: str, text: str) -> bool:
    """Whether a blank line follows: else it may be the first line of wrapped prose."""
    after = text.partition(line)[2].split("\n", 2)
    return len(after) > 1 and not after[1].strip()


def _capitalised(line: str) -> bool:
    """Whether the longer words are capitalised, as in a title and never in a sentence."""
    long = [word for word in line.split() if len(word) >= SMALL and word[0].isalpha()]
    return len(long) >= MIN_WORDS and sum(word[0].isupper() for word in long) >= 0.75 * len(long)
