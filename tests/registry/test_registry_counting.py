"""Counts and pairs are what one gets by counting all entries one by one, however the store comes to them."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from pathlib import Path

import pytest
from sqlalchemy import text

from benchmarks.synthetic import codings
from pactograph import registry
from pactograph.records import Entry
from pactograph.registry import Filter

FILTERS = [
    Filter(),
    Filter(type=("exercise", "agreement")),
    Filter(party=("SRB",)),
    Filter(since="2015", until="2020"),
    Filter(judged="accepted"),
]
BY = [("type",), ("party",), ("area",), ("status",), ("year", "type"), ("year", "party"), ("party", "type"), ("party", "area")]


def values(entry: Entry, name: str) -> set[str]:
    plain = entry.plain()
    if name == "party":
        return {party["code"] for party in plain["parties"]}
    if name == "area":
        return set(plain.get("areas", ()))
    return {{"type": entry.type, "status": plain["status"], "year": plain["date"][:4]}[name]}


@pytest.fixture
def filled(register: registry.Register) -> registry.Register:
    for coding in codings(30):
        register.add(coding)
    register.judge("accept", register.entries().entries[0].id, who="ann")
    return register


def test_counts_and_pairs_are_those_of_the_entries(filled: registry.Register) -> None:
    for filter in FILTERS:
        entries = list(filled.all(filter))
        for by in BY:
            expected = Counter(key for entry in entries for key in product(*(values(entry, name) for name in by)))
            assert filled.counts(filter, by) == expected, (filter, by)
        pairs = Counter(pair for entry in entries for pair in combinations(sorted(values(entry, "party")), 2))
        assert filled.pairs(filter) == pairs, filter


@pytest.mark.parametrize("order", ["date", "changed", "unsure"])
def test_each_order_goes_through_all_entries_once(filled: registry.Register, order: str) -> None:
    seen, after = [], None
    while True:
        page = filled.entries(limit=7, after=after, order=order)
        seen += [entry.id for entry in page.entries]
        if (after := page.next) is None:
            break
    assert len(seen) == len(set(seen)) == page.total == len(list(filled.all()))


def test_entries_by_id_are_found_by_their_ids_however_many_are_shown(tmp_path: Path) -> None:
    with registry.open(tmp_path / "r.db") as register:
        register.load(codings(3))
    with registry.open(tmp_path / "r.db") as register, register.store.read() as connection:
        ids = ", ".join(f"'meeting/{number}'" for number in range(200))
        asked = f"SELECT data FROM versions WHERE entry IN ({ids}) AND until IS NULL"
        (step,) = connection.execute(text(f"EXPLAIN QUERY PLAN {asked}"))
        assert "versions_shown" in step.detail
