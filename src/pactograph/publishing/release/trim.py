"""What of a report's words a release may hold: all where its licence is open, else quotes up to a length."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from pactograph.publishing.lookup import Batch, Filed, Lookup, batches
from pactograph.publishing.release.licences import open_text
from pactograph.records import Backing, Claim, Entry, Provision, Span, Told
from pactograph.records.person import Somebody

CUT = "…"


class Recent:
    """A lookup that remembers its last answer: a release asks twice for the same reports."""

    def __init__(self, lookup: Lookup) -> None:
        self.lookup = lookup
        self.last: dict[int, Filed] = {}
        self.asked: frozenset[int] = frozenset()

    def filed(self, numbers: Collection[int], /) -> Mapping[int, Filed]:
        if not self.asked.issuperset(numbers):
            self.asked, self.last = frozenset(numbers), dict(self.lookup.filed(numbers))
        return {number: self.last[number] for number in numbers if number in self.last}

    def tolds(self, numbers: Collection[int], /) -> Mapping[int, Told]:
        return self.lookup.tolds(numbers)

    def persons(self) -> Iterable[Somebody]:
        return self.lookup.persons()

    def file(self) -> Path | None:
        return self.lookup.file()


def trimmed(entries: Iterable[Entry], lookup: Lookup, limit: int) -> Iterator[tuple[Batch, list[Entry]]]:
    """Batches, and their entries with quotes of at most `limit` characters from reports whose licence is not open."""
    for batch in batches(entries, lookup):
        opened = {number for number, filed in batch.filed.items() if open_text(filed.licence)}
        yield batch, [_entry(entry, opened, limit) for entry in batch.entries]


def _entry(entry: Entry, opened: set[int], limit: int) -> Entry:
    claims = tuple(_claim(claim, opened, limit) for claim in entry.claims)
    # The spans of a provision do not say which report they are of.
    whole = {member.report for member in entry.members} <= opened
    provisions = entry.provisions if whole else tuple(_provision(one, limit) for one in entry.provisions)
    return entry.model_copy(update={"claims": claims, "provisions": provisions})


def _claim(claim: Claim, opened: set[int], limit: int) -> Claim:
    backing = tuple(one if one.report in opened else _backing(one, limit) for one in claim.backing)
    return (
        claim if all(old is new for old, new in zip(claim.backing, backing, strict=True)) else claim.model_copy(update={"backing": backing})
    )


def _backing(backing: Backing, limit: int) -> Backing:
    if all(len(span.quote) <= limit for span in backing.spans):
        return backing
    return backing.model_copy(update={"spans": _spans(backing.spans, limit)})


def _provision(provision: Provision, limit: int) -> Provision:
    return provision.model_copy(update={"spans": _spans(provision.spans, limit)})


def _spans(spans: Iterable[Span], limit: int) -> tuple[Span, ...]:
    return tuple(span if len(span.quote) <= limit else span.model_copy(update={"quote": cut(span.quote, limit)}) for span in spans)


def cut(quote: str, limit: int) -> str:
    """The first `limit` characters, the last of them …"""
    return quote[: max(limit - 1, 0)].rstrip() + CUT
