"""The store of reports, records, judgements and entries: SQLite or PostgreSQL. The only door to SQLAlchemy."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pactograph.registry import upgrade
from pactograph.registry.filter import Filter, Page
from pactograph.registry.register import Register
from pactograph.registry.rows import Stored
from pactograph.registry.store import StoreError, connect

if TYPE_CHECKING:
    from pactograph.registry.adding import Added as Added
    from pactograph.registry.backups import restore as restore
    from pactograph.registry.tally import Tally as Tally
    from pactograph.registry.words import Hit as Hit

__all__ = ["Added", "Filter", "Hit", "Page", "Register", "StoreError", "Stored", "Tally", "backup", "open", "restore"]

# Where the other names live. They are imported when first used: a command that reads entries waits for none of it.
HOMES = {"Added": "adding", "Hit": "words", "Tally": "tally", "restore": "backups"}


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
    import_module("pactograph.registry.backups").backup(register.store, file)


def __getattr__(name: str) -> Any:
    if name in HOMES:
        return getattr(import_module(f"pactograph.registry.{HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
