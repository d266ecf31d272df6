"""Roles that go together by type."""

from __future__ import annotations

from collections import Counter

import pytest

from pactograph.coding.casting import NONE, cast
from pactograph.coding.kinds import KINDS

LEAST, SECOND = 0.5, 0.3


def test_roles_that_do_not_go_together_give_way() -> None:
    chances = {"USA": {"supplier": 0.8, "recipient": 0.1, NONE: 0.1}, "POL": {"supplier": 0.5, "recipient": 0.4, NONE: 0.1}}
    found = cast(KINDS["transfer"], chances, LEAST, SECOND)
    assert {code: role for code, (role, _) in found.items()} == {"USA": "supplier", "POL": "recipient"}


def test_the_unlikely_are_left_out_but_a_second_party_needs_less() -> None:
    chances = {"NOR": {"party": 0.9, NONE: 0.1}, "CHL": {"party": 0.4, NONE: 0.6}, "PER": {"party": 0.35, NONE: 0.65}}
    assert set(cast(KINDS["agreement"], chances, LEAST, SECOND)) == {"NOR", "CHL"}
    assert set(cast(KINDS["agreement"], chances, LEAST, 0.45)) == {"NOR"}


def test_the_chance_is_that_of_being_a_party() -> None:
    found = cast(KINDS["agreement"], {"NOR": {"party": 0.9, NONE: 0.1}}, LEAST, SECOND)
    assert found["NOR"][1] == pytest.approx(0.9)


def test_nobody_is_cast_from_nothing() -> None:
    assert cast(KINDS["meeting"], {}, LEAST, SECOND) == {}


def test_many_parties_are_cast_each_for_itself() -> None:
    chances = {f"P{n}": {"visitor": 0.3, "host": 0.2, "participant": 0.4, NONE: 0.1} for n in range(9)}
    assert {role for role, _ in cast(KINDS["meeting"], chances, LEAST, SECOND).values()} == {"participant"}


@pytest.mark.parametrize(
    ("kind", "roles", "fits"),
    [
        ("meeting", ["visitor", "host"], True),
        ("meeting", ["participant", "participant"], True),
        ("meeting", ["visitor", "participant"], False),
        ("meeting", ["visitor", "visitor"], False),
        ("transfer", ["supplier", "supplier"], False),
        ("transfer", ["recipient"], True),
        ("deployment", ["sender", "host"], True),
        ("deployment", ["host", "host"], False),
        ("usage", ["contrast"], False),
        ("usage", ["holder"], True),
    ],
)
def test_what_goes_together(kind: str, roles: list[str], fits: bool) -> None:
    assert KINDS[kind].fits(Counter(roles)) is fits
