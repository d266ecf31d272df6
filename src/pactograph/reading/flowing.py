"""Lines of printed pages become paragraphs: running heads dropped, broken words joined."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias


@dataclass(frozen=True)
class Line:
    """A printed line. `size` is the height of its type, `bottom` and `below` the heights of its first and last character on the page.

    Where a word was broken within `text` there is a hyphen and a line end.
    """

    text: str
    size: float
    bottom: float
    below: float


Page: TypeAlias = list[Line]

BROKEN = re.compile(r"(?P<left>[^\W\d_]+)[-\u2010]\n(?P<right>[^\W\d_]+)")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Left parts that mostly keep their hyphen; the document itself decides where it has the word in one piece.
HYPHENATED = frozenset(
    "non anti counter long short multi co self well high low mid medium inter cross joint state land sea air ground surface ship pre "
    "post ex semi two three four five third fourth fifth north south east west vice half full part peace war man unmanned".split()
)
SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*$")
STARTER = re.compile(r"[\W_]*[A-Z\d]")
PAGE_NUMBER = re.compile(r"^\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.IGNORECASE)
# Lines at the top and at the foot of a page that may be running heads.
EDGE = 2
# More than this many usual steps from line to line part paragraphs; type that differs by more than this is another's.
WIDER, OTHER_TYPE = 1.3, 0.12
# A line shorter than this part of a full one ends its paragraph where it ends a sentence, or where the next begins like a new one.
SHORT, SHORTER = 0.8, 0.6


def flowing(pages: list[Page]) -> str:
    """The pages as paragraphs, parted by blank lines."""
    lines = _without_heads(pages)
    steps = [step for step in map(_step, lines, lines[1:]) if step > 0]
    usual = statistics.median_low(steps) if steps else 0.0
    # The width of a full line: nine lines in ten are no longer.
    widths = sorted(len(line.text) for line in lines) or [0]
    full = widths[int(0.9 * (len(widths) - 1))]
    out = [line.text for line in lines[:1]]
    for before, line in pairwise(lines):
        out.append("\n\n" if _parted(before, line, usual, full) else "\n")
        out.append(line.text)
    return _unwrapped(joined("".join(out)))


def joined(text: str) -> str:
    """`text` with words broken by a hyphen at a line end in one piece."""
    words = set(WORD.findall(text.lower()))

    def whole(match: re.Match[str]) -> str:
        left, right = match["left"], match["right"]
        if (left + right).lower() in words:
            return left + right
        kept = f"{left}-{right}"
        return kept if kept.lower() in words or left.lower() in HYPHENATED or right[0].isupper() else left + right

    return BROKEN.sub(whole, text)


def _without_heads(pages: list[Page]) -> list[Line]:
    """All lines but page numbers and what stands at the top or foot of most pages, whatever its figures."""
    edges = Counter(key for page in pages for key in {_figureless(line) for line in (*page[:EDGE], *page[-EDGE:])})
    heads = {key for key, count in edges.items() if count > 1 and count * 2 > len(pages)}
    return [line for page in pages for n, line in enumerate(page) if not _is_head(line, min(n, len(page) - 1 - n), heads)]


def _is_head(line: Line, from_edge: int, heads: set[str]) -> bool:
    return from_edge < EDGE and (_figureless(line) in heads or bool(from_edge == 0 and PAGE_NUMBER.match(line.text)))


def _figureless(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _step(before: Line, line: Line) -> float:
    """How far `line` stands below the one before; negative where a page or column begins."""
    return before.below - line.bottom


def _parted(before: Line, line: Line, usual: float, full: int) -> bool:
    """Whether a paragraph ends between two lines: by their distance, by their type, or by what they say."""
    step, ended = _step(before, line), SENTENCE_END.search(before.text)
    if step > WIDER * usual or abs(before.size - line.size) > OTHER_TYPE * before.size:
        # At the head of a page or column the step says nothing.
        return step > 0 or bool(ended)
    if ended:
        return len(before.text) < SHORT * full
    return len(before.text) < SHORTER * full and bool(STARTER.match(line.text))


def _unwrapped(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
