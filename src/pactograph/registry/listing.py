"""Entries by filters, a page at a time, and counts of them; as they are or as they were."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select, tuple_

from pactograph.errors import InputError
from pactograph.records import Entry
from pactograph.registry import people, rows, tables
from pactograph.registry.clock import until
from pactograph.registry.digits import number_in
from pactograph.registry.filter import ANY, Filter, Page

JUDGED = {"accepted": 1, "rejected": 0}
COUNTED = ("type", "status", "year", "month", "party", "area", "category", "origin", "country", "instrument", "mode", "stance")
# What is counted by a column of versions, not by a facet.
VALUES = ("type", "year", "month")
# Filters that look at facets.
FACETED = ("party", *(name for name in ANY if name not in ("type", "person")))
VERSIONS = tables.versions.c
FACETS = tables.facets.c
# Order → its keys, and how a cursor writes those before the number: a day, nothing, a confidence. A cursor so says its order.
KEYS = {"date": (VERSIONS.day, VERSIONS.number), "changed": (VERSIONS.number,), "unsure": (VERSIONS.confidence, VERSIONS.number)}
POINTS = {
    "date": "([0-9]{4}(-[0-9]{2}){0,2})?~",
    "changed": "",
    "unsure": r"(0\.[0-9]{1,20}|1\.0|[0-9](\.[0-9]{1,20})?e-[0-9]{1,3})~",
}
CURSOR = f"({'|'.join(POINTS[order] for order in ('date', 'unsure', 'changed'))})[0-9]{{1,9}}"


def entries(connection: Connection, filter: Filter, *, limit: int, after: str | None, as_of: str | None, order: str) -> Page:
    """Those that fit, newest first (or changed last, or least certain first)."""
    (order, start), fits = point(after, order), fitting(connection, filter, as_of)
    keys = KEYS[order]
    index = as_of is None and not filter.person and bool(filter.since or filter.until or any(getattr(filter, name) for name in FACETED))
    if start or not index:
        total = int(connection.execute(_by(select(func.count()).select_from(tables.versions).where(*fits), index)).scalar() or 0)
        found = _page(connection, _by(select(VERSIONS.number, *keys).where(*fits, *_after(keys, start, order)), index), order, limit)
    else:
        # All that fit have to be looked at for a page of them: they are counted on the way.
        found = _page(connection, _by(select(VERSIONS.number, *keys, func.count().over()).where(*fits), index), order, limit)
        total = int(found[0][-1]) if found else 0
    more = len(found) > limit
    shown = found[:limit]
    cursor = "~".join(str(value) for value in shown[-1][1 : 1 + len(keys)]) if more and shown else None
    return Page(tuple(of(connection, [row[0] for row in shown])), total, cursor)


def _by(asked: Select[Any], index: bool) -> Select[Any]:
    """SQLite goes from facets to the rows of versions, which are long; an index has all that a filter looks at."""
    return asked.with_hint(tables.versions, "INDEXED BY versions_listed", "sqlite") if index else asked


def _page(connection: Connection, asked: Select[Any], order: str, limit: int) -> Sequence[Row[Any]]:
    keys = (key if order == "unsure" else key.desc() for key in KEYS[order])
    return connection.execute(asked.order_by(*keys).limit(limit + 1)).all()


def point(after: str | None, order: str) -> tuple[str, tuple[Any, ...]]:
    """The order of a list and the values of its keys that a cursor stands for; none where there is no cursor.

    A list goes on in the order of its cursor; `order` is for its first page. Raises InputError for what is no order or cursor.
    """
    if order not in KEYS:
        raise InputError(f"{order!r} is no order", "order", "one of " + ", ".join(KEYS))
    if after is None:
        return order, ()
    first, found, last = after.rpartition("~")
    own = next((name for name, form in POINTS.items() if re.fullmatch(form, first + found)), None)
    if own is None or (number := number_in(last)) is None:
        raise InputError(f"{after[:40]!r} is no cursor", "after", "take the one that the page before gave")
    if own == "changed":
        return own, (number,)
    return own, (first, number) if own == "date" else (float(first), number)


def _after(keys: tuple[Any, ...], point: tuple[Any, ...], order: str) -> list[ColumnElement[bool]]:
    if not point:
        return []
    row = tuple_(*keys)
    return [row > tuple_(*point) if order == "unsure" else row < tuple_(*point)]


def ordered(connection: Connection, filter: Filter, as_of: str | None) -> list[int]:
    """Numbers of the versions that fit, by type and number of their entries."""
    asked = select(VERSIONS.number, VERSIONS.type, VERSIONS.entry).where(*fitting(connection, filter, as_of))
    found = sorted(connection.execute(asked), key=lambda row: (row.type, int(row.entry.partition("/")[2])))
    return [row.number for row in found]


def of(connection: Connection, numbers: list[int]) -> list[Entry]:
    """Entries as these versions have them, in this order."""
    found = rows.within(connection, (VERSIONS.number, VERSIONS.data), VERSIONS.number, numbers)
    data = {row.number: row.data for row in found}
    return [rows.entry(data[number]) for number in numbers]


def fitting(connection: Connection, filter: Filter, as_of: str | None) -> list[ColumnElement[bool]]:
    """What holds for the versions that fit."""
    out = [_shown(as_of)]
    out += [_has("party", (code,)) for code in filter.party]
    for field in ANY:
        values = getattr(filter, field)
        if values and field == "person":
            out.append(_of_persons({person for name in values for person in people.called(connection, name)}))
        elif values:
            out.append(_has(field, values) if field != "type" else VERSIONS.type.in_(values))
    if filter.since:
        out.append(VERSIONS.last >= filter.since)
    if filter.until:
        out.append(and_(VERSIONS.day <= filter.until + "~", VERSIONS.day != ""))
    if filter.min_confidence:
        out.append(VERSIONS.confidence >= filter.min_confidence)
    return [*out, _judged(filter.judged)]


def _shown(as_of: str | None) -> ColumnElement[bool]:
    if as_of is None:
        return VERSIONS.until.is_(None)
    moment = until(as_of)
    return and_(VERSIONS.at <= moment, or_(VERSIONS.until.is_(None), VERSIONS.until > moment))


def _has(field: str, values: tuple[str, ...]) -> ColumnElement[bool]:
    return VERSIONS.number.in_(select(FACETS.version).where(FACETS.field == field, FACETS.value.in_(values)))


def _of_persons(numbers: set[int]) -> ColumnElement[bool]:
    """Entries of which some record names one of these persons."""
    named, members = tables.appearances.c, tables.members.c
    return VERSIONS.entry.in_(select(members.entry).where(members.record == named.record, named.person.in_(sorted(numbers))))


def _judged(how: str | None) -> ColumnElement[bool]:
    if how is None:
        return or_(VERSIONS.accepted.is_(None), VERSIONS.accepted == 1)
    if how == "open":
        return VERSIONS.accepted.is_(None)
    return VERSIONS.accepted == verdict(how)


def verdict(how: str) -> int:
    """What `accepted` is for it. Raises InputError where it is neither accepted nor rejected."""
    if how not in JUDGED:
        raise InputError(f"{how!r} is not known", "judged", "one of accepted, rejected, open")
    return JUDGED[how]


def countable(by: tuple[str, ...]) -> None:
    """Raises InputError for what is not counted."""
    for name in by:
        if name not in COUNTED:
            raise InputError(f"{name!r} is not counted", "by", "one of " + ", ".join(COUNTED))


def counts(connection: Connection, filter: Filter, by: tuple[str, ...], as_of: str | None) -> dict[tuple[str, ...], int]:
    """How many entries there are for each combination of values. An entry with two parties counts for both; undated ones have year ""."""
    countable(by)
    if len(by) == 1 and by[0] not in VALUES and not any(getattr(filter, field) for field in ("party", *ANY) if field != "type"):
        return _broad(connection, filter, by[0], as_of)
    source: Any = tables.versions
    columns: list[ColumnElement[Any]] = []
    for name in by:
        if name in ("year", "month"):
            columns.append(func.substr(VERSIONS.day, 1, 4 if name == "year" else 7))
        elif name == "type":
            columns.append(VERSIONS.type)
        else:
            facet = tables.facets.alias(f"by_{name}")
            source = source.join(facet, and_(facet.c.version == VERSIONS.number, _within(facet.c.field) == name))
            columns.append(facet.c.value)
    asked = select(*columns, func.count()).select_from(source).where(*fitting(connection, filter, as_of)).group_by(*columns)
    return {tuple(row[:-1]): int(row[-1]) for row in connection.execute(asked)}


def _broad(connection: Connection, filter: Filter, name: str, as_of: str | None) -> dict[tuple[str, ...], int]:
    """Counts by one facet where nearly all entries fit: its index gives the values in order, so that nothing need be sorted."""
    fits = select(VERSIONS.number).where(*fitting(connection, filter, as_of))
    asked = select(FACETS.value, func.count()).where(FACETS.field == name, FACETS.version.in_(fits)).group_by(FACETS.value)
    return {(row[0],): int(row[1]) for row in connection.execute(asked)}


def _within(column: Any) -> ColumnElement[Any]:
    """A column of facets, looked for within a version only: SQLite would else go through the parties of all versions for each of them.

    With 100,000 entries pairs take 1.4 s so, and minutes otherwise. Within a function a column is not looked for in an index.
    """
    return func.coalesce(column, "")


def pairs(connection: Connection, filter: Filter, as_of: str | None) -> dict[tuple[str, str], int]:
    """How many entries each two parties have together, the codes in order."""
    a, b = tables.facets.alias("a"), tables.facets.alias("b")
    first = and_(a.c.version == VERSIONS.number, _within(a.c.field) == "party")
    other = and_(b.c.version == VERSIONS.number, _within(b.c.field) == "party", _within(b.c.value) > a.c.value)
    source = tables.versions.join(a, first).join(b, other)
    asked = (
        select(a.c.value, b.c.value, func.count())
        .select_from(source)
        .where(*fitting(connection, filter, as_of))
        .group_by(a.c.value, b.c.value)
    )
    return {(row[0], row[1]): int(row[2]) for row in connection.execute(asked)}
