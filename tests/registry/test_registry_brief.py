"""An entry read in brief says what the entry says, on both stores, as it is and as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import handmade
import pytest

from benchmarks.synthetic import codings
from pactograph import registry
from pactograph.records import Entry
from pactograph.registry import Filter, versions
from pactograph.registry.brief import brief, outline
from pactograph.registry.kept import Brief, Outline

FILTERS = [Filter(), Filter(party=("SRB",)), Filter(type=("exercise", "agreement"), area=("exercises",)), Filter(judged="accepted")]


def told(entry: Entry | Brief) -> dict[str, Any]:
    """All that an entry in brief has, taken from either."""
    return {
        "head": (entry.id, entry.type, entry.label, entry.origin, entry.accepted),
        "claims": [
            (one.field, one.value, one.shown, [(said.report, [span.quote for span in said.spans]) for said in one.backing])
            for one in entry.claims
        ],
        "members": [one.report for one in entry.members],
        "provisions": [
            (one.number, one.kind, one.value, one.standing, one.since, [(tie.entry, tie.standing, tie.date) for tie in one.ties])
            for one in entry.provisions
        ],
    }


def short(entry: Entry | Outline) -> dict[str, Any]:
    """All that an outline has, taken from either."""
    return {
        "head": (entry.id, entry.type, entry.label, entry.origin, entry.accepted),
        "claims": [(one.field, one.value, one.shown) for one in entry.claims],
        "members": [one.report for one in entry.members],
    }


def test_it_says_what_the_entry_says(register: registry.Register) -> None:
    register.load(codings(40))
    register.add(handmade.coding())
    register.judge("accept", "agreement/1", who="ann")
    register.judge("reject", "exercise/1", who="ann")
    for filter in FILTERS:
        assert [told(one) for one in brief(register, filter)] == [told(one) for one in register.all(filter)]
        assert [short(one) for one in outline(register, filter)] == [short(one) for one in register.all(filter)]
    assert any(one.provisions for one in brief(register, Filter()))
    assert list(brief(register, Filter(), "2001-01-01")) == []


def test_it_is_read_as_it_was(register: registry.Register) -> None:
    register.add(handmade.coding())
    before = register.entry("agreement/1")
    then = register.moments("agreement/1")[0].at
    register.judge("correct", "agreement/1", who="ann", data={"path": "/instrument", "value": "treaty"})
    assert [told(one) for one in brief(register, Filter(type=("agreement",)), then)] == [told(before)]
    assert [told(one) for one in brief(register, Filter(type=("agreement",)))] == [told(register.entry("agreement/1"))]


@pytest.mark.parametrize("worth", [10**30, 1.5e-7, True, None, '\u2028\\"', {"a": [1, {"b": "é"}]}])
def test_any_value_comes_as_it_is(tmp_path: Path, worth: Any) -> None:
    with registry.open(tmp_path / "r.db") as register:
        register.add(handmade.coding())
        entry = register.entry("agreement/1")
        claims = (entry.claims[0].model_copy(update={"field": "meaning", "value": worth}), *entry.claims[1:])
        with register.store.write() as connection:
            versions.put(connection, [entry.model_copy(update={"claims": claims, "label": "a\x07 b"})], "2999-01-01T00:00:00Z")
        (found,) = brief(register, Filter(type=("agreement",)))
        assert (found.claims[0].value, found.label) == (register.entry("agreement/1").claims[0].value, "a\x07 b")


def test_few_are_held_at_a_time_and_reading_may_stop(register: registry.Register) -> None:
    register.load(codings(20))
    found = brief(register, Filter())
    assert next(found).id
    del found
    register.add(handmade.coding())
    assert "Chile" in {word for one in brief(register, Filter()) for word in one.label.split()}
