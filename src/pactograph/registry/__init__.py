"""The store of reports, records, judgements and entries: SQLite or PostgreSQL. The only door to SQLAlchemy."""

from __future__ import annotations

from pathlib import Path

from pactograph.registry import backups, upgrade
from pactograph.registry.adding import Added
from pactograph.registry.backups import restore
from pactograph.registry.filter import Filter, Page
from pactograph.registry.register import Register
from pactograph.registry.rows import Stored
from pactograph.registry.store import StoreError, connect
from pactograph.registry.tally import Tally
from pactograph.registry.words import Hit

__all__ = ["Added", "Filter", "Hit", "Page", "Register", "StoreError", "Stored", "Tally", "backup", "open", "restore"]


def open(place: str | Path | None = None, *, create: bool = True) -> Register:
    """The register at a file or a PostgreSQL URL; None: the one that PACTOGRAPH_DB names, else pactograph.db in the current folder.

    With `create` a missing one is made; an older one is upgraded after a backup. Raises StoreError with one line for all that is wrong.
    """
    store = connect(place)
    try:
        upgrade.ready(store, create=create)
    except BaseException:
        store.close()
        raise
    return Register(store)


def backup(register: Register, file: Path) -> None:
    """Copy a register to a file, consistent even while others write to it."""
    backups.backup(register.store, file)
