"""Entries as events of FollowTheMoney; transfers as contracts and awards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pactograph.publishing.dating import Dating
from pactograph.publishing.exports.ftm_entity import Entity, country, entity, key
from pactograph.publishing.exports.ftm_parties import party_id, person_id
from pactograph.publishing.exports.ftm_reports import report_id
from pactograph.publishing.lookup import Batch
from pactograph.publishing.shown import Shown, words
from pactograph.records import Entry

ORGANISING = ("host", "organiser")
KEYWORDS = ("status", "instrument", "mode")


def events(batch: Batch, entry: Entry) -> Iterator[Entity]:
    """The entities of an entry itself."""
    shown = Shown(entry)
    when = shown.when
    if entry.type == "transfer":
        yield from _contract(batch, entry, shown, when)
    else:
        yield _event(batch, entry, shown, when)


def _thing(batch: Batch, entry: Entry, shown: Shown) -> dict[str, Any]:
    found = batch.reports(entry)
    urls = [one.report.url for one in found if one.report.url and one.report.url.startswith(("http://", "https://"))]
    return {
        "name": [entry.label, shown.one("name")],
        "summary": batch.quote(entry) or None,
        "sourceUrl": urls,
        "proof": [report_id(one.number) for one in found],
    }


def _event(batch: Batch, entry: Entry, shown: Shown, when: Dating) -> Entity:
    organising = shown.codes(*ORGANISING)
    involved = [party_id(code) for code in shown.codes() if code not in organising]
    involved += [person_id(batch, claim) for claim in shown.claims.get("persons", ())]
    start, _, end = (when.date or "").partition("/")
    keywords = [entry.type, *shown.many("areas"), *shown.many("domains"), *(words(shown.one(field)) for field in KEYWORDS)]
    return entity(
        key(entry.id),
        "Event",
        **_thing(batch, entry, shown),
        location=shown.part("place", "name"),
        country=country(shown.part("place", "country")),
        organizer=[party_id(code) for code in organising],
        involved=involved,
        startDate=start,
        endDate=end or start,
        keywords=keywords,
        notes=[item["name"] for item in shown.many("items")],
    )


def _contract(batch: Batch, entry: Entry, shown: Shown, when: Dating) -> Iterator[Entity]:
    """The recipient is the authority; each supplier has an award."""
    date = (when.date or "").partition("/")[0] or None
    money = {"amount": shown.part("value", "amount"), "currency": shown.part("value", "currency")}
    id, authority = key(entry.id), [party_id(code) for code in shown.codes("recipient")]
    items = [_item(item) for item in shown.many("items")]
    about = {"title": entry.label, "type": shown.one("mode"), "status": shown.one("status"), "contractDate": date, "description": items}
    yield entity(id, "Contract", **_thing(batch, entry, shown), **about, **money, authority=authority)
    for code in shown.codes("supplier"):
        award = {"supplier": party_id(code), "contract": id, "date": date, "status": shown.one("status")}
        yield entity(key("award", entry.id, code), "ContractAward", **award, **money, summary=items)


def _item(item: dict[str, Any]) -> str:
    count = item.get("quantity")
    return f"{count} {item['name']}" if count is not None else str(item["name"])
