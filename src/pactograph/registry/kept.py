"""Entries in brief, as the store has them.

Nothing is checked again: it was when it was written. So an entry is read in some microseconds, a twentieth of what an Entry takes, and what
nobody asks for here (places of spans, reasons, scores) is passed over. Names and values are those of Entry.
"""

from __future__ import annotations

from typing import Any

import msgspec

from pactograph.records.entry import plain


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


class Shown(Kept, frozen=True, gc=False):
    """See Claim."""

    field: str
    value: Any
    shown: bool


class Claimed(Shown, frozen=True, gc=False):
    """See Claim."""

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

    def plain(self) -> dict[str, Any]:
        """See Entry."""
        return plain(self.type, self.claims)


class Outline(Kept, frozen=True, gc=False):
    """See Entry. Without words and provisions, which are half of what is read."""

    id: str
    type: str
    label: str
    claims: tuple[Shown, ...]
    members: tuple[Belonging, ...]
    origin: tuple[str, ...]
    accepted: bool | None


READ = msgspec.json.Decoder(Brief)
READ_OUTLINE = msgspec.json.Decoder(Outline)
