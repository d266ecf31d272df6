"""From what is found at a place to a register of this version: made, upgraded after a backup, or refused."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, select
from sqlalchemy.dialects import postgresql, sqlite

from pactograph.registry import tables
from pactograph.registry.migrations import STEPS
from pactograph.registry.store import Store, StoreError

VERSION = "version"


def ready(store: Store, *, create: bool) -> None:
    """Bring the register to this version. Raises StoreError where there is none and `create` is False, and for a newer one."""
    if store.sqlite and not create and not Path(store.where).exists():
        raise StoreError("there is no register", store.where, "pactograph add makes one; --db or PACTOGRAPH_DB names another")
    with store.read() as connection:
        found = version(connection, store.where)
    if found > len(STEPS):
        raise StoreError(
            f"was made by a newer Pactograph (version {found} of the tables)", store.where, "upgrade: pip install -U pactograph"
        )
    if found == len(STEPS):
        return
    if found == 0 and not create:
        raise StoreError("there is no register", store.where, "pactograph add makes one; --db or PACTOGRAPH_DB names another")
    if found and store.sqlite:
        _copied(store, found)
    with store.write() as connection:
        for number in range(version(connection, store.where), len(STEPS)):
            STEPS[number](connection)
        keep(connection, VERSION, str(len(STEPS)))


def version(connection: Connection, where: str) -> int:
    """The version of the tables; 0 where there are none. Raises StoreError where other tables are there."""
    names = inspect(connection).get_table_names()
    if "settings" in names:
        return int(connection.execute(select(tables.settings.c.value).where(tables.settings.c.name == VERSION)).scalar() or 0)
    if names and connection.dialect.name == "sqlite":
        raise StoreError("is no register: it holds other tables", where, "name another file")
    return 0


def keep(connection: Connection, name: str, value: str) -> None:
    """Store a setting, over what was there."""
    insert = (sqlite if connection.dialect.name == "sqlite" else postgresql).insert(tables.settings).values(name=name, value=value)
    connection.execute(insert.on_conflict_do_update(index_elements=["name"], set_={"value": value}))


def _copied(store: Store, found: int) -> None:
    """The file as it was, beside it: an upgrade can be taken back."""
    from pactograph.registry.backups import copied

    copied(store, Path(f"{store.where}.version-{found}"))
