"""The things of a record: weapons, equipment, technology, with their number."""

from __future__ import annotations

from pactograph.coding.attach import Candidate
from pactograph.coding.case import Case, valued
from pactograph.coding.slots import belonging
from pactograph.coding.words import Seen
from pactograph.records import Item, Value
from pactograph.records.parse import Mention

LEAST = 0.4
# A number belongs to the thing that begins within so many characters after it.
REACH = 28


def read(case: Case, seen: Seen) -> tuple[Value[Item], ...]:
    """Each thing that belongs to it more likely than not."""
    found = [one for one in belonging.ranked(case, "item") if one.chance >= LEAST]
    return tuple(_valued(case, one) for one in found)


def _valued(case: Case, found: Candidate) -> Value[Item]:
    mention = belonging.nearest(case, found)[0]
    number = quantity(case, mention)
    item = Item(name=found.value.name, category=found.value.category, quantity=number.value if number else None)
    spans = [*([case.of(number)] if number else []), case.of(mention)]
    return valued(item, spans, found.chance, f"named {belonging.where(case, mention)}")


def quantity(case: Case, item: Mention) -> Mention | None:
    """The number right before a thing, with no other thing between."""
    mentions = case.doc.views[item.sentence].mentions
    before = [m for m in mentions if m.kind == "number" and m.end <= item.start and item.start - m.end <= REACH]
    if not before:
        return None
    number = max(before, key=lambda m: m.end)
    between = any(m.kind in ("item", "money", "party", "person") and number.end <= m.start < item.start for m in mentions)
    return None if between else number
