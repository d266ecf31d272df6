"""The title of a plain text: its first line, where that looks like a headline. It stays in the text; the title is a copy."""

from __future__ import annotations

from pactograph.reading.date import from_text
from pactograph.reading.debris import is_debris

LONGEST = 250
MIN_WORDS = 3
TRIED = 4
SMALL = 4


def headline(text: str) -> str:
    """The title, or "" where no line looks like one. Only a line that stands before longer ones can be a headline."""
    lines = [line.strip() for line in text[:20_000].split("\n")]
    filled = [line for line in lines if line and not is_debris(line)]
    for number, line in enumerate(filled[:TRIED]):
        rest = filled[number + 1 :]
        if len(line.split()) < MIN_WORDS or from_text(line):
            continue
        body = any(len(other) > len(line) for other in rest[:5])
        return line if body and _looks_like_title(line, lines) else ""
    return ""


def _looks_like_title(line: str, lines: list[str]) -> bool:
    if len(line) > LONGEST or line[0] in "•·*-–|":
        return False
    if not line.endswith((".", ",", ";", ":")):
        return _stands_alone(line, lines) or _capitalised(line)
    return line.endswith(".") and _capitalised(line)


def _stands_alone(line: str, lines: list[str]) -> bool:
    """Whether a blank line follows: else it may be the first line of wrapped prose."""
    place = lines.index(line)
    return place + 1 < len(lines) and not lines[place + 1]


def _capitalised(line: str) -> bool:
    """Whether the longer words are capitalised, as in a title and never in a sentence."""
    long = [word for word in line.split() if len(word) >= SMALL and word[0].isalpha()]
    return len(long) >= MIN_WORDS and sum(word[0].isupper() for word in long) >= 0.75 * len(long)
