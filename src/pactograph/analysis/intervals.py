"""Intervals around shares and sums."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
# Draws that are held in memory at once, in numbers.
AT_ONCE = 2_000_000


def wilson(hits: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval of a share (E. B. Wilson, JASA 22, 1927); (0, 1) where n is 0."""
    if not n:
        return 0.0, 1.0
    z = quantile(level)
    share, wide = hits / n, z * z / n
    middle = (share + wide / 2) / (1 + wide)
    reach = z * sqrt(share * (1 - share) / n + wide / (4 * n)) / (1 + wide)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def quantile(level: float) -> float:
    """Standard normal quantile of a two-sided level: 1.96 for 0.95."""
    return NormalDist().inv_cdf(0.5 + level / 2)


def resampled(rows: Floats, samples: int, rng: np.random.Generator) -> Floats:
    """Column sums of `rows` (n × k) over `samples` draws of n rows with replacement: samples × k."""
    n = len(rows)
    if not n:
        return np.zeros((samples, rows.shape[1]))
    size = max(1, min(samples, AT_ONCE // n))
    return np.concatenate([_drawn(rows, min(size, samples - first), rng) for first in range(0, samples, size)])


def _drawn(rows: Floats, samples: int, rng: np.random.Generator) -> Floats:
    n = len(rows)
    picks = rng.integers(0, n, (samples, n)) + np.arange(samples)[:, None] * n
    counts = np.bincount(picks.ravel(), minlength=samples * n).reshape(samples, n)
    return np.asarray(counts @ rows, dtype=np.float64)


def middle(draws: Floats, level: float = 0.95) -> tuple[Floats, Floats]:
    """Lower and upper percentiles over the first axis."""
    low, high = np.quantile(draws, [(1 - level) / 2, (1 + level) / 2], axis=0)
    return low, high
