"""Where a state's cooperation goes: shares of its entries and a weighted index by partner and organisation, over time, with intervals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from pactograph.analysis.changes import breaks, holm
from pactograph.analysis.facts import Fact, facts
from pactograph.analysis.given import Given
from pactograph.analysis.intervals import Floats, middle, resampled, wilson
from pactograph.analysis.periods import Periods, periods, span
from pactograph.analysis.targets import portions, resolved, usual
from pactograph.analysis.weights import Weights, weights

USUAL = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """A period and a target. `share` is `hits` of the `n` entries of the state in the period, None where there are none.

    `index`: weighted volume towards the target; 100 is all that is new in an average period of the state. Ends are those of the
    bootstrap, None without one. `entries`: ids behind it.
    """

    period: str
    target: str
    n: int
    hits: int
    share: float | None
    low: float | None
    high: float | None
    index: float
    index_low: float | None
    index_high: float | None
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """The share of a target was `before` until the period `at` and `after` from it on, compared within `first`..`last`.

    `p` by permutation, `adjusted` for the number of targets (Holm), where the change is the first sought in the target's series.
    """

    target: str
    at: str
    first: str
    last: str
    before: float
    after: float
    statistic: float
    p: float
    adjusted: float | None


@dataclass(frozen=True, slots=True)
class Alignment:
    """The result and all that it rests on. `n`: entries counted; `undated`: left out, as their date is unknown or too coarse;
    `estimated`: of those counted, how many stand at their report's date; `aside`: of no weight (cancelled, hostile, usage).
    """

    state: str
    targets: tuple[str, ...]
    by: str
    periods: tuple[str, ...]
    cells: tuple[Cell, ...]
    changes: tuple[Change, ...]
    weights: Weights
    n: int
    undated: int
    estimated: int
    aside: int
    samples: int
    seed: int
    level: float

    def rows(self) -> list[dict[str, Any]]:
        """One row a cell; the ids stand in a list."""
        return [{"state": self.state} | {name: getattr(cell, name) for name in Cell.__dataclass_fields__} for cell in self.cells]

    def change_rows(self) -> list[dict[str, Any]]:
        """One row a change, the first sought in each target's series whatever its p."""
        return [{"state": self.state} | {name: getattr(change, name) for name in Change.__dataclass_fields__} for change in self.changes]

    def of(self, target: str) -> list[Cell]:
        """The cells of one target in the order of time."""
        return [cell for cell in self.cells if cell.target == target]


def alignment(
    entries: Iterable[Given],
    state: str,
    toward: Sequence[str] = (),
    *,
    by: str = "year",
    types: Iterable[str] = (),
    areas: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    published: Mapping[int, str | None] | None = None,
    weighed: Weights | None = None,
    samples: int = 1000,
    seed: int = 0,
    level: float = 0.95,
) -> Alignment:
    """The alignment of `state` (code or name) towards states and organisations; without `toward` its most frequent partners.

    `samples` draws of the bootstrap and permutations; 0 gives no bootstrap and no test. Raises InputError for an unknown party or period.
    """
    cut, weighed = periods(by), weighed or weights()
    (state, *targets), entries = resolved([state, *toward], entries)
    found = facts(entries, published=published, types=types, areas=areas, since=since, until=until, party=state)
    own = [fact for fact in found if len(fact.codes) > 1]
    counted = [fact for fact in own if weighed.of(fact) > 0]
    placed = [fact for fact in counted if cut.number(fact.date) is not None]
    grid = Grid(state, tuple(dict.fromkeys(targets)) or tuple(usual(placed, state, USUAL)), cut, placed, weighed)
    return Alignment(
        state=state,
        targets=grid.targets,
        by=by,
        periods=tuple(cut.label(number) for number in grid.numbers),
        cells=tuple(grid.cells(samples, seed, level)),
        changes=tuple(grid.changes(samples, seed)),
        weights=weighed,
        n=len(placed),
        undated=len(counted) - len(placed),
        estimated=sum(fact.estimated for fact in placed),
        aside=len(own) - len(counted),
        samples=samples,
        seed=seed,
        level=level,
    )


