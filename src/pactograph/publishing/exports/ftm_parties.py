"""Parties, persons and their offices as entities of FollowTheMoney."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pactograph.publishing.exports.ftm_entity import Entity, country, entity, key
from pactograph.publishing.lookup import Batch
from pactograph.publishing.parties import keys
from pactograph.publishing.shown import Shown
from pactograph.records import Claim, Entry

SCHEMAS = {"organisation": "Organization", "other": "LegalEntity"}


def party_id(code: str) -> str:
    """The id of a party's entity."""
    return key("party", code)


def parties(entry: Entry) -> Iterator[Entity]:
    """A state as the public body that acts for it, an organisation as such, a name without a code as a legal entity."""
    for code in Shown(entry).codes():
        found = keys(code)
        schema = SCHEMAS.get(found.kind, "PublicBody")
        short = code if found.kind != "other" else None
        yield entity(party_id(code), schema, name=found.name, country=country(code), abbreviation=short)


def person_id(batch: Batch, claim: Claim) -> str:
    """The id of a person's entity: of the register's person, else of the name and party as told."""
    known = batch.people.of(claim)
    return key(known) if known else key("person", claim.value["name"], claim.value.get("party") or "")


def persons(batch: Batch, entry: Entry) -> Iterator[Entity]:
    """Persons, their offices, and that they held them at the time of the entry."""
    shown = Shown(entry)
    when = shown.when
    for claim in shown.claims.get("persons", ()):
        id, value = person_id(batch, claim), claim.value
        titles = [title for title in (value.get("rank"), value.get("office")) if title]
        yield entity(id, "Person", name=value["name"], country=country(value.get("party")), position=titles)
        if office := value.get("office"):
            yield from _office(id, value, office, when.date and when.date.partition("/")[0])


def _office(id: str, value: dict[str, Any], office: str, date: str | None) -> Iterator[Entity]:
    post = key("position", value.get("party") or "", office)
    yield entity(post, "Position", name=office, country=country(value.get("party")))
    yield entity(key("occupancy", id, post, date or ""), "Occupancy", holder=id, post=post, date=date)
