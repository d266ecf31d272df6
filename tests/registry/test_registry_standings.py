"""Lists of persons: by the number of records, as all persons give it, after whatever was done; and in registers of before."""

from __future__ import annotations

import random
from pathlib import Path

from sqlalchemy import select, text

from benchmarks.synthetic import codings
from pactograph import registry
from pactograph.records import Somebody
from pactograph.registry import Register, tables


def everybody(register: Register) -> list[Somebody]:
    """All persons as they are kept, those with most records first."""
    with register.store.read() as connection:
        kept = connection.execute(select(tables.persons.c.data).where(tables.persons.c.data.is_not(None))).scalars().all()
    found = [Somebody.model_validate_json(data) for data in kept]
    return sorted(found, key=lambda one: (-len(one.records), int(one.id.partition("/")[2])))


def listed_right(register: Register) -> None:
    found = everybody(register)
    assert register.persons(limit=10**9) == found and register.persons(limit=3) == found[:3]
    for party in ("SRB", "RUS", "CHN", "nowhere"):
        own = [one for one in found if party in {spelling.value for spelling in one.parties}]
        assert register.persons(party=party, limit=10**9) == own and register.persons(party=party, limit=2) == own[:2]
    if found:
        named = register.persons(name=found[0].name, limit=10**9)
        assert found[0] in named and named == [one for one in found if one in named]
    assert register.check() == []


def test_persons_are_listed_as_they_are_after_whatever_was_done(place: str) -> None:
    chance, said = random.Random(3), list[int]()
    with registry.open(place) as register:
        listed_right(register)
        for coding in codings(12):
            register.add(coding)
            ids = [one.id for one in register.persons(limit=100)]
            if len(ids) > 1 and chance.random() < 0.6:
                one, other = chance.sample(ids, 2)
                said.append(register.judge("same-person", one, who="ann", data={"with": [other]}).number)
            if said and chance.random() < 0.4:
                register.undo(said.pop(), who="ann")
            listed_right(register)
        register.rebuild()
        listed_right(register)


def test_a_register_of_before_gets_its_lists(place: str) -> None:
    with registry.open(place) as register:
        register.load(codings(12))
        before = register.persons(limit=10**9)
        with register.store.write() as connection:
            connection.execute(text("DROP TABLE standings"))
            connection.execute(text("UPDATE settings SET value = '2' WHERE name = 'version'"))
    with registry.open(place) as register:
        assert register.persons(limit=10**9) == before != []
        listed_right(register)


def test_a_backup_of_before_is_restored_with_its_lists(tmp_path: Path, place: str) -> None:
    with registry.open(tmp_path / "old.db") as old:
        old.load(codings(6))
        before = old.persons(limit=10**9)
        with old.store.write() as connection:
            connection.execute(text("DROP TABLE standings"))
            connection.execute(text("UPDATE settings SET value = '2' WHERE name = 'version'"))
    registry.restore(tmp_path / "old.db", place)
    with registry.open(place) as register:
        assert register.persons(limit=10**9) == before != []
        listed_right(register)


def test_a_list_that_is_not_as_the_records_say_is_told_and_made_anew(register: Register) -> None:
    register.load(codings(6))
    with register.store.write() as connection:
        connection.execute(text("UPDATE standings SET records = 99 WHERE person = 1"))
        connection.execute(text("INSERT INTO standings (party, person, records) VALUES ('', 4711, 3)"))
    assert register.check() == ["person 1 is not listed by the number of records", "person 4711 is listed and gone"]
    register.rebuild()
    listed_right(register)
