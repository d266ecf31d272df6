"""How far confidences are shares: bins, the expected calibration error, and the monotone correction that would bring them nearer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

BINS = 10
# The normal quantile of an interval that holds 95 % of samples.
Z = 1.96
DRAWS = 50


@dataclass(frozen=True)
class Mark:
    """A confidence given, and whether the thing was right. `group` is the report."""

    confidence: float
    right: bool
    group: str = ""


@dataclass(frozen=True)
class Bin:
    """Some marks: how many, their mean confidence, the share that is right."""

    n: int
    confidence: float
    share: float

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval of the share, 95 %."""
        centre = (self.share + Z**2 / (2 * self.n)) / (1 + Z**2 / self.n)
        half = Z / (1 + Z**2 / self.n) * (self.share * (1 - self.share) / self.n + Z**2 / (4 * self.n**2)) ** 0.5
        return centre - half, centre + half


def equal_width(marks: Sequence[Mark]) -> list[Bin]:
    """Up to ten bins of confidence 0 to 0.1, 0.1 to 0.2, …; the empty ones are left out."""
    places = [min(BINS - 1, int(mark.confidence * BINS)) for mark in marks]
    return [_bin([mark for mark, place in zip(marks, places, strict=True) if place == n]) for n in sorted(set(places))]


def equal_count(marks: Sequence[Mark]) -> list[Bin]:
    """Up to ten bins of as many marks each, by confidence."""
    ranked = sorted(marks, key=lambda mark: mark.confidence)
    return [_bin([ranked[i] for i in part]) for part in np.array_split(range(len(ranked)), BINS) if len(part)]


def _bin(marks: Sequence[Mark]) -> Bin:
    n = len(marks)
    return Bin(n, sum(mark.confidence for mark in marks) / n, sum(mark.right for mark in marks) / n)


def error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: the mean distance of confidence and share, each bin by its number of marks."""
    return sum(one.n * abs(one.confidence - one.share) for one in bins) / max(1, sum(one.n for one in bins))


def by_chance(marks: Sequence[Mark]) -> float:
    """The error, in bins of equal count, that these confidences would show on the average if they were shares exactly."""
    random = np.random.default_rng(0)
    chances = np.array([mark.confidence for mark in marks])
    hits = random.random((DRAWS, len(marks))) < chances
    drawn = [[Mark(mark.confidence, bool(hit)) for mark, hit in zip(marks, row, strict=True)] for row in hits]
    return sum(error(equal_count(one)) for one in drawn) / DRAWS


@dataclass(frozen=True)
class Platt:
    """A correction: the new margin is `a` times the old one and `b`."""

    a: float
    b: float

    def of(self, mark: Mark) -> Mark:
        """The mark with its confidence corrected."""
        return Mark(float(1 / (1 + np.exp(-(self.a * _margin(mark) + self.b)))), mark.right, mark.group)


def platt(marks: Sequence[Mark]) -> Platt:
    """The likeliest correction for these marks."""
    model = LogisticRegression(C=1e6).fit([[_margin(mark)] for mark in marks], [mark.right for mark in marks])
    return Platt(float(model.coef_[0][0]), float(model.intercept_[0]))


def crossed(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Every mark, corrected by what the other half of the reports gives."""
    first = set(sorted({mark.group for mark in marks})[::2])
    halves = [mark for mark in marks if mark.group in first], [mark for mark in marks if mark.group not in first]
    for own, other in (halves, halves[::-1]):
        found = platt(other)
        yield from map(found.of, own)


def _margin(mark: Mark) -> float:
    chance = min(0.999, max(0.001, mark.confidence))
    return float(np.log(chance / (1 - chance)))
