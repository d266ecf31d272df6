"""The terms that a usage is about: words in quotation marks, or those that the sentence itself calls a term."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactograph.coding.case import Case
from pactograph.coding.view import View
from pactograph.records import Span

QUOTED = re.compile(r"[“\"]([^“”\"\n]{2,60})[”\"]|(?<![\w])‘([^‘’\n]{2,60})’")
LONGEST = 6
# “These terms”, “the above definition” point back so many sentences at most.
BACK = 5
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
    """The terms of the sentences that tell of the usage: quoted ones, else those called a term, else quoted ones told of before."""
    for views, find in ((case.views, _quoted), (case.views, _named), (_before(case), _quoted), (_before(case), _named)):
        for view in views:
            found = {span.quote.lower(): span for span in (case.cut(start, end, view) for start, end in find(view))}
            if found:
                return list(found.values())
    return []


def _before(case: Case) -> list[View]:
    first = min(view.sentence.number for view in case.views)
    return case.doc.views[max(0, first - BACK) : first][::-1]


def _quoted(view: View) -> Iterator[tuple[int, int]]:
    text, offset = view.sentence.text, view.sentence.start
    for match in QUOTED.finditer(text):
        start, end = match.span(1 if match[1] else 2)
        words = text[start:end].rstrip(" ,.")
        if len(words.split()) <= LONGEST and not re.search(r"[.!?;]|\d{4}", words):
            yield offset + start, offset + start + len(words)


def _named(view: View) -> Iterator[tuple[int, int]]:
    for pattern in NAMED:
        if (match := pattern.search(view.sentence.text)) is not None:
            last = match.re.groups
            yield view.sentence.start + match.start(last), view.sentence.start + match.end(last)
            return
