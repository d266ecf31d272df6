"""Agreements and the later entries that carry them out: found by keys, tied again when either side has changed."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, delete

from pactograph.records import Entry
from pactograph.registry import rows, said, tables
from pactograph.registry.linker import carry, provisions

AGREEMENT, ACT = "agreement", "act"


def carried(connection: Connection, fresh: Mapping[str, Entry], shown: Mapping[str, Entry]) -> dict[str, Entry]:
    """All entries that have to be written: the fresh ones, and agreements to which one of them means something, with their provisions."""
    for id, entry in fresh.items():
        forget(connection, id)
        keys = [(key, AGREEMENT) for key in provisions.keys(entry)] + [(key, ACT) for key in carry.keys(entry)]
        rows.put(connection, tables.ties, [{"key": key, "side": side, "entry": id} for key, side in sorted(keys)])
    touched = {id for id, entry in fresh.items() if entry.type == AGREEMENT} | _sharing(connection, fresh, ACT, AGREEMENT)
    known = {**shown, **fresh}
    agreements = {id: known.get(id) or entry for id, entry in _current(connection, touched - known.keys()).items()} | {
        id: known[id] for id in touched & known.keys()
    }
    return dict(fresh) | {id: _with_provisions(connection, entry, known) for id, entry in sorted(agreements.items())}


def forget(connection: Connection, id: str) -> None:
    """Take an entry out of the index."""
    connection.execute(delete(tables.ties).where(tables.ties.c.entry == id))


def _sharing(connection: Connection, ids: Mapping[str, Entry], own: str, other: str) -> set[str]:
    """Entries that stand on side `other` of a key of which one of `ids` stands on side `own`."""
    ties = tables.ties.c
    keys = {row.key for row in rows.within(connection, (ties.key, ties.side), ties.entry, ids) if row.side == own}
    return {row.entry for row in rows.within(connection, (ties.entry, ties.side), ties.key, keys) if row.side == other}


def _current(connection: Connection, ids: set[str]) -> dict[str, Entry]:
    versions = tables.versions.c
    found = rows.within(connection, (versions.entry, versions.data, versions.until), versions.entry, ids)
    return {row.entry: rows.entry(row.data) for row in found if row.until is None}


def _with_provisions(connection: Connection, agreement: Entry, known: Mapping[str, Entry]) -> Entry:
    later = _sharing(connection, {agreement.id: agreement}, AGREEMENT, ACT) - {agreement.id}
    acts = [entry for id in sorted(later) if (entry := known.get(id))] + list(_current(connection, later - known.keys()).values())
    acts = [entry for entry in acts if entry.accepted is not False]
    told = {told.number: told for told in rows.tolds(connection, [member.record for member in agreement.members])}
    quotes = [span for one in told.values() for span in one.record.evidence]
    own = said.about(connection, told)
    reports = {member.report for entry in (agreement, *acts) for member in entry.members}
    found = carry.carry(agreement, acts, own, quotes=quotes, published=_published(connection, reports))
    return agreement.model_copy(update={"provisions": found})


def _published(connection: Connection, reports: set[int]) -> dict[int, str | None]:
    columns = tables.reports.c
    return {row.number: row.date for row in rows.within(connection, (columns.number, columns.date), columns.number, reports)}
