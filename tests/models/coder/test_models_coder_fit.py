"""Fitting on rows small enough to see through."""

from __future__ import annotations

from models.coder import fit
from pactograph.coding.linear import Linear

ROWS: list[fit.Row] = [(["good", "any"], "yes", 1.0, False), (["bad", "any"], "no", 1.0, False)] * 5


def test_a_feature_speaks_for_its_class() -> None:
    weights = fit.binary(ROWS, "yes", 1.0)
    assert weights["good"] > 0 > weights["bad"]
    model = Linear({"yes": weights})
    assert model.chance(["good", "any"]) > 0.5 > model.chance(["bad", "any"])


def test_the_same_rows_give_the_same_weights_and_few_digits() -> None:
    first, second = fit.binary(ROWS, "yes", 1.0), fit.binary(ROWS, "yes", 1.0)
    assert first == second
    assert all(weight == round(weight, fit.DIGITS) for weight in first.values())


def test_rare_features_are_left_out() -> None:
    rows = [*ROWS, (["good", "once"], "yes", 1.0, False)]
    assert "once" not in fit.binary(rows, "yes", 1.0)
    assert "once" in fit.binary(rows, "yes", 1.0, rare=1)


def test_the_press_has_its_features_twice() -> None:
    own, press = (["good"], "yes", 1.0, False), (["good"], "yes", 1.0, True)
    assert fit._doubled(own) == {"good"}
    assert fit._doubled(press) == {"good", f"{fit.OWN}good"}


def test_what_the_press_says_outweighs_what_our_own_reports_say() -> None:
    press = [(["word"], "yes", 1.0, True), (["other"], "no", 1.0, True)] * 5
    own = [(["word"], "no", 1.0, False), (["other"], "yes", 1.0, False)] * 5
    weights = fit.binary([*press, *own], "yes", 1.0)
    assert weights["word"] > 0 > weights["other"]
    assert not any(feature.startswith(fit.OWN) for feature in weights)


def test_one_of_several_classes() -> None:
    rows: list[fit.Row] = [([name], name, 1.0, False) for name in ("a", "b", "c")] * 5
    model = Linear(fit.several(rows, 1.0))
    for name in ("a", "b", "c"):
        chances = model.choice([name])
        assert max(chances, key=lambda one: chances[one]) == name


def test_of_two_classes_one_carries_the_weights() -> None:
    found = fit.several(ROWS, 1.0)
    assert found["no"] == {}
    assert Linear(found).choice(["good", "any"])["yes"] > 0.5
