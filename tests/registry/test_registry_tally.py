"""What is counted in memory is what the store counts, whatever happened to the register since it was read last, and whoever did it."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest

from benchmarks.synthetic import codings
from pactograph import registry
from pactograph.errors import InputError
from pactograph.records import Coding
from pactograph.registry import Filter, Page, Register, Tally
from pactograph.registry.listing import COUNTED

FILTERS = [
    Filter(),
    Filter(type=("exercise", "agreement")),
    Filter(party=("SRB",)),
    Filter(party=("SRB", "RUS")),
    Filter(party=("nobody",)),
    Filter(since="2015", until="2020"),
    Filter(since="2015-03", until="2019-07-15", min_confidence=0.845),
    Filter(area=("cyber", "industry"), status=("done",), origin=("press",)),
    Filter(person=("Omar",)),
    Filter(judged="accepted"),
    Filter(judged="rejected"),
    Filter(judged="open"),
]
ORDERS = ("date", "changed", "unsure")
BY = [*((name,) for name in COUNTED), *combinations(("type", "year", "party", "area", "month"), 2)]


def pages_of(source: Tally | Register, filter: Filter, order: str) -> list[Page]:
    pages = [source.entries(filter, limit=7, order=order)]
    while (after := pages[-1].next) is not None:
        pages.append(source.entries(filter, limit=7, after=after, order=order))
    return pages


def agrees(tally: Tally, register: Register, filters: list[Filter] = FILTERS, by: list[tuple[str, ...]] = BY) -> None:
    for filter in filters:
        for names in by:
            assert tally.counts(filter, names) == register.counts(filter, names), (filter, names)
        assert tally.pairs(filter) == register.pairs(filter), filter
        for order in ORDERS:
            pages = pages_of(tally, filter, order)
            assert pages == pages_of(register, filter, order), (filter, order)
            assert sum(len(page.entries) for page in pages) == pages[0].total


def act(register: Register, chance: random.Random, rest: list[Coding], judged: list[int]) -> None:
    """One thing that people do, on entries by chance."""
    ids = [entry.id for entry in register.all(Filter())]
    what = chance.choice(("add", "add", "load", "accept", "reject", "merge", "split", "correct", "undo", "rebuild"))
    if what in ("add", "load") or len(ids) < 5:
        some = [rest.pop() for _ in range(3 if what == "load" else 1) if rest]
        if what == "load":
            register.load(some)
        elif some:
            register.add(some[0])
        return
    if what == "rebuild":
        register.rebuild()
    elif what == "undo":
        if judged:
            register.undo(judged.pop(chance.randrange(len(judged))), who="bea")
    elif (told := _judgement(register, chance, ids, what)) is not None:
        judged.append(register.judge(what, told[0], who="ann", data=told[1]).number)


def _judgement(register: Register, chance: random.Random, ids: list[str], what: str) -> tuple[str, dict[str, object]] | None:
    id = chance.choice(ids)
    entry = register.entry(id)
    if what == "merge":
        others = [one for one in ids if one.split("/")[0] == entry.type and one != id]
        return (id, {"with": [chance.choice(others)]}) if others else None
    if what == "split":
        records = [member.record for member in entry.members]
        return (id, {"records": records[:1]}) if len(records) > 1 else None
    return id, {"path": "/date", "value": f"20{chance.randrange(10, 20)}-0{chance.randrange(1, 9)}"} if what == "correct" else {}


def test_counts_are_those_of_the_store_after_whatever_was_done(place: str) -> None:
    chance, rest, judged = random.Random(1), list(codings(30)), list[int]()
    chance.shuffle(rest)
    with registry.open(place) as register, registry.open(place) as other:
        tally = Tally(register)
        agrees(tally, register)
        for _ in range(30):
            act(chance.choice((register, other)), chance, rest, judged)
            agrees(tally, register, chance.sample(FILTERS, 2), chance.sample(BY, 5))
        agrees(tally, register)
        agrees(Tally(register), register)


def test_another_register_in_its_place_is_read_anew(tmp_path: Path) -> None:
    place, copy, some = tmp_path / "r.db", tmp_path / "copy.db", list(codings(20))
    with registry.open(place) as register:
        tally = Tally(register)
        register.load(some[:8])
        registry.backup(register, copy)
        register.load(some[8:12])
        agrees(tally, register)
        registry.restore(copy, str(place), force=True)
        register.load(some[12:])
        agrees(tally, register)


def test_only_what_has_changed_is_read(register: Register) -> None:
    register.load(codings(20))
    tally = Tally(register)
    before = tally.columns()
    assert tally.columns() is before
    register.judge("accept", "meeting/1", who="ann")
    after = tally.columns()
    assert after.words is before.words and len(after.number) == len(before.number)
    assert set(after.number) - set(before.number) == {max(after.number)}


def test_a_clock_that_was_set_back_hides_nothing(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    register.load(codings(20))
    tally = Tally(register)
    agrees(tally, register, [Filter()], BY[:3])
    monkeypatch.setattr("pactograph.registry.judging.now", lambda: "2001-01-01T00:00:00.000000Z")
    register.judge("merge", "meeting/1", who="ann", data={"with": ["meeting/2"]})
    agrees(tally, register, [Filter()], BY[:3])


def test_what_is_not_counted_is_refused_as_by_the_store(register: Register) -> None:
    for counter in (Tally(register), register):
        with pytest.raises(InputError, match="is not counted"):
            counter.counts(Filter(), ("colour",))
        with pytest.raises(InputError, match="is not known"):
            counter.counts(Filter(judged="perhaps"), ("type",))
        with pytest.raises(InputError, match="is no order"):
            counter.entries(order="colour")


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    "cursor", ["2016-01-01~7", "~7", "7", "0.85~7", "2016~", "x~7", "0.85~7~7", "-1", "٣", "1e5~1", "2016-01-01~9999999999"]
)
def test_a_list_goes_on_in_the_order_of_its_cursor(register: Register, order: str, cursor: str) -> None:
    known = ("2016-01-01~7", "~7", "7", "0.85~7")
    for source in (Tally(register), register):
        if cursor in known:
            assert source.entries(after=cursor, order=order).entries == ()
        else:
            with pytest.raises(InputError, match="is no cursor"):
                source.entries(after=cursor, order=order)


def test_a_cursor_says_its_order(register: Register) -> None:
    for source in (Tally(register), register):
        for order in ORDERS:
            after = source.entries(limit=7, order=order).next
            own = source.entries(limit=7, after=after, order=order)
            assert all(source.entries(limit=7, after=after, order=other) == own for other in ORDERS)
