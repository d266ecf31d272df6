"""Who takes part: parties with their numbers in other data sets, persons, items."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pactograph.codebook import categories, crosswalk
from pactograph.publishing.lookup import Batch
from pactograph.publishing.parties import keys
from pactograph.publishing.shown import Shown, whole
from pactograph.publishing.tables.model import Column, Link, Row, Table
from pactograph.records import Claim

ENTRY = Column("entry", "string", "Id of the entry.", required=True)
NUMBER = Column("number", "integer", "Place within the entry, from 1.", required=True)
TO_ENTRY = (Link(("entry",), "entries", ("id",)),)


def _of(field: str, cells: Callable[[Batch, Shown, Claim], Row]) -> Callable[[Batch], Iterator[Row]]:
    def rows(batch: Batch) -> Iterator[Row]:
        for entry, shown in batch.shown:
            for number, claim in enumerate(shown.claims.get(field, ()), 1):
                yield (entry.id, number, *cells(batch, shown, claim))

    return rows


def _party(batch: Batch, shown: Shown, claim: Claim) -> Row:
    value = claim.value
    found = keys(value["code"], shown.day)
    return value["code"], value["role"], found.name, found.kind, found.iso3, found.cow, found.gw


PARTIES = Table(
    "parties",
    "Parties of entries and their roles. A party that has two roles stands twice.",
    (
        ENTRY,
        NUMBER,
        Column("code", "string", "ISO 3166-1 alpha-3, an organisation's code, or a name.", required=True),
        Column("role", "string", "Role in the entry.", required=True),
        Column("name", "string", "Usual name in English."),
        Column("kind", "string", "What it is.", ("state", "territory", "former", "organisation", "other")),
        Column("iso3", "string", "ISO 3166 alpha-3 code (XKX for Kosovo, SUN for the Soviet Union)."),
        Column("cow", "integer", "Number in the Correlates of War state system list on the entry's date; the last where it has none."),
        Column(
            "gw", "integer", "Number in Gleditsch and Ward's list of independent states on the entry's date; the last where it has none."
        ),
    ),
    ("entry", "number"),
    _of("parties", _party),
    TO_ENTRY,
)


def _appearance(batch: Batch, shown: Shown, claim: Claim) -> Row:
    return (batch.people.of(claim), *(claim.value.get(part) for part in ("name", "party", "office", "rank")))


APPEARANCES = Table(
    "appearances",
    "Persons named in entries.",
    (
        ENTRY,
        NUMBER,
        Column("person", "string", "Id of the person, where the register has told who it is."),
        Column("name", "string", "Name as written.", required=True),
        Column("party", "string", "Code of the party for which the person stands."),
        Column("office", "string", "Office as written, in lower case."),
        Column("rank", "string", "Rank as written, in lower case."),
    ),
    ("entry", "number"),
    _of("persons", _appearance),
    (*TO_ENTRY, Link(("person",), "persons", ("id",))),
)


def _item(batch: Batch, shown: Shown, claim: Claim) -> Row:
    value, category = claim.value, claim.value.get("category")
    sipri = next((row.code for row in crosswalk("sipri").of({"category": category})), None)
    return value["name"], category, sipri, whole(value.get("quantity"))


ITEMS = Table(
    "items",
    "Weapons, equipment and technology of entries.",
    (
        ENTRY,
        NUMBER,
        Column("name", "string", "Name as written.", required=True),
        Column("category", "string", "Category.", categories()),
        Column("sipri_category", "string", "SIPRI's armament category, where it registers such items."),
        Column("quantity", "integer", "Number of pieces."),
    ),
    ("entry", "number"),
    _of("items", _item),
    TO_ENTRY,
)
