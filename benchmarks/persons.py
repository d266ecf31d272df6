"""Names of persons and of companies that are one or two, against pairs labelled by hand: `python -m benchmarks.persons [--errors]`.

The baseline calls two names one where rapidfuzz's token set ratio of them in ASCII is 85 or more.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

import yaml
from anyascii import anyascii
from rapidfuzz import fuzz

from benchmarks import blocks
from pactograph.linking import party_names, persons
from pactograph.linking.persons import Appearance

SOURCES = {"persons": Path(__file__).with_name("persons.yaml"), "companies": Path(__file__).with_name("companies.yaml")}
HALVES = ("fit", "test")
ALIKE = 85


class Pair(NamedTuple):
    """Two appearances, and whether they are one."""

    a: Appearance
    b: Appearance
    same: bool


Way: TypeAlias = Callable[[Pair], bool]


def pairs(kind: str, half: str) -> list[Pair]:
    """The labelled pairs of one half."""
    rows = yaml.safe_load(SOURCES[kind].read_text(encoding="utf-8"))[half]
    return [_pair(a, b, party, verdict) for a, b, party, verdict in rows]


def _pair(a: str, b: str, party: str, verdict: str) -> Pair:
    first, _, second = party.partition("/")
    return Pair(_appearance(1, a, first), _appearance(2, b, second or first), verdict == "same")


def _appearance(record: int, told: str, party: str) -> Appearance:
    name, office, date = ([part.strip() or None for part in told.split("|")] + [None, None])[:3]
    return Appearance(record, name or "", party or None, office=office, date=date)


def baseline(pair: Pair) -> bool:
    """Words alike, in any order, one name perhaps within the other."""
    return fuzz.token_set_ratio(anyascii(pair.a.name).lower(), anyascii(pair.b.name).lower()) >= ALIKE


def one_person(pair: Pair) -> bool:
    """The package's way with persons."""
    return persons.same(pair.a, pair.b).value >= persons.SAME


def one_company(pair: Pair) -> bool:
    """The package's way with companies."""
    return party_names.same(pair.a.name, pair.b.name).value >= party_names.SAME


WAYS: dict[str, Way] = {"persons": one_person, "companies": one_company}


def measured(told: Sequence[Pair], way: Way) -> tuple[float, float, float]:
    """Precision, recall and F1 of the pairs called one."""
    found = {n for n, pair in enumerate(told) if way(pair)}
    gold = {n for n, pair in enumerate(told) if pair.same}
    right = len(found & gold)
    return right / max(1, len(found)), right / max(1, len(gold)), 2 * right / max(1, len(found) + len(gold))


def lines() -> Iterator[str]:
    """The table."""
    rows = []
    for kind, own in WAYS.items():
        for half in HALVES:
            told = pairs(kind, half)
            for label, way in (("token set ratio", baseline), ("Pactograph", own)):
                figures = (f"{figure:.2f}" for figure in measured(told, way))
                rows.append((f"{kind}, {half}, {label}", len(told), sum(pair.same for pair in told), *figures))
    yield blocks.table(("", "pairs", "same", "precision", "recall", "F1"), rows)


def errors() -> Iterator[str]:
    """The pairs of the halves `fit` that are judged wrongly, one a line."""
    for kind, way in WAYS.items():
        for pair in pairs(kind, "fit"):
            if way(pair) != pair.same:
                score = persons.same(pair.a, pair.b) if kind == "persons" else party_names.same(pair.a.name, pair.b.name)
                yield f"{pair.a.name} and {pair.b.name} are {'one' if pair.same else 'two'}: {score.value}, {score.reason}"


def main(arguments: list[str]) -> int:
    """Print the table, with --errors what is wrong on the halves that the rules were written on."""
    for line in (*lines(), *(errors() if "--errors" in arguments else ())):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
