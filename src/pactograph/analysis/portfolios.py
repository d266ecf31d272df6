"""How alike the cooperation of two parties is: the same partners, the same kinds, the same areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import numpy as np

from pactograph.analysis.facts import Fact, facts
from pactograph.analysis.given import Given
from pactograph.analysis.links import parties

Over: TypeAlias = Literal["partner", "type", "area", "kind"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Cosine (0..1) of the portfolios of two parties, and what they have most in common."""

    left: str
    right: str
    cosine: float
    common: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Portfolios:
    """`parts`: by party, how often each partner, type, area or kind (a type with a partner) is met."""

    over: Over
    parts: Mapping[str, Mapping[str, int]]
    likeness: tuple[Likeness, ...]

    def rows(self) -> list[dict[str, Any]]:
        """One row a pair, the most alike first."""
        return [{name: getattr(row, name) for name in Likeness.__dataclass_fields__} for row in self.likeness]


def portfolios(
    entries: Iterable[Given],
    *,
    over: Over = "partner",
    least: int = 5,
    most: int = 60,
    types: Iterable[str] = (),
    areas: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    published: Mapping[int, str | None] | None = None,
) -> Portfolios:
    """Compares the parties with `least` entries or more, of them the `most` busiest. A pair's own dealings do not count over partners."""
    parts: dict[str, Counter[str]] = {}
    busy: Counter[str] = Counter()
    for fact in facts(entries, published=published, types=types, areas=areas, since=since, until=until):
        for code in parties(fact):
            busy[code] += 1
            parts.setdefault(code, Counter()).update(_parts(fact, code, over))
    kept = [code for code, count in sorted(busy.items(), key=lambda row: (-row[1], row[0])) if count >= least][:most]
    pairs = (likeness(left, right, parts, over) for left in kept for right in kept if left < right)
    ranked = sorted(pairs, key=lambda row: (-row.cosine, row.left, row.right))
    return Portfolios(over, {code: dict(parts[code]) for code in kept}, tuple(ranked))


def likeness(left: str, right: str, parts: Mapping[str, Counter[str]], over: Over) -> Likeness:
    """The cosine of two portfolios."""
    out = {left, right} if over == "partner" else set[str]()
    names = sorted((parts[left].keys() | parts[right].keys()) - out)
    one, other = (np.array([parts[code][name] for name in names], dtype=np.float64) for code in (left, right))
    length = float(np.linalg.norm(one) * np.linalg.norm(other))
    shared = sorted((-parts[left][name] * parts[right][name], name) for name in names if parts[left][name] and parts[right][name])
    return Likeness(left, right, float(one @ other) / length if length else 0.0, tuple(name for _, name in shared[:3]))


def _parts(fact: Fact, code: str, over: Over) -> Iterator[str]:
    if over == "type":
        yield fact.type
    elif over == "area":
        yield from fact.areas
    else:
        yield from (other if over == "partner" else f"{fact.type} {other}" for other in fact.others(code))
