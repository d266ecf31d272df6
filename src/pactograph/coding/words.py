"""The words of a draft's sentences as features for what is read from words: status, mode, stance, areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

import yaml

from pactograph.coding.case import Case
from pactograph.coding.classes import classes
from pactograph.coding.events import Event
from pactograph.coding.tree import lemma, verb_of
from pactograph.coding.view import View
from pactograph.records import Span
from pactograph.records.parse import Token

Place = tuple[int, int, View]
"""First character, one past the last, and the sentence."""
CONTENT = ("NOUN", "VERB", "ADJ", "PROPN", "ADV")


@dataclass
class Seen:
    """Features, each with the words that it was seen in where it is of words."""

    places: dict[str, Place | None] = field(default_factory=dict)

    def add(self, feature: str, place: Place | None = None) -> None:
        """Note a feature; the first words are kept."""
        self.places.setdefault(feature, place)

    @property
    def features(self) -> list[str]:
        """All features, in the order of the report."""
        return list(self.places)

    def span(self, case: Case, feature: str) -> Span | None:
        """The words that a feature was seen in."""
        place = self.places[feature]
        return None if place is None else case.cut(*place)


def seen(case: Case) -> Seen:
    """What there is to be seen of a draft."""
    out = Seen()
    lead = case.draft.lead
    out.add(f"type={lead.type}")
    out.add("roles=" + "+".join(sorted({role for role, _ in case.draft.parties.values()})))
    for feature in lead.features:
        if feature.partition("=")[0] in LEAD or feature in FLAGS or feature.startswith("t="):
            out.add(f"lead:{feature}", _trigger(lead))
    for event in case.events:
        out.add(f"event={event.name}", _trigger(event))
    for view in case.near:
        here = "" if view in case.views else "after:"
        for feature, token, last in _words(view):
            out.add(here + feature, (token.start, last.end, view))
    _topics(case, out)
    return out


def _trigger(event: Event) -> Place:
    token = event.view.sentence.tokens[event.token]
    return token.start, token.end, event.view


def _topics(case: Case, out: Seen) -> None:
    """Note the topics of the draft's sentences, those of its faint events among them, with the verb that each stands under."""
    views = {view.sentence.number: view for view in (*case.near, *(event.view for event in case.draft.events))}
    counts: Counter[str] = Counter()
    for view in views.values():
        tokens = view.sentence.tokens
        for name, first, last in _lexicon(view):
            place, verb = (first.start, last.end, view), lemma(tokens[verb_of(view.sentence, last.i)])
            counts[name] += 1
            for feature in (name, f"{case.draft.type}:{name}", f"{name}^{verb}", f"{name}<{last.dep}", f"{name}*{min(3, counts[name])}"):
                out.add(feature, place)
    out.add(f"topics={min(5, len(counts))}")


LEAD = frozenset(["tag", "v", "under", "vdep", "at", "dep", "h", "a", "mark", "l1", "r1"])
FLAGS = frozenset(["neg", "future", "modal", "quoted", "perfect", "passive", "overfuture", "overmodal", "overneg"])


def _words(view: View) -> Iterator[tuple[str, Token, Token]]:
    for token in view.sentence.tokens:
        if token.pos in CONTENT and len(token.text) > 2:
            for feature in _word(lemma(token)):
                yield feature, token, token


@lru_cache(maxsize=1 << 12)
def _word(word: str) -> tuple[str, ...]:
    return f"b={word}", *(f"bc={kind}" for kind in classes(word))


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
