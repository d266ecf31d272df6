"""What carries agreements out, against a set labelled by hand: `python -m benchmarks.carrying [--errors]`.

Each agreement is tried with the later entries of all agreements of its half. The weights were fitted on `fit`; `test` was only measured.
The baseline ties every entry of the same parties after the signing to every provision.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import yaml

from benchmarks import blocks
from benchmarks.handmade_entries import entry, quotes
from pactograph.linking.carry import carry
from pactograph.linking.days import days
from pactograph.linking.provisions import provisions, reference
from pactograph.linking.standings import BY_STATUS
from pactograph.records import Entry, Provision, Span, Tie

SOURCE = Path(__file__).with_name("carrying.yaml")
HALVES = ("fit", "test")
Ties: TypeAlias = set[tuple[str, str, str]]
Way: TypeAlias = Callable[["Case", Sequence[Entry]], tuple[Provision, ...]]


@dataclass(frozen=True)
class Case:
    """An agreement, its later entries, and what a person said of them: (provision, entry) pairs and standings by provision."""

    name: str
    half: str
    agreement: Entry
    quotes: list[Span]
    later: list[Entry]
    ties: frozenset[tuple[str, str]]
    standings: dict[str, str]


class Figures(NamedTuple):
    """Precision, recall and F1 of ties, the share of provisions found and the share of standings that are right."""

    precision: float
    recall: float
    f1: float
    found: float
    standings: float


def cases() -> list[Case]:
    """The labelled set."""
    return [_case(number, row) for number, row in enumerate(yaml.safe_load(SOURCE.read_text(encoding="utf-8")), start=1)]


def _case(number: int, row: dict[str, Any]) -> Case:
    ties = frozenset((provision, id) for id, later in row["later"].items() for provision in later.get("carries", ()))
    later = [entry(id, {"status": "done", **given}) for id, given in row["later"].items()]
    agreement = entry(f"agreement/{number}", row["agreement"])
    return Case(row["name"], row["half"], agreement, quotes(row.get("quotes", [])), later, ties, row["standings"])


def ours(case: Case, later: Sequence[Entry]) -> tuple[Provision, ...]:
    """The package's way."""
    return carry(case.agreement, later, quotes=case.quotes)


def baseline(case: Case, later: Sequence[Entry]) -> tuple[Provision, ...]:
    """Same parties, any later event; the furthest status is the standing."""
    own, signed = _codes(case.agreement), days(case.agreement.plain().get("date"))
    ties = []
    for one in later:
        when = days(one.plain().get("date"))
        if own <= _codes(one) and not (signed and when and when.last < signed.first):
            ties.append(Tie(entry=one.id, standing=BY_STATUS[one.plain()["status"]], date=None, score=1.0, reason="the same parties"))
    order = ("none", "dropped", "planned", "ongoing", "done")
    furthest = max((tie.standing for tie in ties), key=order.index, default="none")
    return tuple(one.model_copy(update={"ties": tuple(ties), "standing": furthest}) for one in provisions(case.agreement, case.quotes))


def _codes(one: Entry) -> set[str]:
    return {party["code"] for party in one.plain()["parties"]}


def measured(chosen: Sequence[Case], way: Way) -> Figures:
    """The figures of one way over some cases."""
    later = [one for case in chosen for one in case.later]
    told = {case.name: way(case, later) for case in chosen}
    gold, found = _gold(chosen), _found(told)
    right = len(gold & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    wanted = {(case.name, provision): standing for case in chosen for provision, standing in case.standings.items()}
    stands = {(name, reference(one)): one.standing for name, rows in told.items() for one in rows}
    return Figures(
        precision,
        recall,
        2 * precision * recall / max(1e-9, precision + recall),
        len(wanted.keys() & stands.keys()) / len(wanted.keys() | stands.keys()),
        sum(stands.get(key) == standing for key, standing in wanted.items()) / len(wanted),
    )


def _gold(chosen: Sequence[Case]) -> Ties:
    return {(case.name, provision, id) for case in chosen for provision, id in case.ties}


def _found(told: dict[str, tuple[Provision, ...]]) -> Ties:
    return {(name, reference(one), tie.entry) for name, rows in told.items() for one in rows for tie in one.ties}


def lines() -> Iterator[str]:
    """The table."""
    head = ("", "agreements", "ties", "precision", "recall", "F1", "provisions found", "standings right")
    rows = []
    for half in HALVES:
        chosen = [case for case in cases() if case.half == half]
        for label, way in (("same parties, later", baseline), ("Pactograph", ours)):
            figures = (f"{figure:.2f}" for figure in measured(chosen, way))
            rows.append((f"{half}, {label}", len(chosen), len(_gold(chosen)), *figures))
    yield blocks.table(head, rows)


def errors(half: str) -> Iterator[str]:
    """Missed and wrong ties and wrong standings of a half, one a line."""
    chosen = [case for case in cases() if case.half == half]
    later = [one for case in chosen for one in case.later]
    for case in chosen:
        told = ours(case, later)
        found = {(reference(one), tie.entry): tie for one in told for tie in one.ties}
        yield from (f"{case.name}: missed {key}" for key in sorted(case.ties - found.keys()))
        yield from (f"{case.name}: wrong {key}, {tie.score}, {tie.reason}" for key, tie in sorted(found.items()) if key not in case.ties)
        stands = {reference(one): one.standing for one in told}
        for provision in sorted(case.standings.keys() | stands.keys()):
            if case.standings.get(provision) != stands.get(provision):
                yield f"{case.name}: {provision} is {stands.get(provision)}, not {case.standings.get(provision)}"


def main(arguments: list[str]) -> int:
    """Print the table; with --errors the errors of the half that the weights were fitted on."""
    for line in lines():
        print(line)
    if "--errors" in arguments:
        print("\n" + "\n".join(errors("fit")))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
