"""The table of all entries, and one for each type with the columns that it can fill."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pactograph.codebook import fields, record_type, types
from pactograph.codebook.book import codes
from pactograph.publishing.lookup import Batch
from pactograph.publishing.shown import Shown, amount, whole, words
from pactograph.publishing.tables.model import Column, Link, Row, Table, joined
from pactograph.records import Entry

# The names of the tables by type.
PLURALS = {
    "agreement": "agreements",
    "exercise": "exercises",
    "training": "training",
    "industry": "industry",
    "transfer": "transfers",
    "deployment": "deployments",
    "meeting": "meetings",
    "statement": "statements",
    "usage": "usages",
}
SEVERAL = "several stand between ` | `"
HEAD = (
    Column("id", "string", "Type and number; the same in every release.", required=True),
    Column("type", "string", "Record type.", types(), required=True),
    Column("title", "string", "One line that names the entry."),
    Column("status", "string", "How far it has come.", tuple(codes("statuses"))),
    Column("date", "string", "When it happened or will, as coded: YYYY, YYYY-MM, YYYY-MM-DD or start/end."),
    Column("date_start", "string", "The first day that the date can mean."),
    Column("date_end", "string", "The last day that the date can mean."),
    Column("date_precision", "string", "How exact the date is; of an interval its coarser end.", ("day", "month", "year")),
    Column("date_estimate", "boolean", "The year was worked out from the report's own date, or the date is not sure."),
    Column("place", "string", "Where it happened, as written."),
    Column("place_country", "string", "Code of the state that the place lies in."),
    Column("parties", "string", f"Codes of the parties; {SEVERAL}."),
    Column("persons", "string", f"Names of persons; {SEVERAL}."),
)
# Columns by the field of the codebook that they hold.
OWN: dict[str, tuple[Column, ...]] = {
    "areas": (Column("areas", "string", f"What the cooperation covers; {SEVERAL}."),),
    "items": (Column("items", "string", f"Weapons, equipment and technology as written; {SEVERAL}."),),
    "value": (
        Column("value", "number", "Amount of money; of a range the lower end."),
        Column("value_currency", "string", "Currency of the amount, ISO 4217."),
    ),
    "personnel": (Column("personnel", "integer", "Number of people."),),
    "instrument": (Column("instrument", "string", "Kind of instrument.", tuple(codes("instruments"))),),
    "mode": (Column("mode", "string", "How a transfer or a meeting is made."),),
    "stance": (Column("stance", "string", "What a statement expresses.", tuple(codes("stances"))),),
    "name": (Column("name", "string", "Its name as written."),),
    "domains": (Column("domains", "string", f"Where an exercise is held; {SEVERAL}."),),
    "label": (Column("label", "string", "The purpose as the parties name it."),),
    "scenario": (Column("scenario", "string", "What is played in an exercise."),),
    "term": (Column("term", "string", "The term whose meaning is told."),),
    "meaning": (Column("meaning", "string", "What is meant by it."),),
}
TAIL = (
    Column("first_reported", "string", "Date of the first report that tells of it."),
    Column("last_reported", "string", "Date of the last report that tells of it."),
    Column("conflicts", "string", f"Fields in which reports contradict each other; an earlier status is no contradiction; {SEVERAL}."),
    Column("confidence", "number", "How sure the entry as a whole is, 0 to 1.", required=True),
    Column("accepted", "boolean", "What a person judged; empty where nobody has."),
    Column("origin", "string", f"Where its records come from: press, or data sets; {SEVERAL}."),
    Column("records", "integer", "Number of records.", required=True),
    Column("reports", "integer", "Number of reports.", required=True),
    Column("stories", "integer", "Number of distinct stories behind its values; copies count once.", required=True),
)
TEXTS = tuple(field for field in OWN if field not in ("areas", "items", "domains", "value", "personnel"))
COLUMNS = (*HEAD, *(column for columns in OWN.values() for column in columns), *TAIL)
NAMES = tuple(column.name for column in COLUMNS)


def cells(shown: Shown) -> dict[str, Any]:
    """The cells of an entry by column."""
    entry, when = shown.entry, shown.when
    return {field: words(shown.one(field)) for field in TEXTS} | {
        "id": entry.id,
        "type": entry.type,
        "title": entry.label,
        "status": words(shown.one("status")),
        "personnel": whole(shown.one("personnel")),
        "date": when.date,
        "date_start": when.start,
        "date_end": when.end,
        "date_precision": when.precision,
        "date_estimate": when.estimate,
        "place": shown.part("place", "name"),
        "place_country": shown.part("place", "country"),
        "parties": joined(shown.codes()),
        "persons": joined(dict.fromkeys(person["name"] for person in shown.many("persons"))),
        "areas": joined(shown.many("areas")),
        "items": joined(item["name"] for item in shown.many("items")),
        "domains": joined(shown.many("domains")),
        "value": amount(shown.part("value", "amount")),
        "value_currency": shown.part("value", "currency"),
        **_tail(entry),
    }


def _tail(entry: Entry) -> dict[str, Any]:
    return {
        "conflicts": joined(entry.conflicts()),
        "confidence": entry.confidence,
        "accepted": entry.accepted,
        "origin": joined(entry.origin),
        "records": len({member.record for member in entry.members}),
        "reports": len({member.report for member in entry.members}),
        "stories": _stories(entry),
    }


def _stories(entry: Entry) -> int:
    told = {backing.story for claim in entry.claims for backing in claim.backing}
    return len(told) or len({member.report for member in entry.members})


def _cells(batch: Batch) -> list[tuple[Shown, dict[str, Any]]]:
    """The cells of the entries of a batch, made once for all tables."""
    found: list[tuple[Shown, dict[str, Any]]] | None = batch.kept.get("cells")
    if found is None:
        found = batch.kept["cells"] = [(shown, cells(shown) | _reported(batch, entry)) for entry, shown in batch.shown]
    return found


def _reported(batch: Batch, entry: Entry) -> dict[str, str | None]:
    first, last = batch.reported(entry) or (None, None)
    return {"first_reported": first, "last_reported": last}


def _all(batch: Batch) -> Iterator[Row]:
    for _, found in _cells(batch):
        yield tuple([found[name] for name in NAMES])


ENTRIES = Table("entries", "All entries: what one agreement, exercise, visit is said to be over all reports.", COLUMNS, ("id",), _all)


@cache
def of_type(type: str) -> Table:
    """The table of one type: a column for each role, and of the others those that its records can have."""
    roles = tuple(Column(role.code, "string", f"{role.definition} Codes; {SEVERAL}.") for role in record_type(type).roles)
    own = tuple(column for field, columns in OWN.items() if field in fields(type) for column in columns)
    columns = (*(column for column in HEAD if column.name != "type"), *roles, *own, *TAIL)

    names = tuple(column.name for column in columns)

    def rows(batch: Batch) -> Iterator[Row]:
        for shown, given in _cells(batch):
            if shown.entry.type == type:
                found = given | {role.name: joined(shown.codes(role.name)) for role in roles}
                yield tuple([found[name] for name in names])

    about = f"Entries of type {type}: {record_type(type).definition}"
    return Table(PLURALS[type], about, columns, ("id",), rows, (Link(("id",), "entries", ("id",)),))
