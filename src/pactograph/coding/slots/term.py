"""The terms that a usage is about: words in quotation marks, or those that the sentence itself calls a term."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactograph.coding.case import Case
from pactograph.coding.view import View
from pactograph.records import Span

QUOTED = re.compile(r"[“\"]([^“”\"\n]{2,60})[”\"]|(?<![\w])‘([^‘’\n]{2,60})’")
LONGEST = 6
WORD = r"(?:[\w-]+)"
NAMED = (
    re.compile(rf"\bmeans? by ({WORD}(?: {WORD}){{0,2}}?) (?:the|a|an|that|only|something|what)\b"),
    re.compile(
        rf"\b(?:notion|concept|definition|idea|understanding|meaning|interpretation|reading|sense) of (?:the |an? )?"
        rf"({WORD}(?: (?!is\b|and\b|differs?\b|as\b|in\b){WORD}){{0,2}})"
    ),
    re.compile(rf"\b(?:term|word|phrase|expression|label) ({WORD}(?: {WORD})?) (?:is|means|has|stands|covers)\b"),
    re.compile(rf"^({WORD}(?: {WORD})?), as (?:[A-Z]\w+|the)\b"),
    re.compile(rf"\bmeans? ({WORD}) when (?:he|she|it|they) (?:says?|speaks? of) ({WORD})"),
)  # fmt: skip


def spans(case: Case) -> list[Span]:
    """The terms of the sentences that tell of the usage, those of the surest sentence alone where it has some."""
    for view in [*case.views, *_before(case)]:
        found = {span.quote.lower(): span for span in (case.cut(start, end, view) for start, end in _terms(view))}
        if found:
            return list(found.values())
    return []


def _before(case: Case) -> list[View]:
    first = min(view.sentence.number for view in case.views)
    return [case.doc.views[number] for number in (first - 1, first - 2) if number >= 0]


def _terms(view: View) -> Iterator[tuple[int, int]]:
    text, offset = view.sentence.text, view.sentence.start
    quoted = [match.span(1 if match[1] else 2) for match in QUOTED.finditer(text)]
    short = [(a, b) for a, b in quoted if len(text[a:b].split()) <= LONGEST and not re.search(r"[.!?;]|\d{4}", text[a:b])]
    for start, end in short:
        yield offset + start, offset + start + len(text[start:end].rstrip(" ,."))
    if not short:
        for pattern in NAMED:
            if (match := pattern.search(text)) is not None:
                last = match.re.groups
                yield offset + match.start(last), offset + match.end(last)
                return
