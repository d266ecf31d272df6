"""Text into sentences by rule, before any syntax: most sentences of a report never need the parser.

A line break ends a sentence where a blank line follows, where the line ends in final punctuation or is short (a heading),
and else only where the next line begins with a bullet. Full stops of abbreviations, initials and numbers end none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof hon rev st sr jr gen lt maj col capt cpt cmdr cdr adm vadm radm brig sgt cpl pvt sen sens rep reps gov amb pres "
    "no nos vs etc al inc ltd co corp dept est approx fig vol art sec jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun u.s u.k u.n e.u u.a.e e.g i.e a.m p.m ph.d h.e d.c n.y rs km kg ft mt".split()
)
BOUNDARY = re.compile(r"""[.!?…]+["'”’»)\]]*(?=\s|$)|\n""")
BULLET = re.compile(r"\s*(?:[•*\-–—·◦▪]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
OPENING = re.compile(r"""[\s"'“‘«(\[*•\-–—]*[A-Z0-9À-ÞЀ-Я$€£]""")
LAST_WORD = re.compile(r"""([^\s("“‘]+)$""")
SHORT_LINE = 45
LONGEST = 3000


def sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, number of the paragraph) of each sentence of `text`, without white space at the edges."""
    start, paragraph = 0, 0
    for cut, is_paragraph in (*_cuts(text), (len(text), False)):
        for piece, end in _pieces(text, start, cut):
            if (span := _strip(text, piece, end)) is not None:
                yield *span, paragraph
        paragraph += is_paragraph
        start = cut


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch cut at spaces, where it is longer than any sentence: tables and lists without full stops."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def _cuts(text: str) -> Iterator[tuple[int, bool]]:
    line = 0
    for match in BOUNDARY.finditer(text):
        if match.group() == "\n":
            if _ends_line(text, line, match.start()):
                yield match.end(), text[match.end() : match.end() + 1] in ("\n", "") or match.start() - line <= SHORT_LINE
            line = match.end()
        elif _ends_sentence(text, match):
            yield match.end(), False


def _ends_line(text: str, line: int, end: int) -> bool:
    """Wrapped lines go on; headings, list items and paragraphs end."""
    after = text[end + 1 : end + 40]
    if not after.strip() or after.startswith(("\n", "\t", "  ")) or BULLET.match(after):
        return True
    if after[0].islower() and not BULLET.match(after):
        return False
    before = text[line:end].rstrip()
    if not before or before[-1] in '.!?:;…”"' or end - line <= SHORT_LINE:
        return True
    return end - line > 110 and bool(OPENING.match(after))


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 30].lstrip()
    if not after:
        return True
    if not OPENING.match(after):
        return False
    if match.group()[0] != ".":
        return True
    word = LAST_WORD.search(text[max(0, match.start() - 24) : match.start()])
    return not (word and _abbreviates(word.group(1), after))


def _abbreviates(word: str, after: str) -> bool:
    lower = word.lower().strip("[(")
    if len(word) == 1 and word.isupper():
        return True
    if lower in {"u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "inc", "ltd", "co", "corp", "jr", "sr", "etc", "rs"}:
        return not re.match(r"(?:The|In|On|It|He|She|They|But|And|A|An|At|We|This|That|His|Her|Its|As|For|After)\b", after)
    return lower in ABBREVIATIONS or bool(re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word))


def _strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
