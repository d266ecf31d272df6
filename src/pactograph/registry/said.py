"""What persons said of records and entries, as linking takes it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import product

from sqlalchemy import Connection, select

from pactograph.records import Judgement
from pactograph.registry import rows, tables

ON_GROUPS = ("merge", "split")


def about(connection: Connection, numbers: Iterable[int]) -> list[Judgement]:
    """The judgements that touch one of these records, in order, those taken back marked."""
    judged = tables.judged.c
    wanted = {row.judgement for row in rows.within(connection, (judged.judgement,), judged.record, numbers)}
    if not wanted:
        return []
    taken = rows.undone(connection)
    found = rows.within(connection, tuple(tables.judgements.c), tables.judgements.c.number, wanted)
    return sorted((rows.judgement(row, taken) for row in found), key=lambda one: one.number)


def standing(judgements: Iterable[Judgement], *acts: str) -> list[Judgement]:
    """Those of these acts that were not taken back."""
    return [one for one in judgements if one.act in acts and one.undone_by is None]


def apart(judgements: Iterable[Judgement]) -> list[tuple[int, int]]:
    """Pairs of records that a person parted, where nobody joined them after that."""
    out: dict[tuple[int, int], bool] = {}
    for one in standing(judgements, *ON_GROUPS):
        if one.act == "merge":
            out.update(((low, high), False) for low, high in list(out) if {low, high} <= set(one.records))
        else:
            moved = set(one.data["records"])
            pairs = product(moved, set(one.records) - moved)
            out.update(((min(pair), max(pair)), True) for pair in pairs)
    return [pair for pair, parted in out.items() if parted]


def together(judgements: list[Judgement]) -> list[frozenset[int]]:
    """Sets of records that a person said to be one event; a later split takes its records out of an earlier merge."""
    out = []
    for one in standing(judgements, "merge"):
        records = set(one.records)
        for later in standing(judgements, "split"):
            if later.number > one.number:
                moved = set(later.data["records"])
                if moved & records and (set(later.records) - moved) & records:
                    records -= moved
        out.append(frozenset(records))
    return [records for records in out if len(records) > 1]


def rejected(judgements: Iterable[Judgement]) -> set[int]:
    """Numbers of records that a person rejected and nobody accepted after that, and of added ones whose adding was taken back."""
    judgements = list(judgements)
    out = {record: True for one in judgements if one.act == "add" and one.undone_by is not None for record in one.records}
    for one in standing(judgements, "accept", "reject"):
        kind, _, number = one.target.partition("/")
        if kind == "record":
            out[int(number)] = one.act == "reject"
    return {number for number, refused in out.items() if refused}


def on_record(connection: Connection, number: int) -> list[Judgement]:
    """The judgements on one record itself."""
    return [one for one in about(connection, [number]) if one.target == f"record/{number}"]


def listed(numbers: Iterable[int]) -> str:
    """Numbers as they are stored."""
    return json.dumps(sorted(set(numbers)))


def on(connection: Connection, targets: Iterable[str]) -> list[Judgement]:
    """The judgements on these targets themselves, in order."""
    columns = tables.judgements.c
    found = rows.within(connection, tuple(columns), columns.target, dict.fromkeys(targets))
    taken = rows.undone(connection) if found else {}
    return sorted((rows.judgement(row, taken) for row in found), key=lambda one: one.number)


def all_of(connection: Connection) -> list[Judgement]:
    """The whole log."""
    taken = rows.undone(connection)
    return [rows.judgement(row, taken) for row in connection.execute(select(tables.judgements).order_by(tables.judgements.c.number))]
