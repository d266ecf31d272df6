"""Coded reports against gold reports: how many records and values are found, missed and invented."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pactograph.analysis.pairing import codes, is_swapped, pairs, roles
from pactograph.analysis.slots import Record, Slot, slots, split
from pactograph.analysis.tally import Tally

Row = Mapping[str, Any]
Error = tuple[Any, ...]


def score(gold: Mapping[str, Row], coded: Mapping[str, Row]) -> dict[str, Any]:
    """All figures, for reports by name in the form of the lines of JSONL. Coded reports that gold lacks do not count.

    Records of one type whose parties overlap by half or more are paired one to one; over all pairs every value of every field is a slot.
    Unmatched records bring all their slots as missed or spurious. Quotes are looked up where the gold report has its text.
    """
    count = Count()
    for name, report in gold.items():
        count.report(name, report, (coded.get(name) or {}).get("records") or [])
    return {"reports": len(gold)} | count.figures()


@dataclass
class Count:
    """Counts report by report; `errors` holds a line for each value or record that is missed or spurious."""

    records: Tally = field(default_factory=Tally)
    slots: Tally = field(default_factory=Tally)
    matched_slots: Tally = field(default_factory=Tally)
    records_by_type: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    slots_by_type: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_field: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    nothing: Tally = field(default_factory=Tally)
    whole: Tally = field(default_factory=Tally)
    roles: Tally = field(default_factory=Tally)
    quotes: Tally = field(default_factory=Tally)
    errors: list[Error] = field(default_factory=list)

    def report(self, name: str, report: Row, coded: Sequence[Record]) -> None:
        """Add one report: its gold records against the coded ones."""
        gold: Sequence[Record] = report.get("records") or []
        found = pairs(gold, coded)
        complete = len(found) == len(gold) == len(coded)
        right = [self._pair(name, gold[i], coded[j]) for i, j in found]
        self._whole(bool(gold), bool(coded), complete and all(right))
        for i in sorted(set(range(len(gold))) - {i for i, _ in found}):
            self._unpaired(name, gold[i], "missed")
        for j in sorted(set(range(len(coded))) - {j for _, j in found}):
            self._unpaired(name, coded[j], "spurious")
        if report.get("text"):
            self._quotes(report, coded)

    def figures(self) -> dict[str, Any]:
        """The counts as rates, under the names that they are printed with."""
        types = sorted(self.records_by_type)
        return {
            "records": self.records.row(),
            "slots": self.slots.row(),
            "slots in matched records": self.matched_slots.row(),
            "reports with nothing to code": {"reports": self.nothing.hits + self.nothing.missed, "left empty": self.nothing.hits},
            "entirely right": {"reports": self.whole.hits + self.whole.missed, "right": self.whole.hits},
            "swapped roles": {"records": self.roles.hits + self.roles.missed, "swapped": self.roles.missed},
            "evidence": {"quotes": self.quotes.hits + self.quotes.missed, "verbatim": self.quotes.hits},
            "by type": {type: {"records": self.records_by_type[type].row(), "slots": self.slots_by_type[type].row()} for type in types},
            "by field": {name: self.by_field[name].row() for name in sorted(self.by_field)},
            "errors": self.errors,
        }

    def _whole(self, to_code: bool, coded: bool, right: bool) -> None:
        if to_code:
            self.whole.add(hits=right, missed=not right)
        else:
            self.nothing.add(hits=not coded, missed=coded)

    def _pair(self, name: str, gold: Record, coded: Record) -> bool:
        """Add two records that belong together; whether they agree in every value."""
        type = gold["type"]
        hits, missed, spurious = split(slots(gold), slots(coded))
        self._record(type, hits=1)
        self._slots(type, hits, missed, spurious)
        self.matched_slots.add(len(hits), len(missed), len(spurious))
        if len(roles(gold)) > 1:
            swapped = is_swapped(gold, coded)
            self.roles.add(hits=not swapped, missed=swapped)
        self.errors += [(name, type, "missed", *slot) for slot in missed] + [(name, type, "spurious", *slot) for slot in spurious]
        return not missed and not spurious

    def _unpaired(self, name: str, record: Record, what: str) -> None:
        type, lost = record["type"], slots(record)
        missed = what == "missed"
        self._record(type, missed=missed, spurious=not missed)
        self._slots(type, [], lost if missed else [], [] if missed else lost)
        self.errors.append((name, type, f"{what} record", sorted(codes(record)), (record.get("evidence") or [""])[0]))

    def _record(self, type: str, hits: int = 0, missed: int = 0, spurious: int = 0) -> None:
        for tally in (self.records, self.records_by_type[type]):
            tally.add(hits, missed, spurious)

    def _slots(self, type: str, hits: list[Slot], missed: list[Slot], spurious: list[Slot]) -> None:
        for tally in (self.slots, self.slots_by_type[type]):
            tally.add(len(hits), len(missed), len(spurious))
        for name, _ in hits:
            self.by_field[name].add(hits=1)
        for name, _ in missed:
            self.by_field[name].add(missed=1)
        for name, _ in spurious:
            self.by_field[name].add(spurious=1)

    def _quotes(self, report: Row, coded: Sequence[Record]) -> None:
        """Whether each quote stands in the text or title, whatever its white space."""
        source = squash(report["text"]) + "\n" + squash(report.get("title") or "")
        for record in coded:
            for quote in record.get("evidence") or []:
                stands = squash(quote) in source
                self.quotes.add(hits=stands, missed=not stands)


def squash(text: str) -> str:
    """`text` with every white space as one blank."""
    return re.sub(r"\s+", " ", text).strip()
