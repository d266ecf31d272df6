"""Fitted linear models: features in, chances out. The weights are data of the package, written by `python -m models.coder`."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from pactograph.errors import SetupError

Sums = np.ndarray[Any, Any]


class Linear:
    """One logistic model a class: class → feature → weight; "" is the constant."""

    def __init__(self, weights: dict[str, dict[str, float]]) -> None:
        self.weights = weights
        self.classes = list(weights)
        features = sorted({feature for own in weights.values() for feature in own} - {""})
        self._rows = {feature: number for number, feature in enumerate(features)}
        self._constants = np.array([own.get("", 0.0) for own in weights.values()])
        self._matrix = np.zeros((len(features), len(weights)))
        for column, own in enumerate(weights.values()):
            for feature, weight in own.items():
                if feature:
                    self._matrix[self._rows[feature], column] = weight

    def sums(self, features: Iterable[str]) -> Sums:
        """For each class the sum of the weights of the features that it knows, without its constant."""
        find = self._rows.get
        rows = [row for feature in features if (row := find(feature)) is not None]
        return self._matrix[rows].sum(axis=0)  # type: ignore[no-any-return]

    def margins(self, features: Iterable[str]) -> list[float]:
        """For each class the sum of the weights of the features that it knows."""
        return list((self.sums(features) + self._constants).tolist())

    def chances(self, features: Iterable[str], shared: Sums | None = None) -> dict[str, float]:
        """The chance of each class by itself; `shared` are the sums of features that are summed once for many."""
        margins = self.sums(features) + self._constants + (0.0 if shared is None else shared)
        return {name: logistic(margin) for name, margin in zip(self.classes, margins.tolist(), strict=True)}

    def chance(self, features: Iterable[str]) -> float:
        """The chance of the one class of a model that has only one."""
        return logistic(self.margins(features)[0])

    def choice(self, features: Iterable[str]) -> dict[str, float]:
        """The chance of each class where exactly one holds."""
        margins = self.margins(features)
        most = max(margins)
        powers = [math.exp(margin - most) for margin in margins]
        total = sum(powers)
        return {name: power / total for name, power in zip(self.classes, powers, strict=True)}

    def strongest(self, name: str, features: Iterable[str], most: int) -> list[str]:
        """Up to `most` of the features that speak for class `name`, the strongest first."""
        own = self.weights[name]
        weighed = [(own[feature], feature) for feature in features if own.get(feature, 0.0) > 0]
        return [feature for _, feature in sorted(weighed, key=lambda pair: (-pair[0], pair[1]))[:most]]


def logistic(margin: float) -> float:
    """The chance of a margin."""
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, margin))))


@cache
def load(name: str) -> Linear:
    """The fitted model `name`. Raises SetupError where the package lacks it."""
    source = files("pactograph.coding") / "weights" / f"{name}.json.gz"
    try:
        return Linear(json.loads(gzip.decompress(source.read_bytes())))
    except OSError as error:
        raise SetupError(
            f"the coder's fitted part {name!r} is missing", str(source), "install the package again, or run python -m models.coder"
        ) from error
