"""Floors of accuracy on the bundled examples, coded by hand. A floor is only ever raised; a change that needs it lower needs a reason."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from benchmarks import accuracy, handmade
from pactograph.codebook import record_type

FLOORS = {"records": 0.4, "slots": 0.3}


@cache
def figures() -> dict[str, Any]:
    return accuracy.scored(handmade.gold())


@pytest.mark.parametrize("what", FLOORS)
def test_f1_stays_above_its_floor(what: str) -> None:
    assert figures()[what]["f1"] >= FLOORS[what]


def test_every_quote_is_verbatim() -> None:
    evidence = figures()["evidence"]
    assert evidence["verbatim"] == evidence["quotes"] > 0


@pytest.mark.parametrize("name", handmade.gold())
def test_the_hand_coding_follows_the_codebook(name: str) -> None:
    report = handmade.gold()[name]
    for record in report["records"]:
        kind = record_type(record["type"])
        assert {party["role"] for party in record["parties"]} <= {str(role.code) for role in kind.roles}
        assert all(quote in report["text"] for quote in record["evidence"]), record["evidence"]


def test_the_hand_coding_has_all_nine_types() -> None:
    assert len({record["type"] for report in handmade.gold().values() for record in report["records"]}) == 9
