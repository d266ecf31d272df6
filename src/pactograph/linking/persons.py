"""The same person over many reports: several spellings, the surname alone, other offices over the years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pactograph.linking.appearances import Appearance, keys, may_be, same
from pactograph.linking.likeness import likeness
from pactograph.linking.names import custom, parsed
from pactograph.linking.offices import held, stretch
from pactograph.linking.person_groups import SAME, group
from pactograph.linking.score import Score
from pactograph.records.person import Held, Somebody, Spelling

__all__ = ["SAME", "Appearance", "called", "gathered", "group", "is_full", "keys", "may_be", "offices", "same", "shown_name"]

# Marks within names, which are of no script.
FOLDED = {ord(mark): " " for mark in "’‘ʼ‑–"}


def offices(appearances: Sequence[Appearance]) -> tuple[Held, ...]:
    """Offices and ranks of one person over time."""
    return held(appearances)


def gathered(id: str, appearances: Sequence[Appearance]) -> Somebody:
    """The person that `appearances` (at least one) are, whatever their order."""
    names, parties = _counted(one.name for one in appearances), _counted(one.party for one in appearances if one.party)
    since, until = stretch(one.date for one in appearances)
    shown = shown_name(names)
    score = _confidence(shown, appearances)
    records = tuple(sorted({one.record for one in appearances}))
    return Somebody(
        id=id,
        name=shown,
        names=names,
        parties=parties,
        held=held(appearances),
        records=records,
        since=since,
        until=until,
        confidence=score.value,
        reason=score.reason,
    )


def _counted(values: Iterable[str]) -> tuple[Spelling, ...]:
    counts: Mapping[str, int] = Counter(values)
    return tuple(Spelling(value=value, count=counts[value]) for value in sorted(counts, key=lambda value: (-counts[value], value)))


def shown_name(names: Sequence[Spelling]) -> str:
    """The most frequent name of two words or more in Latin letters; without one, of Latin letters, then any."""
    full = [one.value for one in names if not parsed(one.value).alone]
    latin = [name for name in full if name.translate(FOLDED).isascii() or _latin(name)]
    return next(iter(latin or full or [one.value for one in names]))


def is_full(one: Appearance) -> bool:
    """Whether a name has several words: a surname alone may be any of many persons, and joins none of them to another."""
    return not parsed(one.name, one.party).alone


def called(one: Appearance) -> tuple[str, str | None]:
    """What the name of an appearance is compared by: the name, and a party that stands for all with the same manner of naming."""
    return one.name, custom(one.party)


def _latin(name: str) -> bool:
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 for letter in name if letter.isalpha())


def _confidence(shown: str, appearances: Sequence[Appearance]) -> Score:
    """The least of the scores by which each spelling is the name shown."""
    party = next((one.party for one in appearances if one.name == shown), None)
    scores = [likeness(*sorted((shown, one.name)), party, party) for one in appearances]
    return min(scores, key=lambda score: (score.value, score.reason))
