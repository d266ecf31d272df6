"""What backs a value: the records that say it, counted by story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pactograph.linking import folds
from pactograph.records import Backing, Claim, Told, Value
from pactograph.records.record import bare

# Nothing that reports say is quite certain.
CERTAIN = 0.99


@dataclass(slots=True)
class Said:
    """One value as one record says it."""

    value: Any
    told: Told
    backing: Backing


@dataclass(slots=True)
class Cluster:
    """Values of a field that count as one."""

    said: list[Said] = field(default_factory=list)

    @property
    def stories(self) -> int:
        return len({one.backing.story for one in self.said})

    @property
    def confidence(self) -> float:
        return joint((one.backing.story, one.backing.confidence) for one in self.said)

    @property
    def latest(self) -> str:
        """The date of the latest report that says it, "" where none is dated."""
        return max(one.told.published or "" for one in self.said)

    def value(self, name: str) -> Any:
        """The value shown for all: the one that says most, then the most told, then the first in writing."""
        if name in ("date", "place"):
            return max(self.said, key=lambda one: (folds.precision(name, one.value), self._told(one.value), key(one.value))).value
        return max(self.said, key=lambda one: (self._told(one.value), folds.precision(name, one.value), key(one.value))).value

    def _told(self, value: Any) -> int:
        return len({one.backing.story for one in self.said if one.value == value})

    def claim(self, name: str, shown: bool, reason: str, value: Any = None) -> Claim:
        """The claim of this value with all that backs it."""
        return Claim(
            field=name,
            value=self.value(name) if value is None else value,
            shown=shown,
            confidence=self.confidence,
            backing=tuple(one.backing for one in self.said),
            stories=self.stories,
            reason=reason,
        )


def joint(told: Iterable[tuple[int, float]]) -> float:
    """The chance that at least one of several stories is right, each counted once at its surest, and at most CERTAIN."""
    best: dict[int, float] = {}
    for story, confidence in told:
        best[story] = max(best.get(story, 0.0), confidence)
    wrong = 1.0
    for confidence in sorted(best.values()):
        wrong *= 1 - min(CERTAIN, confidence)
    return round(min(CERTAIN, 1 - wrong), 3)


def said(told: Told, value: Value[Any]) -> Said:
    """A value of a record, as plain JSON."""
    backing = Backing(record=told.number, report=told.report, story=told.story, confidence=value.confidence, spans=value.spans)
    return Said(bare(value.value), told, backing)


def clusters(name: str, values: Sequence[Said]) -> list[Cluster]:
    """The values of a field gathered, the most precise first to be met, so that what is vague joins what is told best."""
    found: list[Cluster] = []
    counts: dict[str, set[int]] = {}
    for one in values:
        counts.setdefault(key(one.value), set()).add(one.backing.story)
    order = sorted(values, key=lambda one: (-_exact(name, one.value), -len(counts[key(one.value)]), key(one.value), one.backing.record))
    for one in order:
        home = [cluster for cluster in found if folds.same(name, cluster.said[0].value, one.value)]
        if home:
            max(home, key=lambda cluster: (cluster.stories, -found.index(cluster))).said.append(one)
        else:
            found.append(Cluster([one]))
    return found


def _exact(name: str, value: Any) -> float:
    """Vague dates, and items without a number, must not gather different exact ones."""
    if name == "date":
        return folds.precision(name, value)
    return float("quantity" in value) if name == "items" else 0.0


def key(value: Any) -> str:
    """A value in writing, for order: a mapping by its parts."""
    return repr(sorted(value.items())) if isinstance(value, dict) else str(value)
