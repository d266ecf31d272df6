"""The labelled events: what they hold, that the fit is exact, and the floors of linking on the half that nothing was learned from."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

from models.linking import __main__ as command
from models.linking.coded import coded
from models.linking.events import Case, cases, gold, halves
from models.linking.fit import Rows, fitted
from models.linking.measure import Rates, bcubed, linked, pairwise

# What was reached less what a new coder or a new report may cost; the bar of the product is 0.90 with gold records.
BCUBED_GOLD, PAIRWISE_GOLD, BCUBED_CODED = 0.95, 0.90, 0.88

# A coder that codes a report otherwise moves a weight a little.
STALE = 0.4


@cache
def half(name: str) -> list[Case]:
    return dict(halves(cases()))[name]


def test_there_are_enough_events_each_told_several_times() -> None:
    told = Counter(event for case in cases() for event in {event for event, _ in case.gold})
    assert len(told) >= 90
    assert 2 <= min(told.values()) <= max(told.values()) <= 6


def test_no_family_and_no_event_is_in_both_halves() -> None:
    fit, test = half("fit"), half("test")
    assert not {case.family for case in fit} & {case.family for case in test}
    assert not {event for case in fit for event, _ in case.gold} & {event for case in test for event, _ in case.gold}


def test_groups_of_gold_records_agree_with_the_events() -> None:
    tales = gold(half("test"))
    home = linked([tale.told for tale in tales])
    assert bcubed(tales, home).f1 >= BCUBED_GOLD
    assert pairwise(tales, home).f1 >= PAIRWISE_GOLD


def test_groups_of_coded_records_agree_with_the_events() -> None:
    tales = coded(half("test"))
    assert bcubed(tales, linked([tale.told for tale in tales])).f1 >= BCUBED_CODED


def test_the_fit_is_exact_and_what_the_package_has(tmp_path: Path) -> None:
    rows = Rows()
    rows.add(gold(half("fit")))
    rows.add(coded(half("fit")))
    found = fitted(rows)
    assert found == fitted(rows)
    command.write(found, tmp_path / "again.json")
    assert json.loads((tmp_path / "again.json").read_text(encoding="utf-8"))["weights"] == found
    shipped = json.loads(command.WEIGHTS.read_text(encoding="utf-8"))["weights"]
    assert max(abs(found.get(name, 0.0) - shipped.get(name, 0.0)) for name in found | shipped) < STALE, "run python -m models.linking"


def test_measures_of_a_grouping_known_by_hand() -> None:
    tales = gold(half("fit"))[:4]
    one, three = tales[0].event, [tale.event for tale in tales].count(tales[0].event)
    assert one and three < 4
    together = dict.fromkeys((tale.told.number for tale in tales), 0)
    alone = {tale.told.number: tale.told.number for tale in tales}
    assert bcubed(tales, together).recall == 1.0 > bcubed(tales, together).precision
    assert bcubed(tales, alone).precision == 1.0 > bcubed(tales, alone).recall
    assert pairwise(tales, alone) == Rates(1.0, 0.0)
