"""A report as parsed: sentences with their syntax, and mentions of everything that a record may be made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pactograph.records.report import Report, Where

# Relations of which a preposition is told, and the ways in which a possessive mark is written.
MARKED = frozenset({"obl", "nmod", "conj", "appos", "acl", "advcl"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


@dataclass(slots=True)
class Token:
    """One word. `start` and `end` are characters of the report's part; `head` is the index of the governor (its own at the root)."""

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int


@dataclass
class Sentence:
    """A sentence of the text or the title. `parsed` is False where nothing in it called for syntax; it has no tokens then."""

    number: int
    start: int
    end: int
    text: str
    where: Where = "text"
    tokens: list[Token] = field(default_factory=list)
    paragraph: int = 0

    @cached_property
    def lower(self) -> str:
        return self.text.lower()

    @cached_property
    def children(self) -> list[list[int]]:
        """For each token the indices of its dependents, in order."""
        out: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                out[token.head].append(token.i)
        return out

    @cached_property
    def chains(self) -> list[list[int]]:
        """For each token the indices from itself up to its root."""
        heads = [token.head for token in self.tokens]
        found = {i: [i] for i, head in enumerate(heads) if head == i}
        return [_chain(heads, token.i, found) for token in self.tokens]

    @cached_property
    def verbs(self) -> list[int]:
        """For each token the index of the nearest verb at or above it; its own where there is none."""
        verbal = [token.pos in ("VERB", "AUX") for token in self.tokens]
        return [next((at for at in chain if verbal[at]), chain[0]) for chain in self.chains]

    @cached_property
    def labels(self) -> list[str]:
        """For each token its relation to its governor, with its preposition: "obl:with", "nmod:of", "nsubj"."""
        return [f"{token.dep}:{mark}" if token.dep in MARKED and (mark := self.case(token.i)) else token.dep for token in self.tokens]

    def case(self, i: int) -> str:
        """The preposition or possessive mark of a word, "" where it has none."""
        for child in self.children[i]:
            if self.tokens[child].dep == "case":
                word = self.tokens[child].lower
                return "'s" if word in POSSESSIVE else word
        return ""

    @cached_property
    def edges(self) -> list[tuple[int, int]]:
        """For each token the first and last index of its subtree."""
        left = [token.i for token in self.tokens]
        right = list(left)
        for i, chain in enumerate(self.chains):
            for j in chain[1:]:
                if i < left[j]:
                    left[j] = i
                if i > right[j]:
                    right[j] = i
        return list(zip(left, right, strict=True))

    @cached_property
    def _paths(self) -> dict[tuple[int, int], tuple[list[int], list[int]]]:
        return {}

    def path(self, a: int, b: int) -> tuple[list[int], list[int]]:
        """Indices from `a` up to the lowest common governor (included), and from below it down to `b`."""
        # Kept: each pair is asked for by several features.
        if (found := self._paths.get((a, b))) is None:
            found = self._paths[a, b] = self._path(a, b)
        return found

    def _path(self, a: int, b: int) -> tuple[list[int], list[int]]:
        up, other = self.chains[a], self.chains[b]
        shared = set(other)
        cut = next((n for n, i in enumerate(up) if i in shared), len(up) - 1)
        top = up[cut]
        down = other[: other.index(top)] if top in shared else other
        return up[: cut + 1], down[::-1]

    def token_at(self, start: int, end: int) -> tuple[int, int] | None:
        """First and last index of the tokens that touch the characters from `start` to `end`; None where none does."""
        inside = [token.i for token in self.tokens if token.start < end and token.end > start]
        return (inside[0], inside[-1]) if inside else None


def _chain(heads: list[int], i: int, found: dict[int, list[int]]) -> list[int]:
    """The way up from word `i` of a tree. `found` has those of its roots, and takes in what is found on the way."""
    first, way = i, []
    while i not in found:
        way.append(i)
        i = heads[i]
    for at in reversed(way):
        found[at] = [at, *found[heads[at]]]
    return found[first]


@dataclass(slots=True)
class Mention:
    """Words that name something. `kind`: party, person, date, place, item, money, number, ref (a short form or pronoun).

    `value` is the thing named: a code, a Person, an ISO date, a Place, an Item, a Money, a number, a tuple of codes.
    `sub` says how it is named: a party by its gazetteer kind or `ship` (the prefix of a ship's name); a place that is a state `state`;
    a person `named` or `surname`; a date day, days, month, year, years, weekday, today, unit, ago, label (within a name) or anniversary;
    a ref pair, they, mutual, it, he, we, bloc, members or office. `head` is the index of its head token in the sentence.
    `extra`: of a named person `office` and `rank` (mentions or None), `first` (where his titles begin), `cued` (words beside the name
    tell the party); of a ref to a person `person`; of an item `quantity` (the number's mention).
    """

    kind: str
    start: int
    end: int
    quote: str
    value: Any
    sub: str = ""
    sentence: int = 0
    first: int = -1
    last: int = -1
    head: int = -1
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass
class Parse:
    """A report, its sentences (the title first, where there is one) and the mentions in them, in order of place."""

    report: Report
    sentences: list[Sentence]
    mentions: list[list[Mention]]
    home: str | None = None
    author: str | None = None
    facts: dict[str, Any] = field(default_factory=dict)

    def of(self, sentence: int, *kinds: str) -> list[Mention]:
        """The mentions of these kinds in the sentence of this number."""
        return [mention for mention in self.mentions[sentence] if mention.kind in kinds]
