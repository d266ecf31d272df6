"""Agreement of coders: people with each other, people with the machine, and how it goes over time."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from pactograph.analysis.alpha import Distance, alpha, nominal
from pactograph.analysis.coded import FIELDS, Report, together, types_with, units
from pactograph.analysis.periods import periods
from pactograph.analysis.score import score

CODED = "anything to code"


@dataclass(frozen=True, slots=True)
class Reliability:
    """Alpha of one field over `units` that two coders or more gave; None where nothing varies. Ends by bootstrap over reports."""

    field: str
    scale: str
    alpha: float | None
    low: float | None
    high: float | None
    units: int
    reports: int


@dataclass(frozen=True, slots=True)
class Match:
    """Two coders over the reports that both coded, in one period or all time: F1 of records and of values, the one as gold to the other."""

    left: str
    right: str
    period: str
    reports: int
    records_f1: float
    slots_f1: float


@dataclass(frozen=True, slots=True)
class CoderAgreement:
    """`reports`: names of the reports with two coders or more."""

    coders: tuple[str, ...]
    reports: tuple[str, ...]
    fields: tuple[Reliability, ...]
    matches: tuple[Match, ...]
    samples: int
    seed: int
    level: float

    def rows(self) -> list[dict[str, Any]]:
        """One row a field."""
        return [{name: getattr(row, name) for name in Reliability.__dataclass_fields__} for row in self.fields]

    def match_rows(self) -> list[dict[str, Any]]:
        """One row a pair of coders and period."""
        return [{name: getattr(row, name) for name in Match.__dataclass_fields__} for row in self.matches]


def coder_agreement(
    codings: Mapping[str, Mapping[str, Report]],
    *,
    by: str = "year",
    when: Mapping[str, str | None] | None = None,
    samples: int = 200,
    seed: int = 0,
    level: float = 0.95,
) -> CoderAgreement:
    """`codings`: by coder, by report, lines in the gold form. `when`: the date of each report's coding; else the report's own date.

    Raises InputError for a `by` that is no period.
    """
    coders = tuple(sorted(codings))
    names = sorted({name for rows in codings.values() for name in rows})
    common = [name for name in names if sum(name in codings[coder] for coder in coders) > 1]
    given = {name: [codings[coder][name] for coder in coders if name in codings[coder]] for name in common}
    events = {name: together(reports) for name, reports in given.items()}
    return CoderAgreement(
        coders=coders,
        reports=tuple(common),
        fields=tuple(_fields(given, events, samples, seed, level)),
        matches=tuple(_matches(codings, coders, by, when)),
        samples=samples,
        seed=seed,
        level=level,
    )


def _fields(
    given: Mapping[str, Sequence[Report]], events: Mapping[str, Sequence[Sequence[Report]]], samples: int, seed: int, level: float
) -> list[Reliability]:
    """Whether there is anything to code, then each field that any coder used."""
    whole = [event for found in events.values() for event in found]
    out = [
        _reliability(
            CODED, "nominal", [[[bool(row.get("records")) for row in rows]] for rows in given.values()], nominal, samples, seed, level
        )
    ]
    for field, measured in FIELDS.items():
        if types := types_with(field, whole):
            by_report = [units(field, found, types) for found in events.values()]
            out.append(_reliability(field, measured.scale, by_report, measured.distance, samples, seed, level))
    return out if given else []


def _reliability(
    field: str, scale: str, by_report: Sequence[Sequence[Sequence[Hashable]]], distance: Distance, samples: int, seed: int, level: float
) -> Reliability:
    reports = [[unit for unit in found if len(unit) > 1] for found in by_report]
    reports = [found for found in reports if found]
    flat = [unit for found in reports for unit in found]
    rng = np.random.default_rng(seed)
    picks = rng.integers(0, max(1, len(reports)), (samples if len(reports) > 1 else 0, len(reports)))
    drawn = [alpha([unit for place in pick for unit in reports[place]], distance) for pick in picks]
    known = [value for value in drawn if value is not None]
    low, high = (float(end) for end in np.quantile(known, [(1 - level) / 2, (1 + level) / 2])) if known else (None, None)
    return Reliability(field, scale, alpha(flat, distance), low, high, len(flat), len(reports))


def _matches(
    codings: Mapping[str, Mapping[str, Report]], coders: Sequence[str], by: str, when: Mapping[str, str | None] | None
) -> list[Match]:
    """All time first, then period by period, for each pair of coders."""
    cut, out = periods(by), list[Match]()
    for left, right in combinations(coders, 2):
        common = sorted(codings[left].keys() & codings[right].keys())
        groups: dict[int, list[str]] = {}
        for name in common:
            number = cut.number((when or {}).get(name) if when else codings[left][name].get("date"))
            if number is not None and cut.months:
                groups.setdefault(number, []).append(name)
        sets = [("all", common), *((cut.label(number), groups[number]) for number in sorted(groups))]
        out += [_match(codings[left], codings[right], (left, right, period), names) for period, names in sets if names]
    return out


def _match(one: Mapping[str, Report], other: Mapping[str, Report], head: tuple[str, str, str], names: Sequence[str]) -> Match:
    figures = score({name: one[name] for name in names}, {name: other[name] for name in names})
    return Match(*head, len(names), figures["records"]["f1"], figures["slots"]["f1"])
