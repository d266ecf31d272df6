"""Shares of a state's cooperation with each target, by record type, area, status or instrument."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from pactograph.analysis.facts import Fact, facts
from pactograph.analysis.given import Given
from pactograph.analysis.intervals import wilson
from pactograph.analysis.targets import portion, resolved, usual

Part: TypeAlias = Literal["type", "area", "status", "instrument"]
USUAL = 8


@dataclass(frozen=True, slots=True)
class Share:
    """Of the `n` entries of the state that belong to `part` (an exercise, an area), `hits` are with the target. Ends are Wilson's."""

    part: str
    target: str
    n: int
    hits: int
    share: float
    low: float
    high: float
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Shares by part, the largest part first; an entry with several areas counts in each."""

    state: str
    by: Part
    targets: tuple[str, ...]
    shares: tuple[Share, ...]
    level: float

    def rows(self) -> list[dict[str, Any]]:
        return [{"state": self.state} | {name: getattr(share, name) for name in Share.__dataclass_fields__} for share in self.shares]


def breakdown(
    entries: Iterable[Given],
    state: str,
    toward: Sequence[str] = (),
    *,
    by: Part = "type",
    types: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    published: Mapping[int, str | None] | None = None,
    level: float = 0.95,
) -> Breakdown:
    """Where each kind of cooperation goes; without `toward`, to the most frequent partners. Raises InputError for an unknown party."""
    (state, *named), entries = resolved([state, *toward], entries)
    found = facts(entries, published=published, types=types, since=since, until=until, party=state)
    own = [fact for fact in found if len(fact.codes) > 1]
    targets = tuple(dict.fromkeys(named)) or tuple(usual(own, state, USUAL))
    groups: dict[str, list[Fact]] = {}
    for fact in own:
        for part in _parts(fact, by):
            groups.setdefault(part, []).append(fact)
    ranked = sorted(groups.items(), key=lambda row: (-len(row[1]), row[0]))
    shares = tuple(_share(part, found, state, target, level) for part, found in ranked for target in targets)
    return Breakdown(state, by, targets, shares, level)


def _parts(fact: Fact, by: Part) -> tuple[str, ...]:
    if by == "area":
        return fact.areas
    part = {"type": fact.type, "status": fact.status, "instrument": fact.instrument}[by]
    return (part,) if part else ()


def _share(part: str, found: Sequence[Fact], state: str, target: str, level: float) -> Share:
    inside = tuple(fact.id for fact in found if portion(fact, state, target) > 0)
    low, high = wilson(len(inside), len(found), level)
    return Share(part, target, len(found), len(inside), len(inside) / len(found), low, high, inside)
