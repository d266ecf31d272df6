"""Judgements into the log, and what follows from each: entries regrouped, values corrected, records added, persons joined."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import ValidationError
from sqlalchemy import Connection, insert, select

from pactograph.errors import InputError
from pactograph.records import Coding, Entry, Judgement, Record
from pactograph.records.entry import STANDINGS
from pactograph.records.judgement import Act
from pactograph.records.record import MANY, SINGLE
from pactograph.registry import adding, amending, grouping, linker, people, rows, said, tables, versions
from pactograph.registry.clock import now
from pactograph.registry.digits import number_in
from pactograph.registry.storable import storable

LONGEST = 4_000
PERSONS = ("same-person", "other-person")


def judge(connection: Connection, act: str, target: str, *, who: str, why: str, data: Mapping[str, Any]) -> Judgement:
    """Put a judgement into the log and do what it says. Raises InputError for one that means nothing."""
    if act not in get_args(Act):
        raise InputError(f"{act!r} is no judgement", remedy="one of " + ", ".join(get_args(Act)))
    who, why, data = storable(who), storable(why), storable(dict(data))
    if not who.strip():
        raise InputError("nobody is named", "who", "say who judges")
    if len(why) > LONGEST or len(json.dumps(dict(data))) > 10 * LONGEST:
        raise InputError("the reason is too long", "why", f"at most {LONGEST} characters")
    target, numbers, data = _meant(connection, act, target, dict(data))
    return _log(connection, act, target, who=who.strip(), why=why.strip(), data=data, numbers=numbers)


def _log(connection: Connection, act: str, target: str, *, who: str, why: str, data: dict[str, Any], numbers: list[int]) -> Judgement:
    at, number = now(), rows.next_number(connection, tables.judgements)
    row = {"number": number, "at": at, "who": who, "act": act, "target": target, "why": why, "data": json.dumps(data, ensure_ascii=False)}
    connection.execute(insert(tables.judgements).values(**row, records=said.listed(numbers)))
    rows.put(connection, tables.judged, [{"record": record, "judgement": number} for record in sorted(set(numbers))])
    _follow(connection, act, data, numbers, number, at)
    return one(connection, number)


def one(connection: Connection, number: int) -> Judgement:
    """Raises InputError where there is no such judgement."""
    row = connection.execute(select(tables.judgements).where(tables.judgements.c.number == number)).first()
    if row is None:
        raise InputError(f"there is no judgement {number}", remedy="`pactograph log` shows all")
    return rows.judgement(row, rows.undone(connection))


def undo(connection: Connection, number: int, *, who: str, why: str) -> Judgement:
    """Take a judgement back. Raises InputError for one that was taken back already."""
    before, who, why = one(connection, number), storable(who), storable(why)
    if before.undone_by is not None:
        raise InputError(
            f"judgement {number} was taken back already", remedy=f"by judgement {before.undone_by}; undo that to make it stand again"
        )
    if not who.strip():
        raise InputError("nobody is named", "who", "say who judges")
    return _log(
        connection, "undo", before.target, who=who.strip(), why=why.strip(), data={"judgement": number}, numbers=list(before.records)
    )


def _meant(connection: Connection, act: str, target: str, data: dict[str, Any]) -> tuple[str, list[int], dict[str, Any]]:
    """The target as it is called now, the records that it stands for, and the data as it is stored."""
    if act == "add":
        # Taken under the lock of writers: it is the number that the record gets.
        return target, [rows.next_number(connection, tables.records)], _new_record(connection, target, data)
    if act in PERSONS:
        ids = [target, *data.get("with", [])]
        if len(set(ids)) < 2:
            raise InputError("one person alone", target, "name at least two")
        return people.one(connection, target).id, [], {"with": ids[1:], "appearances": people.numbers(connection, ids)}
    if target.startswith("record/"):
        if act not in ("accept", "reject", "correct", "note"):
            raise InputError(f"a record cannot be judged so: {act}", target, "judge its entry")
        number = _number(target)
        if not rows.tolds(connection, [number]):
            raise InputError(f"there is no record {number}", remedy="`pactograph show ENTRY` lists those of an entry")
        return target, [number], _checked(connection, act, number, data)
    entry = found(connection, target)
    return entry.id, *_of_entry(connection, act, entry, data)


def _number(target: str) -> int:
    number = number_in(target.partition("/")[2])
    if number is None:
        raise InputError(f"{target!r} has no number", remedy="write it as record/45")
    return number


def _of_entry(connection: Connection, act: str, entry: Entry, data: dict[str, Any]) -> tuple[list[int], dict[str, Any]]:
    own = [member.record for member in entry.members]
    if act == "merge":
        others = [found(connection, id) for id in data.get("with", [])]
        if not others or any(other.id == entry.id for other in others):
            raise InputError("an entry cannot be merged with itself", entry.id, "name another")
        if any(other.type != entry.type for other in others):
            raise InputError("entries of different types are different events", entry.id, "merge entries of one type")
        return own + [member.record for other in others for member in other.members], {"with": [other.id for other in others]}
    if act == "split":
        moved = sorted(set(data.get("records", [])))
        if not moved or not set(moved) < set(own):
            raise InputError("some of its records are to be split off, not all, and none of others", entry.id, f"of {own}")
        return own, {"records": moved}
    if act in ("tie", "untie"):
        return own, _tied(connection, entry, data)
    return own, _checked(connection, act, own[0], data)


def _tied(connection: Connection, entry: Entry, data: dict[str, Any]) -> dict[str, Any]:
    """A provision by the name that stays when numbers move."""
    asked = str(data.get("provision", ""))
    provision = next((one for one in entry.provisions if asked in (str(one.number), linker.provisions.reference(one))), None)
    if provision is None:
        raise InputError(f"has no provision {asked!r}", entry.id, f"`pactograph implementation {entry.id}` lists them")
    if (standing := data.get("standing")) is not None and standing not in STANDINGS:
        raise InputError(f"{standing!r} is no standing", "standing", "one of " + ", ".join(STANDINGS))
    later = found(connection, str(data.get("entry", "")))
    return {"provision": linker.provisions.reference(provision), "entry": later.id} | ({"standing": standing} if standing else {})


def _checked(connection: Connection, act: str, record: int, data: dict[str, Any]) -> dict[str, Any]:
    if act != "correct":
        return data
    field = str(data.get("path", "")).strip("/").split("/")[0]
    if field not in (*SINGLE, *MANY):
        raise InputError(f"there is no field {field!r}", "path", "one of " + ", ".join((*SINGLE, *MANY)))
    if "value" not in data:
        raise InputError("no value is given", "value", "null withdraws the one that is there")
    told = rows.tolds(connection, [record])[0]
    try:
        changed = amending.changed(told.record, Judgement(number=0, at="", who="", act="correct", target="", data=data))
    except ValidationError as error:
        raise InputError(f"is no value of {field}: {error.errors()[0]['msg']}", "value", "see the codebook: pactograph explain") from None
    if data.get("spans"):
        Coding(report=rows.report(connection, told.report).report, records=(changed,))
    return data


def found(connection: Connection, id: str) -> Entry:
    """The entry with this id, or the one that it has become. Raises InputError where there is none."""
    asked, seen, id = id, set[str](), storable(id)
    while id not in seen:
        seen.add(id)
        shown = versions.current(connection, [id]).get(id)
        if shown is not None:
            return shown
        moved = connection.execute(select(tables.entries.c.moved).where(tables.entries.c.id == id)).scalar()
        if moved is None:
            break
        id = moved
    raise InputError(f"there is no entry {asked!r}", remedy="`pactograph list` shows all")


def _new_record(connection: Connection, target: str, data: dict[str, Any]) -> dict[str, Any]:
    """The data of a record that a person adds to a report: every span of it must stand there."""
    number = _number(target)
    report = rows.report(connection, number).report
    try:
        record = Record.model_validate(data.get("record"))
    except ValidationError as error:
        raise InputError(f"is no record: {error.errors()[0]['msg']}", target) from None
    Coding(report=report, records=(record,))
    return {"report": number, "record": json.loads(record.model_dump_json())}


def _follow(connection: Connection, act: str, data: dict[str, Any], numbers: list[int], judgement: int, at: str) -> None:
    if act == "add":
        adding.enter(connection, adding.store(connection, data["report"], (Record.model_validate(data["record"]),), judgement), [], at)
    elif (said_so := _meaning(connection, judgement)).act in PERSONS:
        groups = said_so.data["appearances"]
        persons = [number_in(id.partition("/")[2]) or 0 for id in (said_so.target, *said_so.data["with"])]
        was = {number: person for person, group in zip(persons, groups, strict=True) for number in group}
        people.regroup(connection, was, was)
    elif act != "note":
        grouping.regroup(connection, numbers, at)


def _meaning(connection: Connection, number: int) -> Judgement:
    """The judgement itself, or the one that it takes back or makes stand again."""
    found = one(connection, number)
    return _meaning(connection, found.data["judgement"]) if found.act == "undo" else found
