"""An entry read for tables has all that an Entry has."""

from __future__ import annotations

from typing import Any

import handmade

from benchmarks.synthetic import codings
from pactograph import registry
from pactograph.registry import Filter, versions
from pactograph.registry.whole import persons, whole


def told(value: Any) -> Any:
    """All fields of an entry and of its parts, by name, whoever has read it."""
    if isinstance(value, list | tuple):
        return [told(one) for one in value]
    names = getattr(type(value), "model_fields", None) or getattr(value, "__struct_fields__", ())
    return {name: told(getattr(value, name)) for name in sorted(names)} if names else value


def test_it_has_all_that_the_entry_has(register: registry.Register) -> None:
    register.load(codings(40))
    register.add(handmade.coding())
    register.judge("accept", "agreement/1", who="ann")
    register.judge("correct", "agreement/1", who="ann", data={"path": "/instrument", "value": "treaty"})
    register.judge("reject", "exercise/1", who="ann")
    for filter in (Filter(), Filter(party=("SRB",)), Filter(judged="rejected")):
        read, entries = list(whole(register, filter)), list(register.ordered(filter))
        assert [told(one) for one in read] == [told(one) for one in entries]
    assert any(one.provisions for one in whole(register, Filter()))
    assert list(whole(register, Filter(), "2001-01-01")) == []


def test_what_contradicts_is_told(register: registry.Register) -> None:
    register.add(handmade.coding())
    entry = register.entry("agreement/1")
    other = next(one for one in entry.claims if one.field == "date").model_copy(update={"value": "1999", "shown": False})
    with register.store.write() as connection:
        versions.put(connection, [entry.model_copy(update={"claims": (other, *entry.claims)})], "2999-01-01T00:00:00Z")
    (read,) = whole(register, Filter(type=("agreement",)))
    expected = register.entry("agreement/1").conflicts()
    assert [one.value for one in expected["date"]][-1] == "1999"
    assert {field: told(claims) for field, claims in read.conflicts().items()} == {
        field: told(claims) for field, claims in expected.items()
    }


def test_so_it_is_with_persons(register: registry.Register) -> None:
    register.load(codings(40))
    expected = sorted(register.persons(limit=1000), key=lambda one: int(one.id.partition("/")[2]))
    assert len(expected) > 3
    assert [told(one) for one in persons(register)] == [told(one) for one in expected]
