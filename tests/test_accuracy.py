"""The bundled examples and their codings by hand; the floors of accuracy on them are in `tests/gate`."""

from __future__ import annotations

import pytest

from benchmarks import accuracy, handmade
from pactograph.codebook import record_type


def test_every_quote_is_verbatim() -> None:
    evidence = accuracy.scored(handmade.gold())["evidence"]
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
