"""Which of the dates, places, people, things and sums in a report belong to a draft: candidates and what the learned part sees of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pactograph.coding.case import Case
from pactograph.coding.cues import cues
from pactograph.coding.events import Event
from pactograph.coding.tree import case as preposition
from pactograph.coding.tree import label, lemma, verb_of, way
from pactograph.coding.view import View, codes_of
from pactograph.records import Item, Person, Place
from pactograph.records.parse import Mention, Sentence

# Kinds that are looked for in the head of the report and around the draft; others only in the draft's sentences and those right after.
HEAD, AROUND = 4, 4
WIDE = frozenset(["date", "place", "person"])
# Among so many words behind a number stands what it counts.
COUNTED = 4


@dataclass
class Candidate:
    """One value that may belong to a draft, with its mentions in order."""

    kind: str
    key: str
    value: Any
    mentions: list[Mention] = field(default_factory=list)
    chance: float = 0.0


def candidates(case: Case, kind: str) -> list[Candidate]:
    """The values of `kind` near a draft, in the order of the report."""
    views = _within(case) if kind in WIDE else case.near
    found: dict[str, Candidate] = {}
    for view in sorted(views, key=lambda view: view.sentence.number):
        for mention in view.mentions:
            if mention.kind != kind:
                continue
            key = key_of(mention.value)
            found.setdefault(key, Candidate(kind, key, mention.value)).mentions.append(mention)
    return list(found.values())


def _within(case: Case) -> list[View]:
    """The head of the report and the sentences around the draft's."""
    own = [view.sentence.number for view in case.views]
    return [v for v in case.doc.views if v.sentence.number < HEAD or any(abs(v.sentence.number - number) <= AROUND for number in own)]


def key_of(value: Any) -> str:
    """What makes two values of a kind the same one."""
    match value:
        case Person():
            return value.name.split()[-1].lower()
        case Place() | Item():
            return value.name.lower()
    return str(value)


def of_candidate(case: Case, candidate: Candidate, number: int, total: int) -> list[str]:
    """The features of candidate `number` (from 0) of `total` for a draft, and all once more for its type."""
    found = once(case, candidate, number, total)
    return [*found[:-1], *(f"{case.draft.type}/{feature}" for feature in found)]


def once(case: Case, candidate: Candidate, number: int, total: int) -> list[str]:
    """The features of a candidate, of which the last is none: with the type before it the type alone."""
    found = dict.fromkeys((f"n={min(total, 4)}", f"order={min(number, 3)}/{min(total, 4)}", *_of_value(case, candidate)))
    distances = [_distance(case, mention) for mention in candidate.mentions]
    found[f"near={min(distances)}"] = None
    for mention, distance in zip(candidate.mentions, distances, strict=True):
        if distance == min(distances):
            found |= dict.fromkeys(_of_mention(case, mention, distance))
    return [*found, ""]


def _distance(case: Case, mention: Mention) -> int:
    """0 in the lead's sentence, 1 in another of its sentences, 2 right beside, 3 in the title or the first sentence, 4 farther."""
    lead = case.draft.lead.order[0]
    if mention.sentence == lead:
        return 0
    if any(mention.sentence == view.sentence.number for view in case.views):
        return 1
    if any(abs(mention.sentence - view.sentence.number) == 1 for view in case.views):
        return 2
    return 3 if mention.sentence < 2 else 4


def _of_value(case: Case, candidate: Candidate) -> Iterator[str]:
    value = candidate.value
    if isinstance(value, Person):
        party = case.draft.parties.get(value.party or "")
        yield f"party={party[0] if party else 'none' if value.party is None else 'other'}"
        yield f"office={bool(value.office)}"
        yield f"named={min(3, len(value.name.split()))}"
    elif isinstance(value, Place):
        party = case.draft.parties.get(value.country or "")
        yield f"country={party[0] if party else 'none' if value.country is None else 'other'}"
    elif isinstance(value, Item):
        yield f"category={value.category}"
    elif candidate.kind == "date":
        yield from _of_date(case, str(value))
    yield f"mentions={min(3, len(candidate.mentions))}"
    yield f"title={any(case.doc.views[m.sentence].sentence.where == 'title' for m in candidate.mentions)}"


def _of_date(case: Case, value: str) -> Iterator[str]:
    base = case.doc.parse.report.date or ""
    start = value.split("/")[0]
    yield f"length={len(value)}"
    if base:
        yield f"when={'same' if start == base[: len(start)] else 'after' if start > base[: len(start)] else 'before'}"
        yield f"when={'today' if value == base else 'year' if start[:4] == base[:4] else 'other year'}"
    lead = case.draft.lead.features
    flags = [flag for flag in ("future", "modal", "perfect", "v=VBD", "v=VBN", "v=VBZ", "v=VB", "v=VBP") if flag in lead]
    yield from (f"when={'after' if base and start > base[: len(start)] else 'not after'}/{flag}" for flag in flags)


def _of_mention(case: Case, mention: Mention, distance: int) -> Iterator[str]:
    yield f"sub={mention.sub}"
    yield f"sub={mention.sub}/near={distance}"
    if mention.head < 0:
        return
    view = case.doc.views[mention.sentence]
    sentence = view.sentence
    if mention.kind == "number":
        yield f"counts={_counted(sentence, mention)}"
    events = [event for event in case.events if event.view is view]
    own, mark = label(sentence, mention.head), preposition(sentence, mention.head)
    yield f"rel={own}"
    yield f"case={mark}"
    yield f"gov={lemma(sentence.tokens[sentence.tokens[mention.head].head])}"
    yield f"verb={lemma(sentence.tokens[verb_of(sentence, mention.head)])}"
    for step in (-1, 1):
        beside = (mention.first if step < 0 else mention.last) + step
        if 0 <= beside < len(sentence.tokens):
            yield f"beside{step}={lemma(sentence.tokens[beside])}"
    if events:
        yield from _to_event(mention, min(events, key=lambda event: abs(event.token - mention.head)))
    inside = {code for m in view.mentions if m is not mention for code in codes_of(m)}
    yield f"company={min(3, len(inside & case.draft.parties.keys()))}"


def _counted(sentence: Sentence, mention: Mention) -> str:
    """Whether a number counts people: "200 of their best soldiers", "a crew of 120"."""
    words = [lemma(token) for token in sentence.tokens]
    before, after = words[max(0, mention.first - 2) : mention.first], words[mention.last + 1 : mention.last + 1 + COUNTED]
    if before[1:] == ["of"] and before[0] in cues("people"):
        return "people before"
    return "people" if cues("people").intersection(after) else "other"


def _to_event(mention: Mention, event: Event) -> Iterator[str]:
    sentence = event.view.sentence
    path = way(sentence, mention.head, event.token)
    yield f"way={path}"
    yield f"t={event.name}/way={path}"
    distance = mention.head - event.token
    side = "l" if distance < 0 else "r"
    yield f"far={side}{'1' if abs(distance) < 4 else '2' if abs(distance) < 9 else '3' if abs(distance) < 18 else '4'}"
    between = range(min(mention.head, event.token), max(mention.head, event.token))
    others = [m for m in event.view.mentions if m.kind == mention.kind and m is not mention and m.head in between]
    yield f"between={min(2, len(others))}"
