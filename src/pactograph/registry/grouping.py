"""Components grouped afresh, and their groups given to entries: those that were there keep their numbers."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, insert, select, update

from pactograph.linking.score import Score
from pactograph.records import Judgement, Member, Told
from pactograph.registry import components, linker, rows, said, tables, versions

Scores = dict[tuple[int, int], Score]


def regroup(connection: Connection, start: Iterable[int], at: str) -> tuple[str, ...]:
    """Group the components of these records, and write new versions of the entries that have changed; returns their ids."""
    reached, scores, judgements = walked(connection, start)
    before = {
        row.record: row.entry
        for row in rows.within(connection, (tables.members.c.record, tables.members.c.entry), tables.members.c.record, reached)
    }
    told = [one for one in rows.tolds(connection, reached) if one.number not in said.rejected(judgements)]
    groups = [found for kind in _by_type(told) for found in linker.group(kind, scores, said.together(judgements), said.apart(judgements))]
    ids = _named(connection, groups, before, {one.number: one.record.type for one in told})
    _moved(connection, reached, ids)
    known = {one.number: one for one in told}
    left = sorted(set(before.values()) - set(ids))
    return versions.write(connection, list(zip(ids, groups, strict=True)), known, left, at)


def walked(connection: Connection, start: Iterable[int]) -> tuple[set[int], Scores, list[Judgement]]:
    """The component of these records, the scores in it, and the judgements on it: a judgement may lead on to further records."""
    reached: set[int] = set()
    wider = set(start)
    while wider != reached:
        reached = wider
        judgements = said.about(connection, reached)
        wider, scores = components.component(connection, reached, said.together(judgements))
    return reached, scores, judgements


def _by_type(tolds: list[Told]) -> list[list[Told]]:
    """Records parted by type: a person who corrects a type takes the record out of its component."""
    types: dict[str, list[Told]] = {}
    for told in tolds:
        types.setdefault(told.record.type, []).append(told)
    return [types[type] for type in sorted(types)]


def _named(connection: Connection, groups: list[list[Member]], before: dict[int, str], types: dict[int, str]) -> list[str]:
    """The id of each group: that of the entry with which it shares most records, the older at a tie, else the next number of its type."""
    shared: dict[tuple[int, str], int] = {}
    for place, members in enumerate(groups):
        for member in members:
            if (id := before.get(member.record)) and id.partition("/")[0] == types[member.record]:
                shared[place, id] = shared.get((place, id), 0) + 1
    ids = _dealt(shared)
    ids |= _returning(connection, {place: members for place, members in enumerate(groups) if place not in ids}, before, types)
    for place in sorted(set(range(len(groups))) - set(ids), key=lambda place: min(member.record for member in groups[place])):
        ids[place] = _new(connection, types[groups[place][0].record])
    return [ids[place] for place in range(len(groups))]


def _dealt(shared: dict[tuple[int, str], int]) -> dict[int, str]:
    """An id for each group, and a group for each id, those first that share most."""
    ids: dict[int, str] = {}
    for place, id in sorted(shared, key=lambda pair: (-shared[pair], _number(pair[1]), pair[0])):
        if place not in ids and id not in ids.values():
            ids[place] = id
    return ids


def _returning(connection: Connection, groups: dict[int, list[Member]], before: dict[int, str], types: dict[int, str]) -> dict[int, str]:
    """Entries that gave their records away, for the groups that have these records again: a merge undone brings its number back."""
    entries, versions = tables.entries.c, tables.versions.c
    heirs = {f"record/{member.record}" for members in groups.values() for member in members}
    gone = [row.id for row in rows.within(connection, (entries.id,), entries.moved, heirs | set(before.values() if groups else ()))]
    found = rows.within(connection, (versions.number, versions.entry, versions.data), versions.entry, gone)
    last = {row.entry: rows.entry(row.data) for row in sorted(found, key=lambda row: row.number)}
    had = {id: {member.record for member in entry.members} for id, entry in last.items()}
    return _dealt(
        {
            (place, id): common
            for place, members in groups.items()
            for id in had
            if last[id].type == types[members[0].record] and (common := len(had[id] & {member.record for member in members}))
        }
    )


def _number(id: str) -> int:
    return int(id.partition("/")[2])


def _new(connection: Connection, type: str) -> str:
    number = int(connection.execute(select(func.max(tables.entries.c.number)).where(tables.entries.c.type == type)).scalar() or 0) + 1
    connection.execute(insert(tables.entries).values(id=f"{type}/{number}", type=type, number=number))
    return f"{type}/{number}"


def _moved(connection: Connection, reached: set[int], ids: list[str]) -> None:
    """Entries that have a group again point nowhere; where the others point to is known once members are written."""
    for some in rows.batches(ids):
        connection.execute(
            update(tables.entries).where(tables.entries.c.id.in_(some), tables.entries.c.moved.is_not(None)).values(moved=None)
        )
    for some in rows.batches(sorted(reached)):
        connection.execute(delete(tables.members).where(tables.members.c.record.in_(some)))
