"""The purpose of an exercise as the parties name it: "counter-terrorism", "to improve interoperability"."""

from __future__ import annotations

import re

from pactograph.coding.case import Case
from pactograph.coding.slots import told
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
    return told.first(case, PATTERNS, "named as its purpose")
