"""Longest names first, over words: a dictionary by first word, so that most words of a text cost one look-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from pactograph.gazetteer.tokens import split

T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """Words `first` (inclusive) to `last` (exclusive) and what the name stands for."""

    first: int
    last: int
    entry: T


class Matcher(Generic[T]):
    """Names and what they stand for. Of names with the same words the one given first counts."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        rows: dict[str, dict[tuple[str, ...], T]] = {}
        for name, entry in entries:
            words = split(name)
            rows.setdefault(words[0], {}).setdefault(words[1:], entry)
        # Lengths from the longest: one look-up a length, however many names begin with the word.
        self._rows = {first: (tuple(sorted({len(rest) for rest in rests}, reverse=True)), rests) for first, rests in rows.items()}

    def __contains__(self, name: str) -> bool:
        words = split(name)
        return words[0] in self._rows and words[1:] in self._rows[words[0]][1]

    def firsts(self) -> frozenset[str]:
        """The first words of all names."""
        return frozenset(self._rows)

    def at(self, words: Sequence[str], place: int) -> Hit[T] | None:
        """The longest name that begins at word `place`."""
        row = self._rows.get(words[place]) if place < len(words) else None
        if row is None:
            return None
        for length in row[0]:
            rest = tuple(words[place + 1 : place + 1 + length])
            if rest in row[1]:
                return Hit(place, place + 1 + len(rest), row[1][rest])  # shorter than `length` at the end of the text
        return None

    def all(self, words: Sequence[str]) -> Iterator[Hit[T]]:
        """Longest names from left to right, none overlapping."""
        place, size, rows = 0, len(words), self._rows
        while place < size:
            hit = self.at(words, place) if words[place] in rows else None
            if hit is None:
                place += 1
            else:
                yield hit
                place = hit.last
