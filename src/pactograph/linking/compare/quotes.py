"""Whether the words that the records rest on have much in common."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.linking.compare.sign import Sign
from pactograph.linking.facts import Facts

FEWEST = 4


def quotes(a: Facts, b: Facts) -> Iterator[Sign]:
    """By the share of the shorter one's telling words; nothing where it has too few."""
    fewer = min(len(a.words), len(b.words))
    if fewer < FEWEST:
        return
    share = len(a.words & b.words) / fewer
    grade = "most" if share >= 0.5 else "many" if share >= 0.3 else "some" if share >= 0.15 else "few"
    yield Sign(f"words={grade}", f"{grade} words in common")
