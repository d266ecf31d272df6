"""Components grouped afresh, and their groups given to entries: those that were there keep their numbers."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, insert, select, update

from pactograph.linking.score import Score
from pactograph.records import Judgement, Member, Told
from pactograph.registry import components, rows, said, tables, versions
from pactograph.registry.linker import group

Scores = dict[tuple[int, int], Score]


def regroup(connection: Connection, start: Iterable[int], at: str) -> tuple[str, ...]:
    """Group the components of these records, and write new versions of the entries that have changed; returns their ids."""
    reached, scores, judgements = walked(connection, start)
    before = {
        row.record: row.entry
        for row in rows.within(connection, (tables.members.c.record, tables.members.c.entry), tables.members.c.record, reached)
    }
    told = [one for one in rows.tolds(connection, reached) if one.number not in said.rejected(judgements)]
    groups = [found for kind in _by_type(told) for found in group(kind, scores, said.together(judgements), said.apart(judgements))]
    ids = _named(connection, groups, before, {one.number: one.record.type for one in told})
    _moved(connection, reached, before, ids)
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
    ids: dict[int, str] = {}
    for place, id in sorted(shared, key=lambda pair: (-shared[pair], _number(pair[1]), pair[0])):
        if place not in ids and id not in ids.values():
            ids[place] = id
    for place in sorted(set(range(len(groups))) - set(ids), key=lambda place: min(member.record for member in groups[place])):
        ids[place] = _new(connection, types[groups[place][0].record])
    return [ids[place] for place in range(len(groups))]


def _number(id: str) -> int:
    return int(id.partition("/")[2])


def _new(connection: Connection, type: str) -> str:
    number = int(connection.execute(select(func.max(tables.entries.c.number)).where(tables.entries.c.type == type)).scalar() or 0) + 1
    connection.execute(insert(tables.entries).values(id=f"{type}/{number}", type=type, number=number))
    return f"{type}/{number}"


def _moved(connection: Connection, reached: set[int], before: dict[int, str], ids: list[str]) -> None:
    """Entries that have a group again point nowhere; where the others point to is known once members are written."""
    back = [id for id in ids if id in set(before.values())]
    for some in rows.batches(back):
        connection.execute(
            update(tables.entries).where(tables.entries.c.id.in_(some), tables.entries.c.moved.is_not(None)).values(moved=None)
        )
    for some in rows.batches(sorted(reached)):
        connection.execute(delete(tables.members).where(tables.members.c.record.in_(some)))
