"""Whether a record from elsewhere uses the codebook's codes alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pactograph.codebook import categories, fields, modes, roles, types
from pactograph.codebook.book import LISTS, codes
from pactograph.records import Item, Party, Record


def strange(record: Record) -> tuple[str, str] | None:
    """The path and the code of the first that the codebook does not have, or that the type may not bear; None where all is well."""
    if record.type not in types():
        return "/type", record.type
    return next(_strange(record), None)


def _strange(record: Record) -> Iterator[tuple[str, str]]:
    for path, value in record.values():
        field, worth = path.split("/")[1], value.value
        if isinstance(worth, Party):
            if worth.role not in roles(record.type):
                yield f"{path}/role", worth.role
        elif isinstance(worth, Item):
            if worth.category is not None and worth.category not in categories():
                yield f"{path}/category", worth.category
        elif field not in fields(record.type):
            yield path, field
        elif (listed := _listed(record.type, field)) and worth not in listed:
            yield path, str(worth)


@cache
def _listed(type: str, field: str) -> frozenset[str]:
    """The codes that a field of a record of this type may have; empty where any words may stand."""
    form = fields(type)[field].form
    if form == "modes":
        return frozenset(modes(type))
    return frozenset(codes(form)) if form in LISTS else frozenset()
