"""The weights of the comparison: logistic regression that begins at a prior, so that signs seldom seen keep what is thought of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
import yaml
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from models.linking.events import Tale
from models.linking.measure import blocked
from pactograph.linking.compare import signs

PRIOR = Path(__file__).parent / "prior.yaml"
# How strongly a weight is held to its prior: the best of 0.3, 1 and 3 on folds of the fit half.
STRENGTH = 3.0
DIGITS = 3
Weights = dict[str, float]


class Rows:
    """Pairs of records as signs, and whether they are one event."""

    def __init__(self) -> None:
        self.features: list[list[str]] = []
        self.same: list[bool] = []

    def add(self, tales: Sequence[Tale]) -> None:
        """The pairs of one type and one family of which both events are known, and those that share a blocking key."""
        keyed = set(blocked(tale.told for tale in tales))
        for a, b in combinations([tale for tale in tales if tale.event], 2):
            near = a.family == b.family or (a.told.number, b.told.number) in keyed
            if near and a.told.record.type == b.told.record.type:
                self.features.append([sign.feature for sign in signs(a.told, b.told)])
                self.same.append(a.event == b.event)


def prior() -> Weights:
    """What each sign is thought to say."""
    found: Weights = yaml.safe_load(PRIOR.read_text(encoding="utf-8"))
    return found


def fitted(rows: Rows, strength: float = STRENGTH) -> Weights:
    """Feature → weight, rounded, so that the same rows give the same weights."""
    before = prior()
    names = sorted(({feature for row in rows.features for feature in row} | before.keys()) - {""})
    start = np.array([before.get("", 0.0), *(before.get(name, 0.0) for name in names)])
    matrix = _matrix(rows.features, {name: place for place, name in enumerate(names, start=1)})
    sides = np.where(np.array(rows.same), 1.0, -1.0)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margins = sides * (matrix @ weights)
        away = weights - start
        slope = matrix.T @ (-sides / (1 + np.exp(np.clip(margins, -500, 500)))) + strength * away
        return float(np.logaddexp(0, -margins).sum() + strength / 2 * away @ away), slope

    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 2000, "ftol": 1e-12, "gtol": 1e-8})
    return {name: round(float(weight), DIGITS) for name, weight in zip(["", *names], best.x, strict=True)}


def _matrix(rows: list[list[str]], places: dict[str, int]) -> csr_matrix:
    columns = [sorted({0} | {places[feature] for feature in row}) for row in rows]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.array([column for row in columns for column in row])
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(places) + 1))
