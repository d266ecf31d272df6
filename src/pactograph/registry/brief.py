"""Entries in brief, for what is reckoned over very many of them: their values, reports and quotes as the store has them.

Nothing is checked again: it was when it was written. So an entry is read in some microseconds, a twentieth of what an Entry takes, and what
nobody asks for here (places of spans, reasons, scores) is passed over. Names and values are those of Entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import msgspec
from sqlalchemy import select

from pactograph.registry import listing, tables
from pactograph.registry.filter import Filter
from pactograph.registry.register import Register

# So many are held at once.
SOME = 1000


# No cycle can be made of what comes from JSON, so that the collector need not look for any.
class Kept(msgspec.Struct, frozen=True, gc=False):
    """Fields that are not named are passed over."""


class Quoted(Kept, frozen=True, gc=False):
    """See Span."""

    quote: str


class Backed(Kept, frozen=True, gc=False):
    """See Backing."""

    report: int
    spans: tuple[Quoted, ...]


class Claimed(Kept, frozen=True, gc=False):
    """See Claim."""

    field: str
    value: Any
    shown: bool
    backing: tuple[Backed, ...]


class Belonging(Kept, frozen=True, gc=False):
    """See Member."""

    report: int


class Tied(Kept, frozen=True, gc=False):
    """See Tie."""

    entry: str
    standing: str
    date: str | None


class Provided(Kept, frozen=True, gc=False):
    """See Provision."""

    number: int
    kind: str
    value: str
    standing: str
    since: str | None
    ties: tuple[Tied, ...]


class Brief(Kept, frozen=True, gc=False):
    """See Entry."""

    id: str
    type: str
    label: str
    claims: tuple[Claimed, ...]
    members: tuple[Belonging, ...]
    provisions: tuple[Provided, ...]
    origin: tuple[str, ...]
    accepted: bool | None


READ = msgspec.json.Decoder(Brief)


def brief(register: Register, filter: Filter, as_of: str | None = None) -> Iterator[Brief]:
    """All entries that fit, in the order of `Register.all`, as they stand when the first is asked for; few are held at a time."""
    versions = tables.versions.c
    with register.store.read() as connection:
        asked = select(versions.data).where(*listing.fitting(connection, filter, as_of))
        newest = asked.order_by(versions.day.desc(), versions.number.desc())
        # Closed also where somebody stops reading before the end.
        with closing(connection.execute(newest, execution_options={"yield_per": SOME}).scalars()) as found:
            for data in found:
                yield READ.decode(data)
