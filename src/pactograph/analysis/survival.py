"""Time until something happens, where for some it has not happened yet: the Kaplan-Meier curve.

E. L. Kaplan and P. Meier, JASA 53 (1958); variance after M. Greenwood (1926); band on the scale log(-log), which keeps it within 0 and 1
(J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure Time Data, 1980).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log, sqrt

from pactograph.analysis.intervals import quantile


@dataclass(frozen=True, slots=True)
class Step:
    """After `time` the share `survival` is without the event; of `risk` watched until then it happened to `events`, `censored` left."""

    time: float
    survival: float
    low: float
    high: float
    risk: int
    events: int
    censored: int


@dataclass(frozen=True, slots=True)
class Curve:
    """Steps in the order of time; `median` is None where fewer than half had the event."""

    steps: tuple[Step, ...]
    n: int
    events: int
    median: float | None

    def at(self, time: float) -> float:
        """The share without the event after `time`."""
        return next((step.survival for step in reversed(self.steps) if step.time <= time), 1.0)


def curve(times: Iterable[tuple[float, bool]], level: float = 0.95) -> Curve:
    """The curve of (time, whether the event happened then; else it was watched so far without). Times are 0 or more."""
    rows = list(times)
    happened, left = Counter(time for time, event in rows if event), Counter(time for time, event in rows if not event)
    steps: list[Step] = []
    risk, survival, spread = len(rows), 1.0, 0.0
    for time in sorted(happened.keys() | left.keys()):
        events, censored = happened[time], left[time]
        survival *= 1 - events / risk
        spread += events / (risk * (risk - events)) if risk > events else 0.0
        low, high = _band(survival, spread, level)
        steps.append(Step(time, survival, low, high, risk, events, censored))
        risk -= events + censored
    median = next((step.time for step in steps if step.survival <= 0.5 + 1e-12), None)
    return Curve(tuple(steps), len(rows), sum(happened.values()), median)


def _band(survival: float, spread: float, level: float) -> tuple[float, float]:
    if survival >= 1 or survival <= 0:
        return survival, survival
    reach = quantile(level) * sqrt(spread) / log(survival)
    return survival ** exp(-reach), survival ** exp(reach)
