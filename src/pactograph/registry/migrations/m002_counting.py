"""Indexes that hold all that counting looks at: without them each count reads the whole of every entry."""

from __future__ import annotations

from sqlalchemy import Connection, text

# `until` comes first, since SQLite takes a partial index only for what it has the columns of.
LINES = (
    "CREATE INDEX IF NOT EXISTS versions_counted ON versions (until, accepted, type, day, last, confidence)",
    "CREATE INDEX IF NOT EXISTS facets_within ON facets (version, field, value)",
    "DROP INDEX IF EXISTS facets_of",
)


def up(connection: Connection) -> None:
    """100,000 entries: by year and type 1.5 s before, 0.13 s after; pairs 4 s and 1.4 s; the least certain first 1.9 s and 0.1 s."""
    for line in LINES:
        connection.execute(text(line))
