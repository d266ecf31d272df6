"""Intervals around shares and sums."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]


def wilson(hits: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval of a share (E. B. Wilson, JASA 22, 1927); (0, 1) where n is 0."""
    if not n:
        return 0.0, 1.0
    z = quantile(level)
    share, wide = hits / n, z * z / n
    middle = (share + wide / 2) / (1 + wide)
    reach = z * sqrt(share * (1 - share) / n + wide / (4 * n)) / (1 + wide)
    # Where none or all are hits, that end is exact; sums would leave 1e-17 of it.
    return max(0.0, middle - reach) if hits else 0.0, min(1.0, middle + reach) if hits < n else 1.0


def quantile(level: float) -> float:
    """Standard normal quantile of a two-sided level: 1.96 for 0.95."""
    return NormalDist().inv_cdf(0.5 + level / 2)


def resampled(rows: Floats, samples: int, rng: np.random.Generator) -> Floats:
    """Column sums of `rows` (n × k) over `samples` draws of n rows with replacement: samples × k.

    Equal rows are drawn together: how often each is met is multinomial.
    """
    n = len(rows)
    if not n:
        return np.zeros((samples, rows.shape[1]))
    distinct, counts = _distinct(rows)
    return np.asarray(rng.multinomial(n, counts / n, size=samples) @ distinct, dtype=np.float64)


def _distinct(rows: Floats) -> tuple[Floats, NDArray[np.int_]]:
    """Each row once, in order, and how often it is there. As `np.unique` has them, in a quarter of its time."""
    ordered = rows[np.lexsort(rows.T[::-1])]
    new = np.append(True, (ordered[1:] != ordered[:-1]).any(axis=1))
    at = np.flatnonzero(new)
    return ordered[at], np.diff(at, append=len(rows))


def middle(draws: Floats, level: float = 0.95) -> tuple[Floats, Floats]:
    """Lower and upper percentiles over the first axis."""
    low, high = np.quantile(draws, [(1 - level) / 2, (1 + level) / 2], axis=0)
    return low, high