class Grid:
    """Entries by period, each with its portion towards each target."""

    def __init__(self, state: str, targets: Sequence[str], cut: Periods, found: Sequence[Fact], weighed: Weights) -> None:
        self.targets, self.cut = tuple(targets), cut
        self.numbers = span(cut.number(fact.date) for fact in found)
        self.found: list[list[Fact]] = [[] for _ in self.numbers]
        for fact in found:
            self.found[(cut.number(fact.date) or 0) - self.numbers[0]].append(fact)
        self.lives = sorted({weighed.half_life(fact.type) for fact in found})
        self.portions = [_table([portions(fact, state, targets) for fact in row], len(targets)) for row in self.found]
        self.weights = [np.array([weighed.of(fact) for fact in row], dtype=np.float64) for row in self.found]
        self.classes = [np.array([self.lives.index(weighed.half_life(fact.type)) for fact in row], dtype=np.intp) for row in self.found]

    def cells(self, samples: int, seed: int, level: float) -> list[Cell]:
        """One cell a period and target, by target, then time."""
        index = self._index([self._columns(number).sum(axis=0)[None, :] for number in range(len(self.numbers))])[0]
        draws = self._draws(samples, seed) if samples and self.numbers else None
        reach = middle(self._index(draws), level) if draws else None
        ends = [self._ends(place, draws[place], level) if draws else None for place in range(len(self.numbers))]
        return [
            self._cell((place, number), float(index[place, number]), reach, ends[place])
            for number in range(len(self.targets))
            for place in range(len(self.numbers))
        ]

    def changes(self, samples: int, seed: int) -> list[Change]:
        """Changes of each target's share, its first one adjusted for the number of targets."""
        if not samples or not self.numbers:
            return []
        totals = [len(row) for row in self.found]
        series = [[int((portions[:, number] > 0).sum()) for portions in self.portions] for number in range(len(self.targets))]
        found = [breaks(hits, totals, samples=max(samples, 1999), seed=seed) for hits in series]
        adjusted = iter(holm([rows[0].p for rows in found if rows]))
        first = [next(adjusted) if rows else None for rows in found]
        label = [self.cut.label(number) for number in self.numbers]
        return [
            Change(
                self.targets[number], label[row.at], label[row.first], label[row.last - 1], row.before, row.after, row.statistic, row.p,
                None if rank else first[number],
            )
            for number, rows in enumerate(found)
            for rank, row in enumerate(rows)
        ]  # fmt: skip

    def _cell(self, at: tuple[int, int], index: float, reach: tuple[Floats, Floats] | None, ends: tuple[Floats, Floats] | None) -> Cell:
        place, number = at
        inside = self.portions[place][:, number] > 0
        n, hits = len(inside), int(inside.sum())
        return Cell(
            period=self.cut.label(self.numbers[place]),
            target=self.targets[number],
            n=n,
            hits=hits,
            share=hits / n if n else None,
            low=float(ends[0][number]) if ends and n else None,
            high=float(ends[1][number]) if ends and n else None,
            index=index,
            index_low=float(reach[0][at]) if reach else None,
            index_high=float(reach[1][at]) if reach else None,
            entries=tuple(fact.id for fact, hit in zip(self.found[place], inside, strict=True) if hit),
        )

    def _columns(self, place: int) -> Floats:
        """Per entry: a hit for each target, then its weighed portion for each class of half-life and target."""
        portions, weighed = self.portions[place], self.weights[place]
        amounts = portions * weighed[:, None]
        of_class = [np.where((self.classes[place] == number)[:, None], amounts, 0.0) for number in range(len(self.lives))]
        return np.hstack([(portions > 0).astype(np.float64), *of_class])

    def _draws(self, samples: int, seed: int) -> list[Floats]:
        """Column sums of each period over draws of its entries."""
        rng = np.random.default_rng(seed)
        return [resampled(self._columns(place), samples, rng) for place in range(len(self.numbers))]

    def _ends(self, place: int, draws: Floats, level: float) -> tuple[Floats, Floats]:
        """Ends of the shares. Where all or none of the entries are hits, resampling knows no doubt: there they are Wilson's."""
        n, width = len(self.found[place]), len(self.targets)
        low, high = middle(draws[:, :width] / max(1, n), level)
        for number, hits in enumerate((self.portions[place] > 0).sum(axis=0)):
            if n and hits in (0, n):
                low[number], high[number] = wilson(int(hits), n, level)
        return low, high

    def _index(self, sums: Sequence[Floats]) -> Floats:
        """draws × periods × targets. What lasts is carried into later periods, half as much after each half-life."""
        width, count = len(self.targets), len(self.numbers)
        if not count:
            return np.zeros((1, 0, width))
        # Periods come first, so that what is added up lies side by side.
        volumes = np.stack(sums)[:, :, width:]
        age = np.subtract.outer(np.arange(count), np.arange(count)) * self.cut.years
        out = np.zeros((count, volumes.shape[1] * width))
        for number, life in enumerate(self.lives):
            carried = np.where(age >= 0, 0.5 ** (np.maximum(age, 0) / life), 0.0) if life else np.eye(count)
            out += np.einsum("pq,qm->pm", carried, volumes[:, :, number * width : (number + 1) * width].reshape(count, -1))
        average = sum(float(weighed.sum()) for weighed in self.weights) / count
        return np.asarray(100 * out / average).reshape(count, -1, width).swapaxes(0, 1)


def _table(rows: Sequence[Sequence[float]], width: int) -> Floats:
    return np.array(rows, dtype=np.float64).reshape(len(rows), width)
