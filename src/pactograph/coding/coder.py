"""Parse → drafts of records: triggers, parties in their roles, mentions of one event gathered, and whether each is a record."""

from __future__ import annotations

from itertools import groupby

from pactograph.coding import events as triggers
from pactograph.coding import features, judge, pairs
from pactograph.coding.build import of_case
from pactograph.coding.case import Case
from pactograph.coding.casting import NONE, cast
from pactograph.coding.drafts import Draft, gather
from pactograph.coding.events import Event
from pactograph.coding.kinds import KINDS
from pactograph.coding.linear import Linear
from pactograph.coding.parts import Parts
from pactograph.coding.view import Doc
from pactograph.records import Record
from pactograph.records.parse import Parse

# Below this a trigger tells of nothing, nor does it support another.
FAINT = 0.12
# A party is more likely one than not; where a record has no other, a likely one is taken.
PARTY, SECOND = 0.5, 0.3
# Drafts that are records at least with this chance are kept.
LEAST = 0.48
# Of records of one type between the same parties all but the surest need this chance: most are the same event told twice.
AGAIN = 0.7


def find(doc: Doc, learned: Parts, faint: float = FAINT) -> list[Event]:
    """The events that trigger words may tell of, with scores, before they have parties."""
    out: list[Event] = []
    for number, group in groupby(triggers.found(doc), key=lambda row: row[0].sentence.number):
        shared = features.of_sentence(doc.views[number])
        sums = learned.events.sums(shared)
        for view, token, name, kinds in group:
            own = features.of_trigger(view, token, name)
            chances = learned.events.chances(own, sums, kinds)
            out += [Event(kind, view, token, name, own + shared, chances[kind]) for kind in kinds if chances[kind] >= faint]
    return out


def give_roles(doc: Doc, event: Event, learned: Parts) -> None:
    """Give an event, for each party near it, the chances of its roles, and the roles that are more likely than not."""
    model = learned.roles[event.type]
    scene = pairs.Scene(doc, event)
    event.chances = {code: model.choice(pairs.of_code(scene, code)) for code in pairs.candidates(doc, event.view)}
    share(event)
    event.roles = {
        code: max((role for role in roles if role != NONE), key=lambda role: (roles[role], role))
        for code, roles in event.chances.items()
        if roles[NONE] < 1 - PARTY
    }


def share(event: Event) -> None:
    """Parties of one list get the mean of their chances: where one of five ministers met, all did."""
    for codes in event.view.lists:
        own = [event.chances[code] for code in codes]
        mean = {role: sum(chances[role] for chances in own) / len(own) for role in own[0]}
        event.chances |= dict.fromkeys(codes, mean)


def assemble(told: list[Event], same: Linear) -> list[Draft]:
    """Events with the chances of their roles as drafts with parties."""
    found = gather(told, same)
    for draft in found:
        draft.parties = cast(KINDS[draft.type], draft.chances, PARTY, SECOND)
    return found


def drafts(doc: Doc, learned: Parts) -> list[Draft]:
    """The drafts of a report, each with its parties and the chance that it is a record."""
    told = find(doc, learned)
    for event in told:
        give_roles(doc, event, learned)
    found = assemble(told, learned.same)
    for draft in found:
        draft.chance = learned.record.chance(judge.once(draft, found), f"{draft.type}/")
    return found


def records(parse: Parse, learned: Parts) -> tuple[Record, ...]:
    """The records of a parsed report, in the order in which it tells of them."""
    doc = Doc(parse)
    kept = _told_once([draft for draft in drafts(doc, learned) if draft.chance >= LEAST and _complete(draft)])
    cases = sorted((Case(doc, draft, learned) for draft in kept), key=lambda case: (case.draft.lead.order, case.draft.type))
    found = tuple(record for case in cases for record in of_case(case))
    doc.views.clear()  # which know the document: all would be kept until the collector comes
    return found


def _told_once(kept: list[Draft]) -> list[Draft]:
    """Without the weaker of drafts that are likely the same event: those of a type and of parties that a surer draft has."""
    surest: dict[tuple[str, frozenset[str]], float] = {}
    for draft in kept:
        key = draft.type, frozenset(draft.parties)
        surest[key] = max(surest.get(key, 0.0), draft.chance)
    return [draft for draft in kept if draft.chance >= min(AGAIN, surest[draft.type, frozenset(draft.parties)])]


def _complete(draft: Draft) -> bool:
    return len(draft.parties) > 1 or (bool(draft.parties) and KINDS[draft.type].alone)
