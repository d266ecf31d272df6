"""Reports as articles of FollowTheMoney, and who is mentioned in them."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.publishing.exports.ftm_entity import Entity, country, entity, key
from pactograph.publishing.exports.ftm_parties import SCHEMAS, party_id, person_id
from pactograph.publishing.lookup import Batch, Filed
from pactograph.publishing.parties import keys
from pactograph.publishing.shown import Shown
from pactograph.records import Claim, Entry


def report_id(number: int) -> str:
    """The id of a report's entity."""
    return key("report", str(number))


def reports(batch: Batch, entry: Entry) -> Iterator[Entity]:
    """The reports of an entry, and a mention for each party and person that one names."""
    for filed in batch.reports(entry):
        yield article(filed)
    shown = Shown(entry)
    for claim in (*shown.claims.get("parties", ()), *shown.claims.get("persons", ())):
        for number in dict.fromkeys(backing.report for backing in claim.backing):
            if number in batch.filed:
                yield _mention(batch, claim, number)


def article(filed: Filed) -> Entity:
    """A report without its text, which its licence may not let pass."""
    report = filed.report
    about = {"title": report.title, "name": report.title, "publishedAt": report.date, "author": report.author, "publisher": report.outlet}
    url = report.url if report.url and report.url.startswith(("http://", "https://")) else None
    return entity(report_id(filed.number), "Article", **about, sourceUrl=url)


def _mention(batch: Batch, claim: Claim, number: int) -> Entity:
    if claim.field == "persons":
        to, name, schema, code = person_id(batch, claim), claim.value["name"], "Person", claim.value.get("party")
    else:
        code = claim.value["code"]
        found = keys(code)
        to, name, schema = party_id(code), found.name, SCHEMAS.get(found.kind, "PublicBody")
    id = key("mention", str(number), to)
    report = report_id(number)
    return entity(id, "Mention", document=report, resolved=to, name=name, detectedSchema=schema, contextCountry=country(code))
