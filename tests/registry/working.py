"""A process that adds reports to a register or reads from it, for tests of many at once: `python working.py add|read PLACE FIRST COUNT`."""

from __future__ import annotations

import sys

import drills

from pactograph import registry


def report(number: int) -> object:
    """Each third report tells of an event of the two before it."""
    text = f"Serbian and Russian troops held the drill Shield {number // 3} near Nikinci; report {number} tells so."
    return drills.exercise(f"report-{number}", text, f"Shield {number // 3}", f"2016-{1 + number // 3 % 12:02}-02")


def add(place: str, first: int, count: int) -> None:
    with registry.open(place) as register:
        for number in range(first, first + count):
            register.add(report(number))  # type: ignore[arg-type]
            print(number, flush=True)


def read(place: str, first: int, count: int) -> None:
    with registry.open(place) as register:
        for number in range(count):
            page = register.entries(registry.Filter(party=("SRB",)))
            assert all(entry.members for entry in page.entries)
            register.search(f"Shield {first + number}")
            register.stats()


if __name__ == "__main__":
    {"add": add, "read": read}[sys.argv[1]](sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
