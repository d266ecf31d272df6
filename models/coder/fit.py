"""Fitting linear models on rows of features: sparse, regularised, rounded so that the same command gives the same bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from pactograph.coding.linear import Linear

DIGITS = 3
SMALL = 0.002

Row = tuple[list[str], str, float]
"""Features, class, weight."""
Weights = dict[str, dict[str, float]]


def several(rows: list[Row], strength: float, rare: int = 2) -> Weights:
    """One class of many for each row: a multinomial model."""
    names = sorted({row[1] for row in rows})
    if len(names) == 2:
        weights = binary(rows, names[1], strength, rare)
        return {names[0]: {}, names[1]: weights}
    model, vocabulary = _fit(rows, [row[1] for row in rows], strength, rare)
    return {str(name): _named(vocabulary, model.coef_[n], model.intercept_[n]) for n, name in enumerate(model.classes_)}


def binary(rows: list[Row], name: str, strength: float, rare: int = 2) -> dict[str, float]:
    """Whether a row is of class `name`."""
    model, vocabulary = _fit(rows, [row[1] == name for row in rows], strength, rare)
    return _named(vocabulary, model.coef_[0], model.intercept_[0])


def _fit(rows: list[Row], targets: list[Any], strength: float, rare: int) -> tuple[LogisticRegression, list[str]]:
    counts = Counter(feature for row in rows for feature in set(row[0]) if feature)
    vocabulary = sorted(feature for feature, count in counts.items() if count >= rare)
    matrix = _matrix([row[0] for row in rows], vocabulary)
    model = LogisticRegression(C=strength, solver="lbfgs", max_iter=1000, tol=1e-5)
    model.fit(matrix, np.array(targets), sample_weight=np.array([row[2] for row in rows]))
    return model, vocabulary


def _matrix(rows: Iterable[list[str]], vocabulary: list[str]) -> csr_matrix:
    index = {feature: n for n, feature in enumerate(vocabulary)}
    indices: list[int] = []
    ends = [0]
    for row in rows:
        indices += sorted({index[feature] for feature in row if feature in index})
        ends.append(len(indices))
    shape = (len(ends) - 1, len(vocabulary))
    return csr_matrix((np.ones(len(indices)), np.array(indices, dtype=np.int32), np.array(ends, dtype=np.int32)), shape=shape)


def _named(vocabulary: list[str], weights: Any, constant: float) -> dict[str, float]:
    named = {feature: round(float(weight), DIGITS) for feature, weight in zip(vocabulary, weights, strict=True) if abs(weight) >= SMALL}
    return {"": round(float(constant), DIGITS)} | named


def model(weights: Weights) -> Linear:
    """Weights as the coder uses them."""
    return Linear(weights)
