"""Parse → drafts of records: triggers, parties in their roles, mentions of one event gathered, and whether each is a record."""

from __future__ import annotations

from pactograph.coding import events as triggers
from pactograph.coding import features, judge, pairs
from pactograph.coding.drafts import NONE, Draft, gather, settle_parties
from pactograph.coding.events import Event
from pactograph.coding.parts import LEARNED, Parts
from pactograph.coding.view import Doc

# Below this a trigger tells of nothing, nor does it support another.
FAINT = 0.12
PARTY = 0.5


def find(doc: Doc, learned: Parts, faint: float = FAINT) -> list[Event]:
    """The events that trigger words may tell of, with scores, before they have parties."""
    out = []
    for view, token, name, kinds in triggers.found(doc):
        seen = features.of_trigger(view, token, name)
        chances = learned.events.chances(seen)
        out += [Event(kind, view, token, name, seen, chances[kind]) for kind in kinds if kind in LEARNED and chances[kind] >= faint]
    return out


def cast(doc: Doc, event: Event, learned: Parts) -> dict[str, dict[str, float]]:
    """For each party that an event may have the chances of its roles; gives the event those more likely than not."""
    chances = {code: learned.roles[event.type].choice(pairs.of_pair(doc, event, code)) for code in pairs.candidates(doc, event.view)}
    for code, roles in chances.items():
        role = max((r for r in roles if r != NONE), key=lambda r: (roles[r], r))
        if roles[NONE] < 1 - PARTY:
            event.roles[code] = (role, 1 - roles[NONE])
    return chances


def drafts(doc: Doc, learned: Parts) -> list[Draft]:
    """The drafts of a report, each with its parties and the chance that it is a record."""
    told = find(doc, learned)
    chances = {id(event): cast(doc, event, learned) for event in told}
    found = gather(told, learned.same)
    for draft in found:
        settle_parties(draft, chances, PARTY)
    for draft in found:
        draft.chance = learned.record.chances(judge.of_draft(doc, draft, found))["record"]
    return found
