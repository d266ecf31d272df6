"""From what is found at a place to a register of this version: made, upgraded after a backup, or refused."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, select, text

from pactograph.registry import rows, tables
from pactograph.registry.migrations import STEPS
from pactograph.registry.store import Store, StoreError

VERSION = "version"
# Tables that every version of a register has.
OURS = frozenset(("settings", "reports", "records", "judgements"))


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
    with store.write() as connection:
        # Another may have upgraded it since we looked.
        found = version(connection, store.where)
        if 0 < found < len(STEPS):
            _copied(store, connection, found)
        for step in STEPS[found:]:
            step(connection)
        keep(connection, VERSION, str(max(found, len(STEPS))))


def version(connection: Connection, where: str) -> int:
    """The version of the tables; 0 where there are none. Raises StoreError where other tables are in the way."""
    names = set(inspect(connection).get_table_names())
    if names >= OURS:
        found = connection.execute(select(tables.settings.c.value).where(tables.settings.c.name == VERSION)).scalar() or ""
        if not found.isdecimal():
            raise StoreError("is damaged: it does not say which version it is of", where, "restore it from a backup: pactograph restore")
        return int(found)
    if names if connection.dialect.name == "sqlite" else names & tables.META.tables.keys():
        raise StoreError("is no register: it holds other tables", where, "name another file or database")
    return 0


def keep(connection: Connection, name: str, value: str) -> None:
    """Store a setting, over what was there."""
    insert = rows.inserted(connection, tables.settings).values(name=name, value=value)
    connection.execute(insert.on_conflict_do_update(index_elements=["name"], set_={"value": value}))


def _copied(store: Store, connection: Connection, found: int) -> None:
    """The register as it was, beside it, so that an upgrade can be taken back: a file, or a schema of the same database."""
    from pactograph.registry.backups import copied

    if store.sqlite:
        copied(store, Path(f"{store.where}.version-{found}"))
        return
    schema = f"pactograph_version_{found}"
    connection.execute(text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))
    connection.execute(text(f"CREATE SCHEMA {schema}"))
    for name in inspect(connection).get_table_names():
        connection.execute(text(f'CREATE TABLE {schema}."{name}" AS TABLE "{name}"'))
