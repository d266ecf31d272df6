"""Fitting linear models on rows of features: sparse, regularised, rounded so that the same command gives the same bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

DIGITS = 3
SMALL = 0.01

OWN = "\0"
"""Before a feature: as the press itself has it."""

Row = tuple[list[str], str, float, bool]
"""Features, class, weight, and whether it comes from the press and not from a report or case of our own."""
Weights = dict[str, dict[str, float]]


def several(rows: list[Row], strength: float, rare: int = 2, small: float = SMALL) -> Weights:
    """One class of many for each row: a multinomial model. Weights below `small` are left out."""
    names = sorted({row[1] for row in rows})
    if len(names) == 2:
        weights = binary(rows, names[1], strength, rare, small)
        return {names[0]: {}, names[1]: weights}
    model, vocabulary = _fit(rows, [row[1] for row in rows], strength, rare)
    return {str(name): _named(vocabulary, model.coef_[n], model.intercept_[n], small) for n, name in enumerate(model.classes_)}


def binary(rows: list[Row], name: str, strength: float, rare: int = 2, small: float = SMALL) -> dict[str, float]:
    """Whether a row is of class `name`. Weights below `small` are left out."""
    model, vocabulary = _fit(rows, [row[1] == name for row in rows], strength, rare)
    return _named(vocabulary, model.coef_[0], model.intercept_[0], small)


def _fit(rows: list[Row], targets: list[Any], strength: float, rare: int) -> tuple[LogisticRegression, list[str]]:
    seen = [_doubled(row) for row in rows]
    counts = Counter(feature for features in seen for feature in features if feature)
    vocabulary = sorted(feature for feature, count in counts.items() if count >= rare)
    matrix = _matrix(seen, vocabulary)
    model = LogisticRegression(C=strength, solver="lbfgs", max_iter=1000, tol=1e-5)
    model.fit(matrix, np.array(targets), sample_weight=np.array([row[2] for row in rows]))
    return model, vocabulary


def _doubled(row: Row) -> set[str]:
    """The features; those of the press twice, so that its habits are learned apart from what holds for all (Daumé 2007)."""
    features = set(row[0])
    return features | {OWN + feature for feature in features} if row[3] else features


def _matrix(rows: Iterable[set[str]], vocabulary: list[str]) -> csr_matrix:
    index = {feature: n for n, feature in enumerate(vocabulary)}
    indices: list[int] = []
    ends = [0]
    for row in rows:
        indices += sorted({index[feature] for feature in row if feature in index})
        ends.append(len(indices))
    shape = (len(ends) - 1, len(vocabulary))
    return csr_matrix((np.ones(len(indices)), np.array(indices, dtype=np.int32), np.array(ends, dtype=np.int32)), shape=shape)


def _named(vocabulary: list[str], weights: Any, constant: float, small: float) -> dict[str, float]:
    """Feature → weight for what comes from the press: what holds for all, and its own."""
    sums: dict[str, float] = {}
    for feature, weight in zip(vocabulary, weights, strict=True):
        name = feature.removeprefix(OWN)
        sums[name] = sums.get(name, 0.0) + float(weight)
    kept = {feature: round(weight, DIGITS) for feature, weight in sums.items() if abs(weight) >= small}
    return {"": round(float(constant), DIGITS)} | kept
