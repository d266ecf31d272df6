"""The cells of the table: a record's fields in words. Nothing is left out and nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.cli.clean import clean_line
from pactograph.records import Item, Money, Person, Record
from pactograph.records.record import bare

TEXTS = ("instrument", "mode", "stance", "name", "label", "scenario", "term", "meaning")


def parties(record: Record) -> str:
    """A line for each role, in the order in which the roles come: "supplier USA", "recipient UKR, POL"."""
    roles: dict[str, list[str]] = {}
    for value in record.parties:
        roles.setdefault(value.value.role, []).append(clean_line(value.value.code))
    return "\n".join(f"{role} {', '.join(codes)}" for role, codes in roles.items())


def date(record: Record) -> str:
    """The date; of an interval the end on a line of its own."""
    return record.date.value.replace("/", "/\n") if record.date else ""


def place(record: Record) -> str:
    """ "Belgrade (SRB)"; the state in brackets only where it is known and is not the name itself."""
    if record.place is None:
        return ""
    where = record.place.value
    return clean_line(f"{where.name} ({where.country})" if where.country else where.name)


def what(record: Record) -> Iterator[tuple[str, str]]:
    """(field, words) of everything that has no column of its own."""
    for field in TEXTS:
        if (value := getattr(record, field)) is not None:
            yield field, clean_line(str(bare(value.value)))
    yield from _listed(record)
    if record.value:
        yield "value", money(record.value.value)
    if record.personnel:
        yield "personnel", f"{record.personnel.value:,}"


def _listed(record: Record) -> Iterator[tuple[str, str]]:
    for field in ("areas", "domains"):
        if values := getattr(record, field):
            yield field, clean_line(", ".join(value.value for value in values))
    if record.items:
        yield "items", ", ".join(item(value.value) for value in record.items)
    if record.persons:
        yield "persons", ", ".join(person(value.value) for value in record.persons)


def item(value: Item) -> str:
    """ "12 × HIMARS (artillery)"."""
    number = "" if value.quantity is None else f"{value.quantity:,} × "
    return clean_line(number + value.name + (f" ({value.category})" if value.category else ""))


def person(value: Person) -> str:
    """ "general Jovan Petrović (SRB, chief of staff)"."""
    about = ", ".join(part for part in (value.party, value.office) if part)
    return clean_line(f"{value.rank or ''} {value.name}" + (f" ({about})" if about else ""))


def money(value: Money) -> str:
    """ "3,000,000,000 EUR"."""
    amount = int(value.amount) if float(value.amount).is_integer() else value.amount
    return clean_line(f"{amount:,} {value.currency}")
