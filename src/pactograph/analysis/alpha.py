"""Krippendorff's alpha: how far coders agree beyond chance, whatever their number and with values missing.

K. Krippendorff, Content Analysis (4th ed. 2019), chapter 12, and "Computing Krippendorff's Alpha-Reliability" (2011). Sets are compared
by MASI (R. Passonneau, LREC 2006).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeAlias

Distance: TypeAlias = Callable[[Any, Any], float]
Unit: TypeAlias = Sequence[Hashable]


def alpha(units: Sequence[Unit], distance: Distance | None = None) -> float | None:
    """1 for full agreement, 0 for chance. A unit holds the values that its coders gave (one without a partner does not count).

    `distance` (0..) of two values, nominal without one. None where nothing can be compared or nothing varies.
    """
    pairable = [unit for unit in units if len(unit) > 1]
    delta = distance or nominal
    totals = Counter(value for unit in pairable for value in unit)
    n = totals.total()
    if n < 2:
        return None
    expected = _disagreement(totals, delta) / (n - 1)
    if not expected:
        return None
    observed = sum(_disagreement(Counter(unit), delta) / (len(unit) - 1) for unit in pairable)
    return 1 - observed / expected


def _disagreement(counts: Counter[Any], distance: Distance) -> float:
    """Sum of the distances over all ordered pairs."""
    values = list(counts.items())
    return 2 * sum(
        count * other * distance(left, right) for place, (left, count) in enumerate(values) for right, other in values[place + 1 :]
    )


def nominal(left: Any, right: Any) -> float:
    """0 for the same value, 1 for another."""
    return float(left != right)


def interval(left: float, right: float) -> float:
    """The squared difference."""
    return (left - right) ** 2


def masi(left: frozenset[Any], right: frozenset[Any]) -> float:
    """Of sets: 1 - Jaccard × 1 (the same), 2/3 (one within the other), 1/3 (overlapping) or 0."""
    if left == right:
        return 0.0
    common = left & right
    if not common:
        return 1.0
    return 1 - len(common) / len(left | right) * (2 / 3 if common in (left, right) else 1 / 3)
