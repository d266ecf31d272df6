"""Agreements and the later entries that carry them out: found by keys, tied again when either side has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, or_, select

from pactograph.records import Entry, Judgement
from pactograph.registry import kept, linker, rows, said, tables
from pactograph.registry.kept import Brief

if TYPE_CHECKING:
    from pactograph.registry.linker import Telling

AGREEMENT, ACT = "agreement", "act"
CANCELLED = "cancelled"
# Sorts after every date that begins with what stands before it.
END = "~"

Shown = Mapping[str, Entry]


def carried(connection: Connection, fresh: Shown, shown: Shown, left: Iterable[str] = ()) -> dict[str, Entry]:
    """All entries that have to be written: the fresh ones, and agreements to which one of them meant or means something.

    `shown`: entries as they were; `left`: ids that have no record any more.
    """
    gone = frozenset(left)
    touched = _sharing(connection, {*fresh, *gone}, ACT, AGREEMENT)
    index(connection, fresh, gone)
    for id, acts in _sharing(connection, fresh, ACT, AGREEMENT).items():
        touched.setdefault(id, set()).update(acts)
    known = {**shown, **fresh}
    others = _standing(connection, touched.keys() - fresh.keys() - gone, _horizon(connection, [*fresh.values(), *shown.values()]))
    out = {id: provided(connection, entry, known) if entry.type == AGREEMENT else entry for id, entry in fresh.items()}
    for id in _concerned(connection, {id: kept.READ.decode(data) for id, data in sorted(others.items())}, known, touched, gone):
        entry = rows.entry(others[id])
        if (retied := _retied(connection, entry, known, touched[id], gone)) != entry:
            out[id] = retied
    return out


def index(connection: Connection, fresh: Shown, gone: frozenset[str] = frozenset()) -> None:
    """Store the keys of entries instead of those that they had; `gone` have none any more."""
    for some in rows.batches(sorted({*fresh, *gone})):
        connection.execute(delete(tables.ties).where(tables.ties.c.entry.in_(some)))
    keyed = [
        {"key": key, "side": side, "entry": id}
        for id, entry in fresh.items()
        for side, keys in ((AGREEMENT, linker.provisions.keys(entry)), (ACT, linker.carry.keys(entry)))
        for key in sorted(keys)
    ]
    rows.put(connection, tables.ties, keyed)


def _sharing(connection: Connection, ids: Iterable[str], own: str, other: str) -> dict[str, set[str]]:
    """Entries that stand on side `other` of a key of which some of `ids` stand on side `own`, each with these."""
    mine, theirs = tables.ties.alias("mine").c, tables.ties.alias("theirs").c
    asked = select(theirs.entry, mine.entry.label("own")).where(theirs.key == mine.key, theirs.side == other, mine.side == own).distinct()
    found: dict[str, set[str]] = {}
    for some in rows.batches(sorted(ids)):
        for row in connection.execute(asked.where(mine.entry.in_(some))):
            found.setdefault(row.entry, set()).add(row.own)
    return found


def _horizon(connection: Connection, entries: Iterable[Entry]) -> str:
    """No entry of these is known to be later: an agreement signed after it is not carried out by them."""
    undated, last = set(), [""]
    for entry in entries:
        if date := entry.plain().get("date"):
            last.append(date.partition("/")[2] or date)
        else:
            undated |= {member.report for member in entry.members}
    told = rows.published(connection, undated).values()
    return END if None in told else max(*last, *(date for date in told if date), "") + END


def _standing(connection: Connection, ids: Iterable[str], horizon: str) -> dict[str, str]:
    """Agreements as they are shown, in JSON. That of one cancelled may be the date of its end."""
    versions, facets = tables.versions.c, tables.facets.c
    ended = select(facets.version).where(facets.field == "status", facets.value == CANCELLED)
    asked = select(versions.entry, versions.data).where(versions.until.is_(None), or_(versions.day <= horizon, versions.number.in_(ended)))
    return {row.entry: row.data for some in rows.batches(sorted(ids)) for row in connection.execute(asked.where(versions.entry.in_(some)))}


def _concerned(
    connection: Connection, agreements: Mapping[str, Brief], known: Shown, touched: Mapping[str, set[str]], gone: frozenset[str]
) -> Iterator[str]:
    """Those to which one of the entries that touch them is tied, or may be now: of a busy pair's agreements most are not."""
    later = {id: known[id] for id in set().union(*touched.values()) - gone if known[id].accepted is not False}
    dates = _dates(connection, (*agreements.values(), *later.values()))
    acts = {act.id: act for act in linker.carry.acts_of(later.values(), dates)}
    for id, agreement in agreements.items():
        tied = {tie.entry for provision in agreement.provisions for tie in provision.ties}
        new = [acts[one] for one in sorted(touched[id] & acts.keys())]
        if tied & touched[id] or linker.carry.may_tie(agreement, agreement.provisions, new, dates):
            yield id


def _dates(connection: Connection, entries: Iterable[Telling]) -> dict[int, str | None]:
    """Dates of the reports of entries that have none themselves."""
    return rows.published(connection, {member.report for entry in entries if not entry.plain().get("date") for member in entry.members})


def _retied(connection: Connection, agreement: Entry, known: Shown, fresh: set[str], gone: frozenset[str]) -> Entry:
    """An agreement that has not changed itself. Whether an act is tied depends on no other act: those tied and the fresh ones do."""
    judgements = _judgements(connection, agreement)
    tied = {tie.entry for provision in agreement.provisions for tie in provision.ties}
    tied |= {str(one.data["entry"]) for one in said.standing(judgements, "tie")}
    acts = _acts(connection, (tied | fresh) - gone, known, "")
    # What it provides for has not changed: its records need not be read again.
    found = linker.carry.retied(agreement, agreement.provisions, acts, judgements, published=_dates(connection, (agreement, *acts)))
    return agreement.model_copy(update={"provisions": found})


def provided(connection: Connection, agreement: Entry, known: Shown) -> Entry:
    """An agreement with its provisions and all that carries them out."""
    later = set(_sharing(connection, [agreement.id], AGREEMENT, ACT))
    judgements = _judgements(connection, agreement)
    later |= {str(one.data["entry"]) for one in said.standing(judgements, "tie")}
    plain = agreement.plain()
    since = "" if plain.get("status") == CANCELLED else plain.get("date", "")[:4]
    acts = _acts(connection, later, known, since)
    told = rows.tolds(connection, [member.record for member in agreement.members])
    quotes = [span for one in told for span in one.record.evidence]
    found = linker.carry.carry(agreement, acts, judgements, quotes=quotes, published=_dates(connection, (agreement, *acts)))
    return agreement.model_copy(update={"provisions": found})


def _acts(connection: Connection, ids: set[str], known: Shown, since: str) -> list[Telling]:
    """Entries that are not rejected; of those that have to be read only the ones that do not end before the year `since`."""
    versions = tables.versions.c
    fits = or_(versions.last >= since, versions.last == "")
    asked = select(versions.entry, versions.data).where(versions.until.is_(None), fits)
    found: dict[str, Entry | Brief] = {id: known[id] for id in ids & known.keys()}
    for some in rows.batches(sorted(ids - known.keys())):
        found |= {row.entry: kept.READ.decode(row.data) for row in connection.execute(asked.where(versions.entry.in_(some)))}
    return [entry for _, entry in sorted(found.items()) if entry.accepted is not False]


def _judgements(connection: Connection, agreement: Entry) -> list[Judgement]:
    return said.about(connection, [member.record for member in agreement.members])
