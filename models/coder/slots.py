"""Fits the parts that read the values of records: codes of fields by words, and which mentions belong to a record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from models.coder import fit
from pactograph.analysis.alike import agree
from pactograph.coding.attach import candidates, of_candidate
from pactograph.coding.case import Case
from pactograph.coding.casting import NONE
from pactograph.coding.kinds import KINDS
from pactograph.coding.linear import Linear
from pactograph.coding.parts import ATTACHED, FIELDS
from pactograph.coding.words import seen

Known = tuple[Case, dict[str, Any], float, bool]
"""A draft, the gold record that it is, its weight, and whether it comes from the press."""

FIELD, ATTACH = 0.2, 0.1
# A code that one draft in thirty has would never be given: drafts that have it count so much more.
RARE = 2.0
# The slot that each kind of mention fills, and how its values are found in a gold record.
SLOT = {"date": "date", "place": "place", "person": "persons", "item": "items", "money": "value", "number": "personnel"}
VALUES: dict[str, Callable[[dict[str, Any]], list[Any]]] = {
    "date": lambda record: [record["date"]] if "date" in record else [],
    "place": lambda record: [record["place"]["name"]] if record.get("place", {}).get("name") else [],
    "person": lambda record: [person["name"] for person in record.get("persons", [])],
    "item": lambda record: [item["name"] for item in record.get("items", [])],
    "money": lambda record: [record["value"]] if "value" in record else [],
    "number": lambda record: [record["personnel"]] if "personnel" in record else [],
}
PLAIN: dict[str, Callable[[Any], Any]] = {
    "date": str,
    "place": lambda value: value.name,
    "person": lambda value: value.name,
    "item": lambda value: value.name,
    "money": lambda value: value.model_dump(),
    "number": int,
}
SCORED = {"number": "personnel", "money": "value"}


def fields(known: list[Known]) -> dict[str, Linear]:
    """One model a field of codes."""
    return {name: _several(known, name) if name in ("areas", "domains") else _one(known, name) for name in FIELDS}


def _of(known: list[Known], name: str) -> tuple[str, list[Known]]:
    field, _, kind = name.partition("-")
    return field, [row for row in known if field in KINDS[row[0].draft.type].fields and kind in ("", row[0].draft.type)]


def _one(known: list[Known], name: str) -> Linear:
    field, chosen = _of(known, name)
    return Linear(
        fit.several([(seen(case).features, record.get(field) or NONE, weight, press) for case, record, weight, press in chosen], FIELD)
    )


def _several(known: list[Known], name: str) -> Linear:
    field, chosen = _of(known, name)
    rows = [(seen(case).features, set(record.get(field) or ()), weight, press) for case, record, weight, press in chosen]
    codes = sorted({code for _, own, *_ in rows for code in own})
    return Linear(
        {
            code: fit.binary(
                [
                    (features, "yes" if code in own else "no", weight * (RARE if code in own else 1), press)
                    for features, own, weight, press in rows
                ],
                "yes",
                FIELD,
            )
            for code in codes
        }
    )


def attached(known: list[Known]) -> dict[str, Linear]:
    """One model a kind of mention."""
    return {kind: Linear({"yes": fit.binary(_rows(known, kind), "yes", ATTACH)}) for kind in ATTACHED}


def _rows(known: list[Known], kind: str) -> list[fit.Row]:
    rows: list[fit.Row] = []
    for case, record, weight, press in known:
        if SLOT[kind] not in KINDS[case.draft.type].fields:
            continue
        values, found = VALUES[kind](record), candidates(case, kind)
        for number, one in enumerate(found):
            right = any(agree(SCORED.get(kind, kind), value, PLAIN[kind](one.value)) for value in values)
            rows.append((of_candidate(case, one, number, len(found)), "yes" if right else "no", weight, press))
    return rows
