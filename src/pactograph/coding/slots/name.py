"""The name of an agreement or exercise, where it has one of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactograph.coding.case import Case, valued
from pactograph.coding.view import View
from pactograph.coding.words import Seen
from pactograph.records import Value

WORD = r"(?:[A-Z][\w.’'&/-]*|\d{2,4}|[IVX]{1,5}\b)"
SMALL = r"(?:of|on|for|and|the|to|in|with|between|against|de|at)"
RUN = re.compile(rf"[“\"‘]?{WORD}(?:[ -](?:(?:{SMALL} ){{0,3}}{WORD}))*(?: ?\([A-Z][\w-]{{1,11}}\))?(?: {WORD})*[”\"’]?")
INSTRUMENT = re.compile(
    r"\b(?:Agreement|Treaty|Pact|Accord|Accords|Memorandum|Protocol|Declaration|Convention|Alliance|Partnership|Arrangement|Program|Programme|Initiative|Roadmap|"
    r"Plan|Statement|Charter|Framework|Act|Understanding|Compact|Concord|Contract|MoU|Communique|Communiqué|Guarantee|Guarantees)\b"
)
# Alliances that are known by their initials; the name alone says which instrument is meant.
INITIALS = re.compile(r"\b(?:AUKUS|ANZUS|GSOMIA|BECA|LEMOA|COMCASA|SOFA|ACSA|EDCA|VFA|New START|INF Treaty|JCPOA)\b")
# What stands behind these says when, where or with whom, and is no part of a name.
DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
)
WHEN = re.compile(rf" (?:on|in|from|to|for) (?:(?:\d{{1,2}} )?{DAY}|(?:19|20)\d\d\b)")
BEHIND = re.compile(r" (?:in|on|at|with|between|against|to|and|for)(?: the)? $")
EXERCISE = re.compile(r"\b(?:exercises?|drills?|man(?:oeuvre|euver)s?|war ?games?|Exercise|Drill)\b")
QUOTED = re.compile(r"[“\"‘]([^”\"’\n]{3,60})[”\"’]")
REACH = 30


def read(case: Case, seen: Seen) -> Value[str] | None:
    """The name as written; None where the report only says what it is."""
    find = _exercises if case.draft.type == "exercise" else _agreements
    for view in case.views:
        for start, end in find(case, view):
            span = case.cut(view.sentence.start + start, view.sentence.start + end, view)
            return valued(span.quote, [span], 0.7, "a name of its own in the sentence that tells of it")
    return None


def _agreements(case: Case, view: View) -> Iterator[tuple[int, int]]:
    text = view.sentence.text
    for match in RUN.finditer(text):
        start, end = _bare(text, *_timeless(text, *match.span()))
        if INSTRUMENT.search(text[start:end]) and len(text[start:end].split()) > 1 and view.sentence.where == "text":
            yield start, end
    for match in INITIALS.finditer(text):
        yield match.span()


def _timeless(text: str, start: int, end: int) -> tuple[int, int]:
    """The run up to the day or year that is told behind it."""
    found = WHEN.search(text, start, end)
    return start, found.start() if found else end


def _apart(text: str, blocked: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The run up to the first place or party that a preposition joins to it."""
    for at, _ in sorted(blocked):
        if start < at < end and (found := BEHIND.search(text, start, at)) is not None:
            return start, found.start()
    return start, end


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The run without quotation marks and an article at its start."""
    while start < end and text[start] in '“"‘':
        start += 1
    while end > start and text[end - 1] in '”"’.,':
        end -= 1
    match = re.match(r"(?:The|A|An|This|Under|Both) ", text[start:end])
    return (start + match.end() if match else start), end


def _exercises(case: Case, view: View) -> Iterator[tuple[int, int]]:
    text = view.sentence.text
    words = [match.span() for match in EXERCISE.finditer(text)]
    for match in QUOTED.finditer(text):
        if _beside(words, *match.span()) and match[1][:1].isupper():
            yield match.span(1)
    blocked = [
        (m.start - view.sentence.start, m.end - view.sentence.start)
        for m in view.mentions
        if m.kind in ("party", "person", "date", "place")
    ]
    for match in RUN.finditer(text):
        start, end = _bare(text, *_apart(text, blocked, *_timeless(text, *match.span())))
        run = text[start:end]
        own = not any(a < end and start < b for a, b in blocked) or bool(re.search(r"[ -]\d", run))
        if own and _beside(words, start, end) and (start > 0 or " " in run) and not EXERCISE.fullmatch(run):
            yield start, end


def _beside(words: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(-REACH < start - b < REACH or -REACH < a - end < REACH for a, b in words)
