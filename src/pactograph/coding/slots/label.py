"""The purpose of an exercise as the parties name it: "counter-terrorism", "to improve interoperability"."""

from __future__ import annotations

import re

from pactograph.coding.case import Case, valued
from pactograph.coding.words import Seen
from pactograph.records import Value

NOUN = r"(?:exercises?|drills?|man(?:oeuvre|euver)s?|war ?games?|training)"
PATTERNS = (
    re.compile(rf"[“\"‘]([\w -]{{4,40}})[”\"’] (?:[\w-]+ ){{0,2}}{NOUN}\b"),
    re.compile(rf"\b((?:counter|anti)-? ?[a-z]+(?: and (?:counter|anti)-?[a-z]+)?) (?:[a-z-]+ )?{NOUN}\b", re.IGNORECASE),
    re.compile(
        r"\b(?:aimed at|with the aim of|with the objective of|for the purpose of|designed to|intended to"
        r"|aims? to|aiming to|seeks? to|objectives? of [^.,]{0,60}? (?:is|are|was|were) to) ([^.;\n]{8,200})"
    ),
)


def read(case: Case, seen: Seen) -> Value[str] | None:
    """The purpose in the words of the report, None where none is told."""
    for pattern in PATTERNS:
        for view in case.near:
            match = pattern.search(view.sentence.text)
            if match:
                start = view.sentence.start + match.start(1)
                span = case.cut(start, start + len(match[1].rstrip()), view)
                return valued(span.quote, [span], 0.6, "named as its purpose")
    return None
