"""Drafts of records: mentions of one event gathered, with the parties that they give it together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from pactograph.coding.casting import Chances
from pactograph.coding.events import Event
from pactograph.coding.linear import Linear
from pactograph.coding.same import Look, look, once

# A party that is only near (in the sentence before, in the title) counts so much less than one in the sentence.
NEAR = 1 / 3
WEIGHT = 0.02
# An event is compared with so many of a draft: more cost time and change nothing.
COMPARED = 4


@dataclass(eq=False)
class Draft:
    """The events that tell of one record. `parties`: code → (role, chance). `chance`: that it is a record."""

    type: str
    events: list[Event] = field(default_factory=list)
    parties: dict[str, tuple[str, float]] = field(default_factory=dict)
    chance: float = 0.0

    @cached_property
    def lead(self) -> Event:
        """The event that tells of it most surely; asked for when it has all its events."""
        return max(self.events, key=lambda event: (event.score, -event.order[0], -event.order[1]))

    @property
    def chances(self) -> Chances:
        """For each party the chances of its roles over all events, each weighed by its score."""
        totals: Chances = defaultdict(lambda: defaultdict(float))
        weights: dict[str, float] = defaultdict(float)
        for event in self.events:
            for code, roles in event.chances.items():
                weight = max(WEIGHT, event.score) * (1.0 if code in event.view.codes else NEAR)
                weights[code] += weight
                for role, chance in roles.items():
                    totals[code][role] += weight * chance
        return {code: {role: total / weights[code] for role, total in roles.items()} for code, roles in totals.items()}


def gather(events: list[Event], same: Linear, least: float = 0.5) -> list[Draft]:
    """Events of one report as drafts: in the order of telling each joins the draft that it fits best, or begins one."""
    drafts: list[tuple[Draft, list[Look]]] = []
    for event in sorted(events, key=lambda event: event.order):
        seen, best, chance = look(event), None, least
        for draft, surest in drafts:
            if draft.type == event.type and (fit := _fit(surest, seen, same)) > chance:
                best, chance = (draft, surest), fit
        if best is None:
            best = Draft(event.type), []
            drafts.append(best)
        _join(*best, seen)
    return [draft for draft, _ in drafts]


def _join(draft: Draft, surest: list[Look], seen: Look) -> None:
    """Add an event to a draft, and to its surest ones where it is one of them."""
    draft.events.append(seen.event)
    surest[:] = sorted([*surest, seen], key=lambda one: -one.event.score)[:COMPARED]


def _fit(surest: list[Look], seen: Look, same: Linear) -> float:
    """The mean chance that an event is the same as the surest of a draft, each weighed by how sure it is."""
    weights = [max(WEIGHT, other.event.score) for other in surest]
    chances = [same.chance(once(other, seen), f"{seen.event.type}/") for other in surest]
    return sum(w * c for w, c in zip(weights, chances, strict=True)) / sum(weights)
