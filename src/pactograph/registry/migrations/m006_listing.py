"""An index from which a version's row need not be read to see whether it fits."""

from __future__ import annotations

from sqlalchemy import Connection, text


def up(connection: Connection) -> None:
    """164,000 entries: a list of one state 190 ms before, 40 ms after; of a quarter of a year 260 ms and 30 ms."""
    line = "CREATE INDEX IF NOT EXISTS versions_listed ON versions (number, until, accepted, day, last, type, confidence)"
    connection.execute(text(line))
