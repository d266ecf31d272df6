"""How well wire copies are found and known: `python -m benchmarks.copies`, over the reports in models/coder, each beside an altered one."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from statistics import median

from models.coder import gold
from pactograph.linking.copies import COPY, same, signature

# Shorter texts are notes, not wire stories.
LEAST_WORDS = 120
SENTENCE = re.compile(r"(?<=[.!?”])\s+")
Alter = Callable[[str, random.Random], str]


def cut(share: float) -> Alter:
    """Keeps so large a stretch of the sentences."""

    def altered(text: str, chance: random.Random) -> str:
        sentences = SENTENCE.split(text)
        length = max(1, round(len(sentences) * share))
        start = chance.randrange(len(sentences) - length + 1)
        return " ".join(sentences[start : start + length])

    return altered


def reworded(share: float) -> Alter:
    """Puts another word for so many."""
    return lambda text, chance: " ".join("anew" if chance.random() < share else word for word in text.split())


def headed(text: str, chance: random.Random) -> str:
    """Another first sentence, and a line of the outlet's own at the end."""
    return " ".join(["From our own desk, on the news of the day.", *SENTENCE.split(text)[1:], "Follow us for more stories like this one."])


ALTERED: dict[str, Alter] = {
    "another lead and last line": headed,
    "a third cut": cut(2 / 3),
    "half cut": cut(1 / 2),
    "two thirds cut": cut(1 / 3),
    "one word in twenty changed": reworded(0.05),
    "one word in ten changed": reworded(0.1),
}


def lines() -> Iterator[str]:
    """A line for each way to alter a report, then pairs of different reports, then the time."""
    texts = [one.report.text for one in gold.reports() if len(one.report.text.split()) >= LEAST_WORDS]
    chance = random.Random(1)
    yield f"{len(texts)} reports, {sum(len(text.split()) for text in texts) / len(texts):.0f} words each"
    for name, alter in ALTERED.items():
        pairs = [(text, alter(text, chance)) for text in texts]
        scores = [same(*pair) for pair in pairs]
        met = sum(bool({*signature(a)} & {*signature(b)}) for a, b in pairs) / len(pairs)
        known = sum(score >= COPY for score in scores) / len(scores)
        yield f"{name:28} found {met:6.1%}   known {known:6.1%}   median {median(scores):.2f}   least {min(scores):.2f}"
    yield from _different(texts)


def _different(texts: list[str]) -> Iterator[str]:
    start = time.perf_counter()
    bands = [frozenset(signature(text)) for text in texts]
    seconds = (time.perf_counter() - start) / len(texts)
    pairs = list(combinations(range(len(texts)), 2))
    met = [pair for pair in pairs if bands[pair[0]] & bands[pair[1]]]
    known = sum(same(texts[a], texts[b]) >= COPY for a, b in met)
    yield f"{len(pairs):,} pairs of different reports: {len(met)} share a band, {known} are taken for copies"
    yield f"{1000 * seconds:.2f} ms a signature"


if __name__ == "__main__":
    print(*lines(), sep="\n")
