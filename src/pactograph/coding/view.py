"""A parse as the coder looks at it: who stands where in each sentence, and facts of the whole report."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from pactograph.coding.cues import cues
from pactograph.records.parse import Mention, Parse, Sentence

ACTORS = ("party", "person", "ref")
JOINT = re.compile(r"\s*(?:,|and|&|,\s*and|as well as|,\s*as well as)\s+(?:the\s+)?")


def codes_of(mention: Mention) -> tuple[str, ...]:
    """The codes of the parties that a mention stands for; none for places, dates and things."""
    match mention.kind:
        case "party":
            return (str(mention.value),)
        case "person":
            return (mention.value.party,) if mention.value.party else ()
        case "ref":
            return tuple(mention.value)
    return ()


def is_state(code: str) -> bool:
    """Whether a code is a state's."""
    return len(code) == 3 and code.isupper()


@dataclass(eq=False)
class View:
    """One sentence with its mentions. `actors` are the mentions that stand for parties."""

    sentence: Sentence
    mentions: list[Mention]
    doc: Doc
    actors: list[Mention] = field(default_factory=list)
    clauses: dict[int, frozenset[str]] = field(default_factory=dict)
    """Verb → the flags of its clause, as far as they have been read (`tree.clause`)."""
    _values: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.actors = [m for m in self.mentions if m.kind in ACTORS and codes_of(m)]

    @cached_property
    def codes(self) -> dict[str, list[Mention]]:
        """Code → its mentions in the sentence, in order."""
        found: dict[str, list[Mention]] = {}
        for mention in self.actors:
            for code in codes_of(mention):
                found.setdefault(code, []).append(mention)
        return found

    @cached_property
    def lists(self) -> list[tuple[str, ...]]:
        """Parties named one after the other in one way, with commas and at last "and" between: whatever is said of one is said of all."""
        rows: list[list[Mention]] = []
        joints: list[str] = []
        for mention in sorted((m for m in self.actors if m.kind == "party"), key=lambda m: m.start):
            joint = self.sentence.text[rows[-1][-1].end - self.sentence.start : mention.start - self.sentence.start] if rows else ""
            if JOINT.fullmatch(joint) and rows[-1][-1].sub == mention.sub:
                rows[-1].append(mention)
                joints[-1] = joint
            else:
                rows.append([mention])
                joints.append("")
        found = [
            tuple(dict.fromkeys(code for m in row for code in codes_of(m)))
            for row, joint in zip(rows, joints, strict=True)
            if joint.strip() != ","
        ]
        return [codes for codes in found if len(codes) > 1]

    @cached_property
    def at(self) -> dict[int, list[Mention]]:
        """Head token → the actors that it heads."""
        found: dict[int, list[Mention]] = {}
        for mention in self.actors:
            found.setdefault(mention.head, []).append(mention)
        return found

    @cached_property
    def bag(self) -> frozenset[str]:
        """The lemmas of the sentence's content words, lower-cased."""
        return frozenset(
            t.lemma.lower() for t in self.sentence.tokens if t.pos in ("NOUN", "VERB", "ADJ", "PROPN", "ADV") and len(t.text) > 2
        )

    def values(self, kind: str) -> frozenset[str]:
        """What the mentions of `kind` in the sentence name, in lower case: people by surname."""
        if kind not in self._values:
            self._values[kind] = frozenset(_named(m) for m in self.mentions if m.kind == kind)
        return self._values[kind]

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of mentions in the sentence."""
        return frozenset(m.kind for m in self.mentions)

    @cached_property
    def defence(self) -> int:
        """How many words of the sentence are about defence or security."""
        return len(self.bag & cues("defence"))

    @cached_property
    def civil(self) -> int:
        """How many words of the sentence are about trade, farming, health and whatever else is out of scope."""
        return len(self.bag & cues("civil"))

    @cached_property
    def quoted(self) -> list[tuple[int, int]]:
        """Characters within quotation marks."""
        return _quoted(self.sentence.text, self.sentence.start)

    def in_quotes(self, place: int) -> bool:
        """Whether the character at `place` stands within quotation marks."""
        return any(a <= place < b for a, b in self.quoted)


def _named(mention: Mention) -> str:
    name = str(mention.value.name).lower() if mention.kind in ("item", "place", "person") else str(mention.value)
    return name.split()[-1] if mention.kind == "person" else name


def _quoted(text: str, offset: int) -> list[tuple[int, int]]:
    spans, opened = [], -1
    for at, char in enumerate(text):
        if char == "“" or (char == '"' and opened < 0):
            opened = at
        elif char in '”"' and opened >= 0:
            spans.append((offset + opened, offset + at + 1))
            opened = -1
    if opened >= 0:
        spans.append((offset + opened, offset + len(text)))
    return spans


class Doc:
    """A whole report: its views and what holds for all of it."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.views = [View(s, m, self) for s, m in zip(parse.sentences, parse.mentions, strict=True)]
        self.frequency: Counter[str] = Counter(code for view in self.views for code in view.codes)

    @cached_property
    def title_codes(self) -> tuple[str, ...]:
        """The parties that the title names."""
        return tuple(dict.fromkeys(code for view in self.views if view.sentence.where == "title" for code in view.codes))

    @cached_property
    def ranked(self) -> list[str]:
        """The codes by the number of sentences that name them, the most frequent first."""
        return sorted(self.frequency, key=lambda code: (-self.frequency[code], code))

    @cached_property
    def ranks(self) -> dict[str, int]:
        """Code → its place among the ranked."""
        return {code: number for number, code in enumerate(self.ranked)}

    @cached_property
    def title_lands(self) -> frozenset[str | None]:
        """The states in which the places of the first sentence lie."""
        return frozenset(m.value.country for m in self.views[0].mentions if m.kind == "place")

    @cached_property
    def defence(self) -> float:
        """The share of sentences with a word of defence or security."""
        return sum(view.defence > 0 for view in self.views) / max(1, len(self.views))

    @cached_property
    def civil(self) -> float:
        """The share of words about other matters among those about other matters and those about defence; a half where there are none."""
        civil, defence = sum(view.civil for view in self.views), sum(view.defence for view in self.views)
        return civil / (civil + defence) if civil + defence else 0.5

    def before(self, number: int) -> View | None:
        """The view of the sentence before."""
        return self.views[number - 1] if number > 0 else None
