"""The first tables, and the indexes of words."""

from __future__ import annotations

from sqlalchemy import Connection, text

from pactograph.registry.tables import META

SQLITE = (
    "CREATE VIRTUAL TABLE report_words USING fts5(body, content='', tokenize='unicode61 remove_diacritics 0')",
    "CREATE VIRTUAL TABLE quote_words USING fts5(body, content='', tokenize='unicode61 remove_diacritics 0')",
    "CREATE VIRTUAL TABLE entry_words USING fts5(body, entry UNINDEXED, tokenize='unicode61 remove_diacritics 0')",
)
POSTGRESQL = (
    "CREATE TABLE report_words (rowid INTEGER PRIMARY KEY, body TSVECTOR NOT NULL)",
    "CREATE TABLE quote_words (rowid INTEGER PRIMARY KEY, body TSVECTOR NOT NULL)",
    "CREATE TABLE entry_words (rowid INTEGER PRIMARY KEY, body TSVECTOR NOT NULL, entry TEXT NOT NULL)",
    "CREATE INDEX report_words_body ON report_words USING gin (body)",
    "CREATE INDEX quote_words_body ON quote_words USING gin (body)",
    "CREATE INDEX entry_words_body ON entry_words USING gin (body)",
)


def up(connection: Connection) -> None:
    """Make everything. The definitions in tables.py are those of version 1."""
    META.create_all(connection)
    for line in SQLITE if connection.dialect.name == "sqlite" else POSTGRESQL:
        connection.execute(text(line))
