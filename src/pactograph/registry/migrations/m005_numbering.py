"""An index for the highest number of a type, which every new entry asks for."""

from __future__ import annotations

from sqlalchemy import Connection, text


def up(connection: Connection) -> None:
    """At 24,000 reports a new entry read all others of its type: 15 ms each."""
    connection.execute(text("CREATE INDEX IF NOT EXISTS entries_numbered ON entries (type, number)"))
