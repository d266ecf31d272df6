"""The things of a record: weapons, equipment, technology, with their number."""

from __future__ import annotations

from pactograph.coding.attach import Candidate
from pactograph.coding.case import Case, valued
from pactograph.coding.slots import belonging
from pactograph.coding.words import Seen
from pactograph.records import Item, Value
from pactograph.records.parse import Mention

LEAST = 0.45


def read(case: Case, seen: Seen) -> tuple[Value[Item], ...]:
    """Each thing that belongs to it more likely than not."""
    found = [one for one in belonging.ranked(case, "item") if one.chance >= LEAST]
    return tuple(_valued(case, one) for one in found)


def _valued(case: Case, found: Candidate) -> Value[Item]:
    mention = belonging.nearest(case, found)[0]
    number: Mention | None = mention.extra.get("quantity")
    item = Item(name=found.value.name, category=found.value.category, quantity=mention.value.quantity)
    spans = [*([case.cut(number.start, number.end, case.doc.views[mention.sentence])] if number else []), case.of(mention)]
    return valued(item, spans, found.chance, f"named {belonging.where(case, mention)}")
