"""Which appearances a new one is grouped with."""

from __future__ import annotations

import itertools

import drills
import pytest

from pactograph import registry
from pactograph.registry import namesakes

NAMES = ("Marko Kovral", "M. Kovral", "Milan Kovral", "Petar Zelnik", "Zelnik", "Ivan Zelnik", "Jovan Kovrak Petrov")


def talks(name: str, number: int) -> object:
    """A report of a meeting at which a Serbian of this name was."""
    row = {"type": "meeting", "parties": ("SRB:host", "NOR:visitor"), "persons": (f"{name}:SRB",), "date": f"2016-{number + 1:02}-01"}
    return drills.coding(f"talks-{number}", f"Talks number {number + 1} in Belgrade: {name} met his guests from Oslo.", row)


def reached(register: registry.Register, name: str) -> set[str]:
    with register.store.read() as connection:
        own = [one for one in range(1, len(NAMES) + 1) if NAMES[one - 1] == name]
        return {one.appearance.name for one in namesakes.reached(connection, own)}


def test_those_that_may_be_meant(register: registry.Register) -> None:
    for number, name in enumerate(NAMES):
        register.add(talks(name, number))  # type: ignore[arg-type]
    # An initial may be of either of two given names; they may both be meant, so both are looked at.
    assert reached(register, "Marko Kovral") == {"Marko Kovral", "M. Kovral", "Milan Kovral"}
    # A surname alone may be of all who bear it, but makes no two of them one.
    assert reached(register, "Zelnik") == reached(register, "Petar Zelnik") == {"Petar Zelnik", "Zelnik", "Ivan Zelnik"}


def test_no_more_than_can_be_compared(register: registry.Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(namesakes, "MOST", 2)
    for number, name in enumerate(NAMES):
        register.add(talks(name, number))  # type: ignore[arg-type]
    assert len(reached(register, "Zelnik")) == 2


def test_whatever_the_order(tmp_path_factory: pytest.TempPathFactory) -> None:
    seen = set()
    for order in itertools.islice(itertools.permutations(range(6)), 0, 720, 71):
        with registry.open(tmp_path_factory.mktemp("order") / "register.db") as register:
            for number in order:
                register.add(talks(NAMES[number], number))  # type: ignore[arg-type]
            seen.add(tuple(sorted(tuple(sorted(name.value for name in one.names)) for one in register.persons())))
    assert len(seen) == 1
