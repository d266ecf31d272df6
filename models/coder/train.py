"""Fits the learned parts of the coder.

Words, roles: on all reports. Joining and accepting look at what the parts before them say of reports that they have not seen, so those are
first fitted on four fifths of the reports and asked about the last, five times.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import Any
from zlib import crc32

from models.coder import fit, slots
from models.coder.gold import Coded
from models.coder.label import Labels
from pactograph.analysis import pairing
from pactograph.coding import coder, events, features, judge, pairs, same
from pactograph.coding.case import Case
from pactograph.coding.casting import NONE
from pactograph.coding.drafts import Draft
from pactograph.coding.events import Event
from pactograph.coding.lexicon import TYPES
from pactograph.coding.linear import Linear
from pactograph.coding.parts import Parts
from pactograph.coding.view import Doc
from pactograph.records.parse import Parse

FOLDS = 5
EVENTS, ROLES, SAME, RECORD = 0.08, 0.07, 0.1, 0.03
# Types that the reports of the press at hand have none of: that says nothing of their words.
ABSENT = frozenset(["usage"])
EMPTY = Linear({})
NOTHING = Parts(EMPTY, {}, EMPTY, EMPTY)


@dataclass
class Example:
    """A report coded by hand, as the coder looks at it. `told` are its events as parts that have not seen it find them."""

    coded: Coded
    doc: Doc
    labels: Labels
    weight: float = 1.0
    told: list[Event] = field(default_factory=list)

    @property
    def press(self) -> bool:
        """Whether it comes from the press: a report or case of our own weighs less."""
        return self.weight >= 1

    @property
    def fold(self) -> int:
        return crc32(self.coded.group.encode()) % FOLDS


def example(coded: Coded, parse: Parse, weight: float = 1.0) -> Example:
    """An example from a report and its parse."""
    return Example(coded, Doc(parse), Labels(coded), weight)


def fitted(examples: list[Example]) -> Parts:
    """All parts."""
    for held in range(FOLDS):
        first, roles = _words(examples, held), _roles(examples, held)
        for one in examples:
            if one.fold == held:
                _ask(one, Parts(first, roles, EMPTY, EMPTY))
    joined = _same(examples)
    found = [(one, coder.assemble(one.told, joined)) for one in examples]
    paired = [(one, drafts, dict(_pairs(one, drafts))) for one, drafts in found]
    record = _record(paired)
    cases = [
        (Case(one.doc, drafts[j], NOTHING), one.coded.records[i], one.weight, one.press)
        for one, drafts, pairs_ in paired
        for j, i in pairs_.items()
    ]
    return Parts(_words(examples), _roles(examples), joined, record, slots.fields(cases), slots.attached(cases))


def _ask(one: Example, known: Parts) -> None:
    one.told = coder.find(one.doc, known)
    for event in one.told:
        coder.give_roles(one.doc, event, known)


def _words(examples: list[Example], held: int = -1) -> Linear:
    rows: dict[str, list[fit.Row]] = {kind: [] for kind in TYPES}
    for one in examples:
        if one.fold == held:
            continue
        for view, token, name, kinds in events.found(one.doc):
            seen = features.of_trigger(view, token, name) + features.of_sentence(view)
            for kind in kinds:
                hits, weight = one.labels.of(kind, view, view.sentence.tokens[token].start)
                rows[kind].append((seen, "yes" if hits else "no", weight * one.weight, one.press and kind not in ABSENT))
    return Linear({kind: fit.binary(rows[kind], "yes", EVENTS) for kind in TYPES})


def _roles(examples: list[Example], held: int = -1) -> dict[str, Linear]:
    rows: dict[str, list[fit.Row]] = {kind: [] for kind in TYPES}
    for one in examples:
        if one.fold != held:
            for event, hits, weight in _true_events(one):
                roles = {code: role for hit in hits for code, role in one.labels.roles(hit).items()}
                for code in pairs.candidates(one.doc, event.view):
                    rows[event.type].append((pairs.of_pair(one.doc, event, code), roles.get(code, NONE), weight * one.weight, one.press))
    return {kind: Linear(fit.several(rows[kind], ROLES)) for kind in TYPES}


def _true_events(one: Example) -> list[tuple[Event, list[int], float]]:
    out = []
    for view, token, name, kinds in events.found(one.doc):
        for kind in kinds:
            hits, weight = one.labels.of(kind, view, view.sentence.tokens[token].start)
            if hits:
                out.append((Event(kind, view, token, name), hits, weight))
    return out


def _same(examples: list[Example]) -> Linear:
    rows: list[fit.Row] = []
    for one in examples:
        known = [(event, set(one.labels.of(event.type, event.view, event.place)[0])) for event in sorted(one.told, key=lambda e: e.order)]
        for (a, x), (b, y) in combinations([(e, hits) for e, hits in known if hits], 2):
            if a.type == b.type:
                rows.append((same.of_two(a, b), "same" if x & y else "apart", one.weight, one.press))
    return Linear({"same": fit.binary(rows, "same", SAME)})


Paired = tuple[Example, list[Draft], dict[int, int]]
"""An example, its drafts, and the gold record of each draft that is one."""


def _pairs(one: Example, drafts: list[Draft]) -> list[tuple[int, int]]:
    return [(j, i) for i, j in pairing.pairs(one.coded.records, [plain(draft) for draft in drafts])]


def _record(paired: list[Paired]) -> Linear:
    rows: list[fit.Row] = []
    for one, drafts, right in paired:
        for number, draft in enumerate(drafts):
            rows.append((judge.of_draft(one.doc, draft, drafts), "record" if number in right else "no", one.weight, False))
    return Linear({"record": fit.binary(rows, "record", RECORD)})


def plain(draft: Draft) -> dict[str, Any]:
    """A draft in the form of the gold files, with the sentence of its lead as evidence."""
    parties = [{"code": code, "role": role} for code, (role, _) in draft.parties.items()]
    return {
        "type": draft.type,
        "parties": parties,
        "evidence": [event.view.sentence.text for event in sorted(draft.events, key=lambda e: -e.score)[:3]],
    }
