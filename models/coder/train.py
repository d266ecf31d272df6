"""Fits the learned parts of the coder.

Words, roles: on all reports. Joining and accepting look at what the parts before them say of reports that they have not seen, so those are
first fitted on four fifths of the reports and asked about the last, five times.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
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
EVENTS, ROLES, SAME, RECORD = 0.03, 0.04, 0.1, 0.03
# Words and roles have tens of thousands of features: without the smallest weights half of them go, and records are found better.
SMALL = 0.02
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

    @cached_property
    def words(self) -> list[tuple[str, fit.Row]]:
        """(type, row) of every trigger; kept, since each fold looks at them again."""
        out = []
        for view, token, name, kinds in events.found(self.doc):
            seen = features.of_trigger(view, token, name) + features.of_sentence(view)
            for kind in kinds:
                hits, weight = self.labels.of(kind, view, view.sentence.tokens[token].start)
                out.append((kind, (seen, "yes" if hits else "no", weight * self.weight, self.press and kind not in ABSENT)))
        return out

    @cached_property
    def roles(self) -> list[tuple[str, fit.Row]]:
        """(type, row) of every party near an event that gold knows."""
        out = []
        for event, hits, weight in _true_events(self):
            known = {code: role for hit in hits for code, role in self.labels.roles(hit).items()}
            for code in pairs.candidates(self.doc, event.view):
                out.append((event.type, (pairs.of_pair(self.doc, event, code), known.get(code, NONE), weight * self.weight, self.press)))
        return out


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
    rows = _rows(row for one in examples if one.fold != held for row in one.words)
    return Linear({kind: fit.binary(rows[kind], "yes", EVENTS, small=SMALL) for kind in TYPES})


def _roles(examples: list[Example], held: int = -1) -> dict[str, Linear]:
    rows = _rows(row for one in examples if one.fold != held for row in one.roles)
    return {kind: Linear(fit.several(rows[kind], ROLES, small=SMALL)) for kind in TYPES}


def _rows(found: Iterable[tuple[str, fit.Row]]) -> dict[str, list[fit.Row]]:
    rows: dict[str, list[fit.Row]] = {kind: [] for kind in TYPES}
    for kind, row in found:
        rows[kind].append(row)
    return rows


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
