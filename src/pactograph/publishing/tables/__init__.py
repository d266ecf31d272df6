"""Entries as tables that fit together."""

from pactograph.codebook import types
from pactograph.publishing.tables.countries import COUNTRIES
from pactograph.publishing.tables.entries import ENTRIES, of_type
from pactograph.publishing.tables.model import Column, Link, Row, Table, stream
from pactograph.publishing.tables.parties import APPEARANCES, ITEMS, PARTIES
from pactograph.publishing.tables.persons import OFFICES, PERSONS
from pactograph.publishing.tables.provisions import PROVISIONS, TIES
from pactograph.publishing.tables.reports import REPORTS
from pactograph.publishing.tables.values import MEMBERS, SPANS, VALUES
from pactograph.publishing.tables.years import DYAD_YEARS, STATE_YEARS

TABLES: tuple[Table, ...] = (
    ENTRIES,
    *(of_type(type) for type in types()),
    PROVISIONS,
    TIES,
    PARTIES,
    APPEARANCES,
    ITEMS,
    VALUES,
    SPANS,
    MEMBERS,
    REPORTS,
    PERSONS,
    OFFICES,
    COUNTRIES,
    DYAD_YEARS,
    STATE_YEARS,
)
BY_NAME = {table.name: table for table in TABLES}

__all__ = ["BY_NAME", "TABLES", "Column", "Link", "Row", "Table", "stream"]
