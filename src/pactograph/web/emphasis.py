"""Words that were searched for, told apart in a snippet."""

from __future__ import annotations

import re

from pactograph.registry.words import WORD, folded


def pieces(snippet: str, query: str) -> list[tuple[str, bool]]:
    """The snippet in pieces, each with whether it was searched for, in whatever spelling; joined they are the snippet."""
    terms = frozenset(folded(query).split())
    return [(piece, bool(set(folded(piece).split()) & terms)) for piece in re.split(f"({WORD.pattern})", snippet) if piece]
