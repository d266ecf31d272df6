"""What may be coded, as data: record types, fields, codes, and their words in other schemes."""

from pactograph.codebook.book import (
    areas,
    categories,
    codes,
    domains,
    fields,
    instruments,
    modes,
    organisations,
    record_type,
    roles,
    stances,
    statuses,
    types,
)
from pactograph.codebook.entries import Detail, Entry, kinds
from pactograph.codebook.meaning import Meaning, entries, explain, known, near, plain, unknown
from pactograph.codebook.model import Border, Code, Example, Field, RecordType
from pactograph.codebook.schema import json_schema
from pactograph.codebook.schemes import Crosswalk, crosswalk

__all__ = [
    "Border",
    "Code",
    "Crosswalk",
    "Detail",
    "Entry",
    "Example",
    "Field",
    "Meaning",
    "RecordType",
    "areas",
    "categories",
    "codes",
    "crosswalk",
    "domains",
    "entries",
    "explain",
    "fields",
    "instruments",
    "json_schema",
    "kinds",
    "known",
    "modes",
    "near",
    "organisations",
    "plain",
    "record_type",
    "roles",
    "stances",
    "statuses",
    "types",
    "unknown",
]
