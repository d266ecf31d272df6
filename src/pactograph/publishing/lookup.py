"""What publishing asks of a register beside the entries: reports, records and persons by number, many at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from pactograph.publishing.shown import Shown
from pactograph.records import Claim, Entry, Report, Told
from pactograph.records.person import Somebody

# So many entries are held at a time, with their reports.
SIZE = 500


@dataclass(frozen=True)
class Filed:
    """A report under its number in the register, with the licence under which it came ("" where none is known)."""

    number: int
    report: Report
    licence: str = ""


class Lookup(Protocol):
    """Satisfied by a register. Numbers that it does not have are absent from what it gives."""

    def filed(self, numbers: Collection[int], /) -> Mapping[int, Filed]:
        """Reports by number."""

    def tolds(self, numbers: Collection[int], /) -> Mapping[int, Told]:
        """Records by number."""

    def persons(self) -> Iterable[Somebody]:
        """All persons, in the order of their ids."""

    def file(self) -> Path | None:
        """The file of the register; None: it is on a server."""


class People:
    """Which person of the register a name in a record is; read from the lookup when it is first asked for."""

    def __init__(self, lookup: Lookup) -> None:
        self.lookup = lookup

    @cached_property
    def _named(self) -> dict[str, list[tuple[str, frozenset[int]]]]:
        out: dict[str, list[tuple[str, frozenset[int]]]] = {}
        for one in self.lookup.persons():
            records = frozenset(one.records)
            for spelling in one.names:
                out.setdefault(spelling.value, []).append((one.id, records))
        return out

    def of(self, claim: Claim) -> str | None:
        """The id of the person that a claim of a person tells of; None where the register has not told who it is."""
        told = {backing.record for backing in claim.backing}
        return next((id for id, records in self._named.get(claim.value["name"], ()) if told & records), None)


@dataclass
class Batch:
    """Some entries; what they rest on is looked up when it is first asked for."""

    entries: list[Entry]
    lookup: Lookup
    people: People
    # What several tables need of the same entries.
    kept: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def shown(self) -> list[tuple[Entry, Shown]]:
        """The entries with what they show."""
        return [(entry, Shown(entry)) for entry in self.entries]

    @cached_property
    def numbers(self) -> set[int]:
        """Numbers of all reports that the entries rest on."""
        members = {member.report for entry in self.entries for member in entry.members}
        return members | {backing.report for entry in self.entries for claim in entry.claims for backing in claim.backing}

    @cached_property
    def filed(self) -> Mapping[int, Filed]:
        return self.lookup.filed(self.numbers)

    @cached_property
    def tolds(self) -> Mapping[int, Told]:
        return self.lookup.tolds({member.record for entry in self.entries for member in entry.members})

    def reports(self, entry: Entry) -> list[Filed]:
        """The reports of an entry, in the order of its members, once each."""
        numbers = dict.fromkeys(member.report for member in entry.members)
        return [self.filed[number] for number in numbers if number in self.filed]

    def reported(self, entry: Entry) -> tuple[str, str] | None:
        """Dates of the first and the last report of an entry (ISO 8601, may be reduced); None where none is known."""
        dates = sorted(filed.report.date for filed in self.reports(entry) if filed.report.date)
        return (dates[0], dates[-1]) if dates else None

    def quote(self, entry: Entry) -> str:
        """The words that say most: the first evidence of the first record that has some, "" where none is at hand."""
        found = (self.tolds[member.record] for member in entry.members if member.record in self.tolds)
        return next((told.record.evidence[0].quote for told in found), "")


def batches(entries: Iterable[Entry], lookup: Lookup, size: int = SIZE) -> Iterator[Batch]:
    """The entries, `size` at a time, in their order."""
    waiting, people = iter(entries), People(lookup)
    while some := list(islice(waiting, size)):
        yield Batch(some, lookup, people)
