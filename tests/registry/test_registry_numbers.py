"""Entries and persons keep their numbers for good, and have them again when a judgement is taken back."""

from __future__ import annotations

import drills
from test_registry_judging import WHO, filled, homes

from pactograph import registry


def numbers(register: registry.Register) -> dict[str, list[int]]:
    return {entry.id: sorted(member.record for member in entry.members) for entry in register.all()}


def test_a_merge_undone_brings_the_number_back(register: registry.Register) -> None:
    filled(register)
    before = numbers(register)
    register.judge("accept", "exercise/2", **WHO)
    merged = register.judge("merge", "exercise/1", data={"with": ["exercise/2"]}, **WHO)
    assert numbers(register) == {"exercise/1": [1, 2, 3]}
    back = register.undo(merged.number, **WHO)
    assert numbers(register) == before
    assert register.entry("exercise/2").accepted is True and register.entry("exercise/2").id == "exercise/2"
    register.undo(back.number, **WHO)
    assert numbers(register) == {"exercise/1": [1, 2, 3]} and register.check() == []


def test_a_split_undone_and_made_again(register: registry.Register) -> None:
    filled(register)
    split = register.judge("split", "exercise/1", data={"records": [2]}, **WHO)
    parted = numbers(register)
    assert parted == {"exercise/1": [1], "exercise/2": [3], "exercise/3": [2]}
    undone = register.undo(split.number, **WHO)
    assert register.entry("exercise/3").id == "exercise/1"
    register.undo(undone.number, **WHO)
    assert numbers(register) == parted and register.check() == []
    register.rebuild()
    assert numbers(register) == parted and register.check() == []


def test_a_record_that_was_rejected_comes_back_as_the_same_entry(register: registry.Register) -> None:
    filled(register)
    rejected = register.judge("reject", "record/3", **WHO)
    assert homes(register) == {frozenset({1, 2})}
    register.add(
        drills.exercise("new", "Serbia and Hungary held Steel Ferry in 2019.", "Steel Ferry", "2019-05-01", parties=("HUN:participant",))
    )
    register.undo(rejected.number, **WHO)
    assert numbers(register)["exercise/2"] == [3] and register.check() == []


def test_persons_have_their_numbers_again(register: registry.Register) -> None:
    for number, name in enumerate(("Bratislav Gašić", "Anders Holm", "Sven Berg")):
        row = {"type": "meeting", "status": "done", "parties": ("SRB:host", "NOR:visitor"), "persons": (f"{name}:SRB",)}
        register.add(drills.coding(f"talks-{number}", f"Talks on {number + 1} March: {name} met his guests.", row))
    before = {one.id: one.name for one in register.persons()}
    joined = register.judge("same-person", "person/2", data={"with": ["person/1", "person/3"]}, **WHO)
    (only,) = register.persons()
    assert {register.person(id).id for id in before} == {only.id}
    undone = register.undo(joined.number, **WHO)
    assert {one.id: one.name for one in register.persons()} == before
    register.undo(undone.number, **WHO)
    assert [one.id for one in register.persons()] == [only.id]
