"""Versions of entries: written when something of an entry has changed, never changed themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, insert, select, update

from pactograph.gazetteer.organisations import organisations
from pactograph.records import Entry, Judgement, Member, Told
from pactograph.registry import carrying, linker, rows, said, tables, words

Groups = list[tuple[str, list[Member]]]


def write(connection: Connection, groups: Groups, tolds: dict[int, Told], left: list[str], at: str) -> tuple[str, ...]:
    """The entries of `groups` as they are now; `left`: ids that have no record any more. Returns the ids of all that have changed."""
    rows.put(connection, tables.members, [{"record": one.record, "entry": id} for id, members in groups for one in members])
    judgements = said.about(connection, tolds)
    made = {id: built(id, members, tolds, judgements) for id, members in groups}
    shown = current(connection, {*made, *left})
    tied = {one.target for one in judgements if one.act in ("tie", "untie")}
    fresh = {id: entry for id, entry in made.items() if id in tied or id not in shown or _bare(shown[id]) != entry}
    carried = carrying.carried(connection, fresh, {id: shown[id] for id in {*fresh, *left} & shown.keys()}, left)
    home = {one.record: id for id, members in groups for one in members}
    changed = [id for id in left if _gone(connection, id, home, at)]
    newer = [entry for id, entry in carried.items() if shown.get(id) != entry]
    put(connection, newer, at)
    return (*changed, *(entry.id for entry in newer))


def built(id: str, members: list[Member], tolds: Mapping[int, Told], judgements: list[Judgement]) -> Entry:
    """What these records and the judgements on an entry make of it, apart from what carries it out."""
    own = [one for one in judgements if one.target == id]
    entry = linker.gather(id, [tolds[one.record] for one in members], members, [one for one in own if one.act == "correct"])
    verdict = said.standing(own, "accept", "reject")
    return entry.model_copy(update={"accepted": verdict[-1].act == "accept"}) if verdict else entry


def _bare(entry: Entry) -> Entry:
    """An entry without what later entries do to it."""
    return entry.model_copy(update={"provisions": ()})


def current(connection: Connection, ids: Iterable[str]) -> dict[str, Entry]:
    """The entries with these ids as they are shown."""
    versions = tables.versions.c
    out = {}
    for some in rows.batches(sorted(ids)):
        for row in connection.execute(select(versions.entry, versions.data).where(versions.entry.in_(some), versions.until.is_(None))):
            out[row.entry] = rows.entry(row.data)
    return out


def _gone(connection: Connection, id: str, home: dict[int, str], at: str) -> bool:
    """An entry that lost its records points to where most of them went."""
    last = current(connection, [id]).get(id)
    where = Counter(home[member.record] for member in last.members if member.record in home) if last else Counter[str]()
    taken = f"record/{last.members[0].record}" if last else None
    moved = min(where, key=lambda one: (-where[one], one)) if where else taken
    connection.execute(update(tables.entries).where(tables.entries.c.id == id).values(moved=moved))
    _close(connection, [id], at)
    return last is not None


def _close(connection: Connection, ids: Iterable[str], at: str) -> None:
    """What is shown of these entries is so no longer."""
    versions = tables.versions
    for some in rows.batches(ids):
        mine = versions.c.entry.in_(some), versions.c.until.is_(None)
        words.forget(connection, connection.execute(select(versions.c.number).where(*mine)).scalars().all())
        connection.execute(update(versions).where(*mine).values(until=at))


def put(connection: Connection, entries: list[Entry], at: str) -> None:
    """A new version of each entry, shown from now on."""
    if not entries:
        return
    _close(connection, [entry.id for entry in entries], at)
    told = rows.published(connection, {member.report for entry in entries for member in entry.members})
    numbered = list(enumerate(entries, rows.next_number(connection, tables.versions)))
    connection.execute(insert(tables.versions), [_row(number, entry, told, at) for number, entry in numbered])
    found = [{"field": field, "value": value, "version": number} for number, entry in numbered for field, value in sorted(facets(entry))]
    rows.put(connection, tables.facets, found)
    words.of_entries(connection, numbered)


def _row(number: int, entry: Entry, published: Mapping[int, str | None], at: str) -> dict[str, Any]:
    date = entry.plain().get("date", "")
    start, _, end = (date or _first(entry, published)).partition("/")
    return {
        "number": number,
        "entry": entry.id,
        "at": at,
        "data": entry.model_dump_json(),
        "type": entry.type,
        "day": start,
        "last": end or start,
        "dated": bool(date),
        "confidence": entry.confidence,
        "accepted": entry.accepted,
    }


def _first(entry: Entry, published: Mapping[int, str | None]) -> str:
    """The date of the first report of an entry, "" where none has one."""
    return min((date for member in entry.members if (date := published.get(member.report))), default="")


def facets(entry: Entry) -> set[tuple[str, str]]:
    """(field, value) of everything by which entries are filtered and counted."""
    plain = entry.plain()
    codes = {party["code"] for party in plain.get("parties", [])}
    out = {("party", code) for code in codes} | {("type", entry.type)} | {("origin", origin) for origin in entry.origin}
    out |= {("organisation", code) for code in codes if code in organisations()}
    out |= {(field, plain[field]) for field in ("status", "instrument", "mode", "stance") if plain.get(field)}
    out |= {("area", area) for area in plain.get("areas", [])} | {("domain", domain) for domain in plain.get("domains", [])}
    out |= {("category", item["category"]) for item in plain.get("items", []) if item.get("category")}
    out |= {("person", words.folded(person["name"])) for person in plain.get("persons", [])}
    if plain.get("place", {}).get("country"):
        out.add(("country", plain["place"]["country"]))
    return out
