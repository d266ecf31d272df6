"""Fitted linear models: features in, chances out. The weights are data of the package, written by `python -m models.coder`."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Container, Iterable
from functools import cache
from importlib.resources import files
from itertools import repeat
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
        self._joined: dict[str, dict[str, float]] = {}
        self._positive: dict[str, dict[str, float]] = {}

    def sums(self, features: Iterable[str]) -> Sums:
        """For each class the sum of the weights of the features that it knows, without its constant."""
        # In the order of the features, so that the sums are the same to the last bit; by `take`, the quickest of numpy's ways.
        rows = [row for row in map(self._rows.get, features) if row is not None]
        return np.add.reduce(self._matrix.take(rows, axis=0), axis=0) if rows else np.zeros(len(self.classes))

    def margins(self, features: Iterable[str]) -> list[float]:
        """For each class the sum of the weights of the features that it knows."""
        return list((self.sums(features) + self._constants).tolist())

    def chances(self, features: Iterable[str], shared: Sums | None = None, only: Container[str] | None = None) -> dict[str, float]:
        """The chance of each class by itself, or of those in `only`; `shared` are the sums of features that are summed once for many."""
        margins = self.sums(features) + self._constants + (0.0 if shared is None else shared)
        rows = zip(self.classes, margins.tolist(), strict=True)
        return {name: logistic(margin) for name, margin in rows if only is None or name in only}

    def chance(self, features: Iterable[str], prefix: str = "") -> float:
        """The chance of the one class of a model that has only one; single numbers are added up sooner without numpy.

        With `prefix` all features count a second time with it before them, as in "meeting/title".
        """
        if (weights := self._joined.get(prefix)) is None:
            weights = self._joined[prefix] = self._under(prefix)
        return logistic(sum(map(weights.get, features, repeat(0.0)), float(self._constants[0])))

    def _under(self, prefix: str) -> dict[str, float]:
        """What each feature weighs by itself and with `prefix` before it: no strings need be made to look that up."""
        (own,) = self.weights.values()
        found = {name: weight for name, weight in own.items() if name}
        size = len(prefix)
        for name, weight in own.items() if prefix else ():
            if name.startswith(prefix):
                found[name[size:]] = found.get(name[size:], 0.0) + weight
        return found

    def choice(self, features: Iterable[str]) -> dict[str, float]:
        """The chance of each class where exactly one holds."""
        margins = self.margins(features)
        most = max(margins)
        powers = [math.exp(margin - most) for margin in margins]
        total = sum(powers)
        return {name: power / total for name, power in zip(self.classes, powers, strict=True)}

    def strongest(self, name: str, features: Iterable[str], most: int) -> list[str]:
        """Up to `most` of the features that speak for class `name`, the strongest first."""
        if (own := self._positive.get(name)) is None:
            own = self._positive[name] = {feature: weight for feature, weight in self.weights[name].items() if weight > 0}
        weighed = [(own[feature], feature) for feature in features if feature in own]
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
