"""The words of a draft's sentences as features for what is read from words: status, mode, stance, areas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import yaml

from pactograph.coding.case import Case
from pactograph.coding.tree import lemma
from pactograph.coding.view import View
from pactograph.records import Span
from pactograph.records.parse import Token

CONTENT = ("NOUN", "VERB", "ADJ", "PROPN", "ADV")


@dataclass
class Seen:
    """Features, each with the words that it was seen in where it is of words."""

    spans: dict[str, Span | None] = field(default_factory=dict)

    def add(self, feature: str, span: Span | None = None) -> None:
        """Note a feature; the first words are kept."""
        self.spans.setdefault(feature, span)

    @property
    def features(self) -> list[str]:
        """All features in a fixed order."""
        return sorted(self.spans)


def seen(case: Case) -> Seen:
    """What there is to be seen of a draft."""
    out = Seen()
    lead = case.draft.lead
    out.add(f"type={lead.type}")
    out.add("roles=" + "+".join(sorted({role for role, _ in case.draft.parties.values()})))
    for feature in lead.features:
        if feature.partition("=")[0] in LEAD or feature in FLAGS or feature.startswith("t="):
            out.add(f"lead:{feature}", case.word(lead))
    for event in case.events:
        out.add(f"event={event.name}", case.word(event))
    for view in case.near:
        here = "" if view in case.views else "after:"
        for feature, token, last in _of_view(view):
            span = case.cut(token.start, last.end, view)
            out.add(here + feature, span)
            if feature.startswith("x="):
                out.add(f"{lead.type}:{feature}", span)
    return out


LEAD = frozenset(["tag", "v", "under", "vdep", "at", "dep", "h", "a", "mark", "l1", "r1"])
FLAGS = frozenset(["neg", "future", "modal", "quoted", "perfect", "passive", "overfuture", "overmodal", "overneg"])


def _of_view(view: View) -> Iterator[tuple[str, Token, Token]]:
    tokens = view.sentence.tokens
    before = None
    for token in tokens:
        if token.pos in CONTENT and len(token.text) > 2:
            yield f"b={lemma(token)}", token, token
            if before is not None and before.i == token.i - 1:
                yield f"bb={lemma(before)}_{lemma(token)}", before, token
            before = token
    yield from _lexicon(view)


def _lexicon(view: View) -> Iterator[tuple[str, Token, Token]]:
    """Words and phrases of the lexicon of topics: `x=maritime`."""
    tokens, phrases = view.sentence.tokens, topics()
    words = [lemma(token) for token in tokens]
    for i, word in enumerate(words):
        for phrase, names in phrases.get(word, ()):
            if tuple(words[i : i + len(phrase)]) == phrase:
                for name in names:
                    yield f"x={name}", tokens[i], tokens[i + len(phrase) - 1]


@cache
def topics() -> dict[str, list[tuple[tuple[str, ...], list[str]]]]:
    """First lemma → (phrase, the topics that it speaks of), longest first."""
    found: dict[tuple[str, ...], list[str]] = {}
    text = (files("pactograph.coding") / "data" / "topics.yaml").read_text(encoding="utf-8")
    for name, phrases in yaml.safe_load(text).items():
        for phrase in phrases:
            found.setdefault(tuple(phrase.split()), []).append(name)
    rows: dict[str, list[tuple[tuple[str, ...], list[str]]]] = {}
    for words in sorted(found, key=lambda words: (-len(words), words)):
        rows.setdefault(words[0], []).append((words, found[words]))
    return rows
