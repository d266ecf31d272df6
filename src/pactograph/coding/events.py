"""Mentions of events: every trigger word of every sentence, with the types that it may stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pactograph.coding.lexicon import triggers
from pactograph.coding.view import Doc, View

CLASSES = {"v": ("VERB", "AUX"), "n": ("NOUN", "PROPN"), "a": ("ADJ",)}


@dataclass(slots=True, eq=False)
class Event:
    """One trigger word read as one record type. `score` is the chance that a record of that type is told there.

    `chances` holds for each party near it the chances of its roles; `roles` those that are likely.
    """

    type: str
    view: View
    token: int
    name: str
    features: list[str] = field(default_factory=list, repr=False)
    score: float = 0.0
    chances: dict[str, dict[str, float]] = field(default_factory=dict, repr=False)
    roles: dict[str, str] = field(default_factory=dict)

    @property
    def place(self) -> int:
        """Where the trigger begins, in characters."""
        return self.view.sentence.tokens[self.token].start

    @property
    def order(self) -> tuple[int, int]:
        """Sentence and token: the order of telling."""
        return self.view.sentence.number, self.token


def found(doc: Doc) -> Iterator[tuple[View, int, str, list[str]]]:
    """(view, token, trigger lemma, types) of every trigger word of the report."""
    words = triggers()
    for view in doc.views:
        for token in view.sentence.tokens:
            entries = words.get(token.lower)
            if entries is None:
                continue
            fitting = [e for e in entries if token.pos in CLASSES[e[2]]] or [
                e for e in entries if token.pos in ("X", "ADJ", "NOUN", "VERB", "PROPN")
            ]
            if fitting:
                kinds = sorted({kind for kind, _, _ in fitting})
                yield view, token.i, fitting[0][1], kinds
