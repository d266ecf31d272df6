"""Linear models: features in, chances out."""

from __future__ import annotations

import pytest

from pactograph import coding
from pactograph.coding import linear
from pactograph.coding.linear import Linear, logistic
from pactograph.errors import SetupError

MODEL = Linear({"a": {"": 0.5, "x": 2.0, "y": -1.0, "z": 1.0}, "b": {"": 0.0, "y": 3.0}})


def test_margins_are_sums_and_unknown_features_say_nothing() -> None:
    assert MODEL.margins(["x", "y", "unknown"]) == pytest.approx([1.5, 3.0])
    assert MODEL.margins([]) == pytest.approx([0.5, 0.0])


def test_chances_stand_each_for_itself_and_may_share_sums() -> None:
    assert MODEL.chances(["x"]) == pytest.approx({"a": logistic(2.5), "b": 0.5})
    assert MODEL.chances(["x"], MODEL.sums(["y"])) == pytest.approx(MODEL.chances(["x", "y"]))


def test_a_choice_sums_to_one() -> None:
    found = MODEL.choice(["y"])
    assert sum(found.values()) == pytest.approx(1)
    assert found["b"] > found["a"]


def test_one_class_has_a_chance() -> None:
    assert Linear({"yes": {"": 0.0}}).chance(["x"]) == 0.5
    assert 0 < Linear({"yes": {"": -1e6}}).chance([]) < Linear({"yes": {"": 1e6}}).chance([]) <= 1


def test_the_strongest_speak_for_a_class() -> None:
    assert MODEL.strongest("a", ["y", "z", "x", "unknown"], 5) == ["x", "z"]
    assert MODEL.strongest("a", ["z", "x"], 1) == ["x"]


def test_a_missing_part_is_named() -> None:
    with pytest.raises(SetupError, match="'no-such-part' is missing"):
        linear.load("no-such-part")


def test_all_parts_are_in_the_package() -> None:
    found = coding.parts()
    assert found.events.classes and found.roles and found.fields and found.attach
