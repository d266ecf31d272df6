"""The people of a record: who signed, met, spoke, visited."""

from __future__ import annotations

from pactograph.coding.attach import Candidate
from pactograph.coding.case import Case, valued
from pactograph.coding.slots import belonging
from pactograph.coding.words import Seen
from pactograph.records import Person, Span, Value

LEAST = 0.45


def read(case: Case, seen: Seen) -> tuple[Value[Person], ...]:
    """Each person who belongs to it more likely than not."""
    found = [one for one in belonging.ranked(case, "person") if one.chance >= LEAST]
    return tuple(_valued(case, one) for one in found)


def _valued(case: Case, found: Candidate) -> Value[Person]:
    mentions = belonging.nearest(case, found)
    fullest = max(found.mentions, key=lambda m: (len(m.value.name.split()), -m.start)).value
    spans: list[Span] = []
    for mention in mentions:
        view = case.doc.views[mention.sentence]
        titles = [title for title in (mention.extra.get("office"), mention.extra.get("rank")) if title is not None]
        spans += [case.of(mention), *(case.cut(title.start, title.end, view) for title in titles)]
    return valued(fullest, spans, found.chance, f"named {belonging.where(case, mentions[0])}")
