"""Everything that can be wrong with a register is one clear line, and loses nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import drills
import pytest
from sqlalchemy import event

from pactograph import registry
from pactograph.errors import PactographError, SetupError
from pactograph.registry import store, tables, upgrade


def told(place: object, *, create: bool = True) -> str:
    """The line that opening tells."""
    with pytest.raises(PactographError) as error:
        registry.open(str(place), create=create)
    assert "\n" not in str(error.value)
    return str(error.value)


def test_what_is_no_register(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Not a register at all, but notes on one. " * 40)
    assert "no register: it is another kind of file" in told(tmp_path / "notes.txt")
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE things (name)")
    other.close()
    assert "holds other tables" in told(tmp_path / "other.db")
    assert "folder" in told(tmp_path)
    assert "no such folder" in told(tmp_path / "a" / "b.db")
    assert "there is no register" in told(tmp_path / "none.db", create=False)
    assert not (tmp_path / "none.db").exists()


def test_addresses_that_lead_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "no store of registers" in told("mysql://host/name")
    assert "is not the address" in told("://")
    assert "no server answers there" in told("postgresql://user:secret@127.0.0.1:1/name")
    assert "secret" not in told("postgresql://user:secret@127.0.0.1:1/name")


def test_the_extra_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("psycopg")

    monkeypatch.setattr(store, "create_engine", missing)
    with pytest.raises(SetupError, match=r"pactograph\[postgresql\]"):
        registry.open("postgresql://user@host/name")


def test_an_unknown_database(postgresql: str) -> None:
    assert "no such database" in told(postgresql.rsplit("/", 1)[0] + "/nowhere")


def test_a_damaged_file(tmp_path: Path) -> None:
    file = tmp_path / "register.db"
    with registry.open(file) as register:
        for number in range(30):
            register.add(drills.exercise(f"k{number}", f"{drills.DRILL} It was number {number}.", f"Shield {number}"))
    data = bytearray(file.read_bytes())
    data[4096 : len(data) // 2] = os.urandom(len(data) // 2 - 4096)
    file.write_bytes(bytes(data))
    with pytest.raises(PactographError, match="damaged") as error, registry.open(file) as register:
        if faults := register.check():
            raise PactographError(f"damaged: {faults[0]}")
        list(register.all())
    assert "\n" not in str(error.value)


def test_a_newer_register_is_refused(place: str) -> None:
    with registry.open(place) as register, register.store.write() as connection:
        upgrade.keep(connection, upgrade.VERSION, "99")
    assert "newer Pactograph" in told(place) and "pip install -U" in told(place)


def test_an_older_register_is_upgraded_after_a_backup(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with registry.open(place) as register:
        register.add(drills.first())
    before = upgrade.STEPS
    monkeypatch.setattr(upgrade, "STEPS", (*before, lambda connection: upgrade.keep(connection, "new", "yes")))
    with registry.open(place) as register:
        assert register.stats()["tables"] == len(before) + 1 and register.entries().total == 1
    if "://" not in place:
        monkeypatch.undo()
        with registry.open(f"{place}.version-{len(before)}", create=False) as kept:
            assert kept.entries().total == 1


def test_an_upgrade_that_fails_leaves_the_register_as_it_was(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with registry.open(place) as register:
        register.add(drills.first())

    def failing(connection: object) -> None:
        upgrade.keep(connection, "half", "done")  # type: ignore[arg-type]
        raise store.StoreError("cannot be changed")

    monkeypatch.setattr(upgrade, "STEPS", (*upgrade.STEPS, failing))
    assert "cannot be changed" in told(place)
    monkeypatch.undo()
    with registry.open(place) as register, register.store.read() as connection:
        names = connection.execute(tables.settings.select()).all()
        assert register.entries().total == 1 and "half" not in {row.name for row in names}


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    file = tmp_path / "register.db"
    with registry.open(file) as register:
        register.add(drills.first())
        register.close()

        @event.listens_for(register.store.engine, "connect")
        def narrow(connection: sqlite3.Connection, _: object) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages + 5}")

        with pytest.raises(registry.StoreError, match="the disk is full") as error:
            for number in range(50):
                register.add(drills.exercise(f"k{number}", f"{drills.DRILL} It was number {number}. " * 20, f"Shield {number}"))
        assert "\n" not in str(error.value)
        assert register.check() == []
        stored = register.stats()["reports"]
    with registry.open(file) as register:
        assert register.stats()["reports"] == stored >= 1
        register.add(drills.other())
        assert register.check() == []


def test_another_program_holds_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "register.db"
    registry.open(file).close()
    monkeypatch.setattr(store, "PATIENCE", 0.1)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with registry.open(file) as register, pytest.raises(registry.StoreError, match="another program"):
        register.add(drills.first())
    other.close()


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root may write everywhere")
def test_a_file_that_may_not_be_written(tmp_path: Path) -> None:
    file = tmp_path / "register.db"
    registry.open(file).close()
    file.chmod(0o400)
    with pytest.raises(registry.StoreError, match="may not be written"), registry.open(file) as register:
        register.add(drills.first())


def test_a_backup_restores_into_either_store(place: str, tmp_path: Path, postgresql: str) -> None:
    from conftest import database

    with registry.open(place) as register:
        for one in (drills.first(), drills.second(), drills.other()):
            register.add(one)
        register.judge("accept", "exercise/1", who="Ana")
        registry.backup(register, tmp_path / "copy.db")
        with pytest.raises(registry.StoreError, match="is there already"):
            registry.backup(register, tmp_path / "copy.db")
        kept = list(register.all())
    for target in (str(tmp_path / "again.db"), database(postgresql)):
        registry.restore(tmp_path / "copy.db", target)
        with registry.open(target) as register:
            assert list(register.all()) == kept and register.check() == [] and len(register.log()) == 1
            assert [hit.id for hit in register.search("paratroopers jumped", kind="report")] == ["1"]
        with pytest.raises(registry.StoreError, match="is a register already"):
            registry.restore(tmp_path / "copy.db", target)
        registry.restore(tmp_path / "copy.db", target, force=True)
    with registry.open(tmp_path / "copy.db") as opened:
        assert opened.entries().total == 2


def test_what_is_no_backup_changes_nothing(tmp_path: Path) -> None:
    with registry.open(tmp_path / "register.db") as register:
        register.add(drills.first())
    shutil.copy(__file__, tmp_path / "copy.db")
    for file in ("copy.db", "none.db"):
        with pytest.raises(registry.StoreError):
            registry.restore(tmp_path / file, str(tmp_path / "register.db"), force=True)
    with registry.open(tmp_path / "register.db") as register:
        assert register.entries().total == 1
