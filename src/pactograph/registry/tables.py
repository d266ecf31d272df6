"""The tables of a register. What is only ever added to: reports, records, judgements, versions. The rest is derived from these."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Float, Index, Integer, LargeBinary, MetaData, Table, Text, text

META = MetaData()
OPEN = text("until IS NULL")

settings = Table("settings", META, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
reports = Table(
    "reports",
    META,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("key", Text, nullable=False),
    Column("data", Text, nullable=False),  # the Report as JSON, without text
    Column("text", Text, nullable=False),
    Column("original", LargeBinary, nullable=False),  # zlib
    Column("sha256", Text, nullable=False, index=True),  # of the original bytes, "" where there were none
    Column("digest", Text, nullable=False, unique=True),  # of title, text and, for rows of data sets, key
    Column("date", Text, index=True),
    Column("url", Text, index=True),
    Column("origin", Text, nullable=False),
    Column("licence", Text, nullable=False),
    Column("story", Integer, nullable=False, index=True),
    Column("added", Text, nullable=False),
)
bands = Table("bands", META, Column("hash", BigInteger, primary_key=True), Column("report", Integer, primary_key=True))
records = Table(
    "records",
    META,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("report", Integer, nullable=False, index=True),
    Column("type", Text, nullable=False),
    Column("data", Text, nullable=False),  # the Record as JSON, spans included
    Column("judgement", Integer),  # the judgement that added it, where a person did
)
judgements = Table(
    "judgements",
    META,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("target", Text, nullable=False, index=True),
    Column("why", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("records", Text, nullable=False),
)
# Which judgements and persons' decisions speak of a record: the index by which an entry finds its own.
judged = Table("judged", META, Column("record", Integer, primary_key=True), Column("judgement", Integer, primary_key=True))
blocks = Table("blocks", META, Column("key", Text, primary_key=True), Column("record", Integer, primary_key=True))
edges = Table(
    "edges",
    META,
    Column("low", Integer, primary_key=True),
    Column("high", Integer, primary_key=True, index=True),
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
)
members = Table("members", META, Column("record", Integer, primary_key=True), Column("entry", Text, nullable=False, index=True))
entries = Table(
    "entries",
    META,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("moved", Text),  # once it has no record: the entry that has most of them, or record/45 where a person took them away
    Index("entries_moved", "moved", sqlite_where=text("moved IS NOT NULL")),
)
versions = Table(
    "versions",
    META,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("entry", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("until", Text),  # None: it is what is shown
    Column("data", Text, nullable=False),  # the Entry as JSON
    Column("type", Text, nullable=False),
    Column("day", Text, nullable=False),  # the first day of its date, else of its first report; "" where nothing is known
    Column("last", Text, nullable=False),
    Column("dated", Integer, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("accepted", Integer),
    Index("versions_shown", "entry", unique=True, sqlite_where=OPEN),
    Index("versions_by_day", "day", "number", sqlite_where=OPEN),
    Index("versions_by_type", "type", "day", "number", sqlite_where=OPEN),
    Index("versions_of", "entry", "number"),
)
facets = Table(
    "facets",
    META,
    Column("field", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Index("facets_of", "version"),
)
ties = Table(
    "ties",
    META,
    Column("key", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Column("entry", Text, primary_key=True, index=True),
)
appearances = Table(
    "appearances",
    META,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("record", Integer, nullable=False, index=True),
    Column("data", Text, nullable=False),
    Column("person", Integer, index=True),
)
spellings = Table(
    "spellings",
    META,
    Column("key", Text, primary_key=True),
    Column("appearance", Integer, primary_key=True, index=True),
)
persons = Table(
    "persons", META, Column("number", Integer, primary_key=True, autoincrement=False), Column("data", Text), Column("moved", Integer)
)
standings = Table(
    "standings",
    META,
    Column("party", Text, primary_key=True),  # "" for all of them
    Column("person", Integer, primary_key=True, autoincrement=False, index=True),
    Column("records", Integer, nullable=False),
    Index("standings_most", "party", text("records DESC"), "person"),
)


def for_server() -> None:
    """Indexes of some rows alone are so on PostgreSQL, too. Its dialect takes 40 ms to load, for which whoever has a file need not wait."""
    for table in META.tables.values():
        for index in table.indexes:
            index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]
