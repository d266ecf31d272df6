"""Drafts of records: mentions of one event gathered, with the parties that they give it together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from pactograph.coding.events import Event
from pactograph.coding.linear import Linear
from pactograph.coding.same import of_two

NONE = "none"


@dataclass
class Draft:
    """The events that tell of one record, the surest first. `parties`: code → (role, chance). `chance`: that it is a record."""

    type: str
    events: list[Event] = field(default_factory=list)
    parties: dict[str, tuple[str, float]] = field(default_factory=dict)
    chance: float = 0.0

    @property
    def lead(self) -> Event:
        """The event that tells of it most surely."""
        return max(self.events, key=lambda event: (event.score, -event.order[0], -event.order[1]))


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
    """The mean chance that an event is the same as those of a draft, each weighed by how sure it is."""
    weights = [max(0.05, other.score) for other in draft.events]
    chances = [same.chances(of_two(other, event))["same"] for other in draft.events]
    return sum(w * c for w, c in zip(weights, chances, strict=True)) / sum(weights)


def settle_parties(draft: Draft, chances: dict[int, dict[str, dict[str, float]]], least: float) -> None:
    """Give a draft the parties whose chance over its events, weighed by their scores, is at least `least`."""
    totals: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    weights: dict[str, float] = defaultdict(float)
    for event in draft.events:
        for code, roles in chances[id(event)].items():
            weight = max(0.02, event.score) * (3.0 if code in event.view.codes else 1.0)
            weights[code] += weight
            for role, chance in roles.items():
                totals[code][role] += weight * chance
    draft.parties = {}
    for code, roles in totals.items():
        role = max((r for r in roles if r != NONE), key=lambda r: (roles[r], r))
        chance = 1 - roles[NONE] / weights[code]
        if chance >= least:
            draft.parties[code] = (role, chance)
