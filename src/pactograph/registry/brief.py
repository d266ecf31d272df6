"""Entries in brief, for what is reckoned over very many of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from sqlalchemy import select

from pactograph.registry import listing, tables
from pactograph.registry.filter import Filter
from pactograph.registry.kept import READ, READ_OUTLINE, Brief, Outline
from pactograph.registry.register import Register

# So many are held at once.
SOME = 1000


def brief(register: Register, filter: Filter, as_of: str | None = None) -> Iterator[Brief]:
    """All entries that fit, in the order of `Register.all`, as they stand when the first is asked for; few are held at a time."""
    return map(READ.decode, _data(register, filter, as_of))


def outline(register: Register, filter: Filter, as_of: str | None = None) -> Iterator[Outline]:
    """As `brief`, without the words that claims rest on and without provisions."""
    return map(READ_OUTLINE.decode, _data(register, filter, as_of))


def _data(register: Register, filter: Filter, as_of: str | None) -> Iterator[str]:
    versions = tables.versions.c
    with register.store.read() as connection:
        asked = select(versions.data).where(*listing.fitting(connection, filter, as_of))
        newest = asked.order_by(versions.day.desc(), versions.number.desc())
        # Closed also where somebody stops reading before the end.
        with closing(connection.execute(newest, execution_options={"yield_per": SOME}).scalars()) as found:
            yield from found
