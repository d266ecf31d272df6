"""Fields that the report tells in a phrase of its own, found by patterns."""

from __future__ import annotations

import re

from pactograph.coding.case import Case, valued
from pactograph.records import Value

CHANCE = 0.6


def first(case: Case, patterns: tuple[re.Pattern[str], ...], reason: str) -> Value[str] | None:
    """The words of the first group of the first pattern that is found in or right after the draft's sentences."""
    for pattern in patterns:
        for view in case.near:
            if (match := pattern.search(view.sentence.text)) is not None:
                start = view.sentence.start + match.start(1)
                span = case.cut(start, start + len(match[1].rstrip(" ,;")), view)
                return valued(span.quote, [span], CHANCE, reason)
    return None
