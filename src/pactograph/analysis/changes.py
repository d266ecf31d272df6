"""Whether a share changed at some time: likelihood-ratio scan with a permutation test.

The statistic is the largest likelihood ratio over all times at which a binomial share may have changed (K. J. Worsley, Biometrika 70,
1983). Its p-value comes from dealing the hits out to the entries anew, with each period's number of entries as it is: more press does not
look like change. After a change the two sides are tested again (binary segmentation; A. J. Scott and M. Knott, Biometrics 30, 1974).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pactograph.analysis.intervals import Floats

# A side with fewer entries is too small to be called a time of its own.
LEAST = 5


@dataclass(frozen=True, slots=True)
class Break:
    """The share was `before` up to the position `at` (exclusive) and `after` from it on, within the positions `first`..`last` (exclusive).

    `statistic` is twice the logarithm of the likelihood ratio; `p` the share of permutations that reach it.
    """

    at: int
    first: int
    last: int
    before: float
    after: float
    statistic: float
    p: float


def breaks(hits: Sequence[int], totals: Sequence[int], *, samples: int = 2000, seed: int = 0, alpha: float = 0.05) -> list[Break]:
    """The most likely change first, whatever its p; those within its sides only where they are significant. Empty where none can be."""
    rng = np.random.default_rng(seed)
    return list(_within(np.array(hits, int), np.array(totals, int), (0, len(hits)), samples, rng, alpha, first=True))


def _within(
    hits: NDArray[np.int_], totals: NDArray[np.int_], at: tuple[int, int], samples: int, rng: np.random.Generator, alpha: float, first: bool
) -> Iterator[Break]:
    found = _test(hits[slice(*at)], totals[slice(*at)], at, samples, rng)
    if found is None or (found.p > alpha and not first):
        return
    yield found
    if found.p <= alpha:
        yield from _within(hits, totals, (at[0], found.at), samples, rng, alpha, first=False)
        yield from _within(hits, totals, (found.at, at[1]), samples, rng, alpha, first=False)


def _test(hits: NDArray[np.int_], totals: NDArray[np.int_], at: tuple[int, int], samples: int, rng: np.random.Generator) -> Break | None:
    ratios = ratio(hits[None, :], totals)
    if not ratios.size or not np.isfinite(ratios).any():
        return None
    split = int(np.argmax(ratios[0])) + 1
    statistic = float(ratios[0, split - 1])
    dealt = rng.multivariate_hypergeometric(totals, int(hits.sum()), size=samples, method="marginals")
    reached = int((ratio(dealt, totals).max(axis=1) >= statistic - 1e-9).sum())
    before, after = hits[:split].sum() / totals[:split].sum(), hits[split:].sum() / totals[split:].sum()
    return Break(at[0] + split, *at, float(before), float(after), statistic, (1 + reached) / (1 + samples))


def ratio(hits: NDArray[np.int_], totals: NDArray[np.int_]) -> Floats:
    """Twice the log likelihood ratio of a change before each position but the first: rows × (positions - 1).

    Minus infinity where a side has too few entries.
    """
    left, right = np.cumsum(totals)[:-1], totals.sum() - np.cumsum(totals)[:-1]
    inside = np.cumsum(hits, axis=1)[:, :-1]
    whole = hits.sum(axis=1, keepdims=True)
    logs = _xlogx(int(totals.sum()))
    gain = _likelihood(inside, left, logs) + _likelihood(whole - inside, right, logs) - _likelihood(whole, totals.sum(), logs)
    return np.where((left >= LEAST) & (right >= LEAST), 2 * gain, -np.inf)


def _likelihood(hits: NDArray[np.int_], total: NDArray[np.int_] | np.int_, logs: Floats) -> Floats:
    """Log likelihood of a binomial share at its best."""
    return np.asarray(logs[hits] + logs[total - hits] - logs[total])


def _xlogx(most: int) -> Floats:
    """x log x of 0 to `most`: a few numbers that are looked up, as thousands of permutations ask for each."""
    x = np.arange(most + 1)
    return np.asarray(x * np.log(np.maximum(x, 1)))


def holm(ps: Sequence[float]) -> list[float]:
    """p-values adjusted for their number (S. Holm, Scandinavian Journal of Statistics 6, 1979), in the order given."""
    out, worst = [0.0] * len(ps), 0.0
    for rank, number in enumerate(sorted(range(len(ps)), key=lambda number: ps[number])):
        worst = max(worst, min(1.0, ps[number] * (len(ps) - rank)))
        out[number] = worst
    return out
