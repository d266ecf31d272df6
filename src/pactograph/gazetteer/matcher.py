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
        self._rows = {first: sorted(rests.items(), key=lambda row: -len(row[0])) for first, rests in rows.items()}

    def __contains__(self, name: str) -> bool:
        words = split(name)
        return any(rest == words[1:] for rest, _ in self._rows.get(words[0], ()))

    def firsts(self) -> frozenset[str]:
        """The first words of all names."""
        return frozenset(self._rows)

    def at(self, words: Sequence[str], place: int) -> Hit[T] | None:
        """The longest name that begins at word `place`."""
        rests = self._rows.get(words[place]) if place < len(words) else None
        if rests is None:
            return None
        for rest, entry in rests:
            last = place + 1 + len(rest)
            if not rest or tuple(words[place + 1 : last]) == rest:
                return Hit(place, last, entry)
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
