"""Which trigger words of a report tell of which of its gold records."""

from __future__ import annotations

from models.coder.gold import Coded, quotes
from pactograph.coding.view import View

# A trigger in the first quote tells of the record most; one beside a quote in the same sentence may or may not.
FIRST, LATER, BESIDE = 1.0, 0.7, 0.4


class Labels:
    """For each gold record the characters of its quotes, and how trigger words stand to them."""

    def __init__(self, coded: Coded) -> None:
        self.coded = coded
        self.spans = [quotes(coded, record) for record in coded.records]

    def of(self, kind: str, view: View, place: int) -> tuple[list[int], float]:
        """The records of type `kind` that a trigger at character `place` tells of, and the weight of saying so."""
        hits, weight, beside = [], 0.0, False
        for number, record in enumerate(self.coded.records):
            if record["type"] != kind:
                continue
            for order, (where, start, end) in enumerate(self.spans[number]):
                if where != view.sentence.where:
                    continue
                if start <= place < end:
                    hits.append(number)
                    weight = max(weight, LATER if order else FIRST)
                    break
                beside |= start < view.sentence.end and end > view.sentence.start
        return (hits, weight) if hits else ([], BESIDE if beside else 1.0)

    def roles(self, number: int) -> dict[str, str]:
        """Code → role of a record; of two roles the one that says more (host before participant)."""
        found: dict[str, str] = {}
        for party in self.coded.records[number].get("parties") or []:
            if found.get(party["code"]) in (None, "participant"):
                found[party["code"]] = party["role"]
        return found
