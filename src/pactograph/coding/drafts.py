"""Drafts of records: mentions of one event gathered, with the parties that they give it together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from pactograph.coding.casting import Chances
from pactograph.coding.events import Event
from pactograph.coding.linear import Linear
from pactograph.coding.same import of_two

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

    @property
    def lead(self) -> Event:
        """The event that tells of it most surely."""
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
    drafts: list[Draft] = []
    for event in sorted(events, key=lambda event: event.order):
        best, chance = None, least
        for draft in drafts:
            if draft.type == event.type and (fit := _fit(draft, event, same)) > chance:
                best, chance = draft, fit
        if best is None:
            best = Draft(event.type)
            drafts.append(best)
        best.events.append(event)
    return drafts


def _fit(draft: Draft, event: Event, same: Linear) -> float:
    """The mean chance that an event is the same as the surest of a draft, each weighed by how sure it is."""
    others = sorted(draft.events, key=lambda other: -other.score)[:COMPARED]
    weights = [max(WEIGHT, other.score) for other in others]
    chances = [same.chance(of_two(other, event)) for other in others]
    return sum(w * c for w, c in zip(weights, chances, strict=True)) / sum(weights)
