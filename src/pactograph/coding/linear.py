"""Fitted linear models: features in, chances out. The weights are data of the package, written by `python -m models.coder`."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from pactograph.errors import SetupError


class Linear:
    """One logistic model a class: class → feature → weight; "" is the constant."""

    def __init__(self, weights: dict[str, dict[str, float]]) -> None:
        self.weights = weights
        self.classes = list(weights)
        self._table: dict[str, list[tuple[int, float]]] = {}
        for number, name in enumerate(self.classes):
            for feature, weight in weights[name].items():
                self._table.setdefault(feature, []).append((number, weight))

    def margins(self, features: Iterable[str]) -> list[float]:
        """For each class the sum of the weights of the features that it knows."""
        sums = [0.0] * len(self.classes)
        table = self._table
        for number, weight in table.get("", ()):
            sums[number] += weight
        for feature in features:
            for number, weight in table.get(feature, ()):
                sums[number] += weight
        return sums

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """The chance of each class by itself."""
        return {name: logistic(margin) for name, margin in zip(self.classes, self.margins(features), strict=True)}

    def choice(self, features: Iterable[str]) -> dict[str, float]:
        """The chance of each class where exactly one holds."""
        margins = self.margins(features)
        most = max(margins)
        powers = [math.exp(margin - most) for margin in margins]
        return {name: power / sum(powers) for name, power in zip(self.classes, powers, strict=True)}

    def strongest(self, name: str, features: Iterable[str], most: int) -> list[str]:
        """Up to `most` of the features that speak for class `name`, the strongest first."""
        number = self.classes.index(name)
        weighed = [(weight, feature) for feature in features for n, weight in self._table.get(feature, ()) if n == number and weight > 0]
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
