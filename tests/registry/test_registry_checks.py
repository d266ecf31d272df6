"""`check` finds what is wrong in a register, whoever did it, and tells it in lines."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from test_registry_judging import filled

from pactograph import registry

FAULTS = {
    "a text that was changed": ("UPDATE reports SET text = 'So ' || text WHERE number = 2", "record 2"),
    "a record without its report": ("DELETE FROM reports WHERE number = 3", "record 3"),
    "a record without an entry": ("DELETE FROM members WHERE record = 3", "record 3 belongs to no entry"),
    "a record in another entry": ("UPDATE members SET entry = 'exercise/1' WHERE record = 3", "exercise/1"),
    "an entry that says something else": ("UPDATE versions SET data = replace(data, 'Danube', 'Rhine')", "exercise/2"),
    "an entry that nobody accepted": (
        r"""UPDATE versions SET data = replace(data, '"accepted"\:null', '"accepted"\:true')""",
        "exercise/1 is not what its records give",
    ),
    "an entry that is not shown": ("UPDATE versions SET until = at WHERE entry = 'exercise/2'", "3"),
    "a link that is gone": ("DELETE FROM edges", "more than one event"),
    "words of an entry that cannot be found": ("DELETE FROM entry_words WHERE entry = 'exercise/2'", "search of entry words lacks 1"),
    "a record that cannot be read": ("""UPDATE records SET data = '{"type": ' WHERE number = 2""", "record 2"),
    "a report that cannot be read": ("UPDATE reports SET data = '[]' WHERE number = 2", "report 2"),
    "an entry that cannot be read": ("UPDATE versions SET data = 'x' WHERE entry = 'exercise/2' AND until IS NULL", "exercise/2"),
    "a filter that does not find": ("DELETE FROM facets WHERE value = 'HUN'", "exercise/2"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(register: registry.Register, fault: str) -> None:
    filled(register)
    assert register.check() == []
    statement, sign = FAULTS[fault]
    with register.store.write() as connection:
        connection.execute(text(statement))
    lines = register.check()
    assert lines and any(sign in line for line in lines), lines
    assert all("\n" not in line and len(line) < 1000 for line in lines)


@pytest.mark.parametrize(
    "derived",
    ["DELETE FROM edges", "DELETE FROM blocks", "DELETE FROM members WHERE record = 3", "DELETE FROM ties", "DELETE FROM spellings"],
)
def test_what_is_derived_is_made_anew(register: registry.Register, derived: str) -> None:
    filled(register)
    kept = {entry.id: entry for entry in register.all()}
    with register.store.write() as connection:
        connection.execute(text(derived))
    register.rebuild()
    assert register.check() == []
    if "members" not in derived:
        assert {entry.id: entry for entry in register.all()} == kept
