"""The same reports as the coder codes them: what linking meets in use."""

from __future__ import annotations

from models.linking.events import Case, Tale, told
from pactograph import flow
from pactograph.analysis.pairing import pairs


def coded(found: list[Case]) -> list[Tale]:
    """The coder's records, each with the event of the gold record that it pairs with, "" where it pairs with none."""
    tales: list[Tale] = []
    for case in found:
        records = flow.code(case.report).records
        events = {
            right: case.gold[left][0] for left, right in pairs([gold.plain() for _, gold in case.gold], [one.plain() for one in records])
        }
        for place, record in enumerate(records):
            tales.append(Tale(told(case, len(tales) + 1, record), events.get(place, ""), case.family))
    return tales
