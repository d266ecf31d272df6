"""Backups are single files that are only read; a restore is wholly done or not at all; upgrades keep what was."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import drills
import pytest
from conftest import database
from sqlalchemy import Connection, text

from pactograph import registry
from pactograph.registry import backups, store, upgrade


def filled(place: str | Path) -> None:
    with registry.open(place) as register:
        for one in (drills.first(), drills.second(), drills.other()):
            register.add(one)
        register.judge("note", "exercise/1", who="Ana", data={"text": "ask again"})
        register.keep("feeds", "seen")


def total(place: str | Path) -> int:
    with registry.open(place, create=False) as register:
        assert register.check() == []
        return register.entries().total


def add_a_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a newer version of the product had one more change of the tables."""
    steps = (*upgrade.STEPS, lambda connection: upgrade.keep(connection, "new", "yes"))
    monkeypatch.setattr(upgrade, "STEPS", steps)
    monkeypatch.setattr(backups, "STEPS", steps)


def test_a_backup_is_one_whole_file(place: str, tmp_path: Path) -> None:
    filled(place)
    with registry.open(place) as register:
        registry.backup(register, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert total(tmp_path / "copy.db") == 2


def test_a_backup_is_only_read(place: str, tmp_path: Path) -> None:
    filled(tmp_path / "first.db")
    with registry.open(tmp_path / "first.db") as register:
        registry.backup(register, tmp_path / "copy.db")
    before = (tmp_path / "copy.db").read_bytes()
    registry.restore(tmp_path / "copy.db", place)
    assert (tmp_path / "copy.db").read_bytes() == before and total(place) == 2
    with registry.open(place) as register:
        assert register.kept("feeds") == "seen" and [one.act for one in register.log()] == ["note"]


def test_an_older_backup_is_upgraded_on_its_way(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path / "first.db")
    with registry.open(tmp_path / "first.db") as register:
        registry.backup(register, tmp_path / "copy.db")
    before = (tmp_path / "copy.db").read_bytes()
    add_a_step(monkeypatch)
    registry.restore(tmp_path / "copy.db", place)
    assert (tmp_path / "copy.db").read_bytes() == before and total(place) == 2
    with registry.open(place) as register:
        assert register.stats()["tables"] == len(upgrade.STEPS)


def test_a_restore_that_breaks_off_leaves_what_was_there(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(place)
    with registry.open(tmp_path / "other.db") as register:
        register.add(drills.other())
        registry.backup(register, tmp_path / "copy.db")

    def broken(_: Connection) -> None:
        raise store.StoreError("the disk is full")

    with monkeypatch.context() as patched, pytest.raises(registry.StoreError, match="the disk is full"):
        patched.setattr(backups, "_words", broken)
        registry.restore(tmp_path / "copy.db", place, force=True)
    assert total(place) == 2
    registry.restore(tmp_path / "copy.db", place, force=True)
    assert total(place) == 1


def test_a_backup_is_not_restored_onto_itself(tmp_path: Path) -> None:
    filled(tmp_path / "first.db")
    with pytest.raises(registry.StoreError, match="is the backup itself"):
        registry.restore(tmp_path / "first.db", str(tmp_path / "first.db"), force=True)
    assert total(tmp_path / "first.db") == 2


def test_other_tables_are_left_alone(place: str, tmp_path: Path) -> None:
    filled(tmp_path / "first.db")
    other = store.connect(place)
    with other.write() as connection:
        connection.execute(text("CREATE TABLE settings (colour TEXT)"))
    other.close()
    with pytest.raises(registry.StoreError, match="holds other tables"):
        registry.open(place)
    with pytest.raises(registry.StoreError, match="holds other tables"):
        registry.restore(tmp_path / "first.db", place, force=True)


def test_a_register_that_does_not_say_its_version(place: str) -> None:
    with registry.open(place) as register, register.store.write() as connection:
        upgrade.keep(connection, upgrade.VERSION, "new")
    with pytest.raises(registry.StoreError, match="is damaged"):
        registry.open(place)


def test_a_backup_that_cannot_be_written(tmp_path: Path) -> None:
    filled(tmp_path / "first.db")
    with registry.open(tmp_path / "first.db") as register:
        for file in (tmp_path / "none" / "copy.db", Path("/dev/full/copy.db")):
            with pytest.raises(registry.StoreError, match="cannot be written"):
                registry.backup(register, file)
        register.add(drills.exercise("more", "Serbia and Russia held Blue Shield.", "Blue Shield", "2019-05-01"))
    assert total(tmp_path / "first.db") == 3


def test_a_server_keeps_what_was_before_an_upgrade(postgresql: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place = database(postgresql)
    filled(place)
    version = len(upgrade.STEPS)
    add_a_step(monkeypatch)
    for _ in range(2):
        assert total(place) == 2
    with registry.open(place) as register, register.store.read() as connection:
        kept = f"pactograph_version_{version}"
        assert connection.execute(text(f"SELECT count(*) FROM {kept}.reports")).scalar() == 3
        assert connection.execute(text(f"SELECT value FROM {kept}.settings WHERE name = 'version'")).scalar() == str(version)


def test_whoever_may_only_read_can_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path / "first.db")
    with registry.open(tmp_path / "first.db") as register:
        registry.backup(register, tmp_path / "copy.db")
    shutil.copy(tmp_path / "copy.db", tmp_path / "plain.db")
    connect = sqlite3.connect
    # Rights do not bind the user `root`, whom tests may run as: the file is opened for reading alone.
    monkeypatch.setattr(
        store.create_engine("sqlite://").dialect.import_dbapi(),
        "connect",
        lambda name, **more: connect(f"file:{name}?mode=ro", uri=True, **more),
    )
    with registry.open(tmp_path / "plain.db", create=False) as register:
        assert register.entries().total == 2 and register.check() == []
        with pytest.raises(registry.StoreError, match="may not be written to"):
            register.add(drills.exercise("more", "Serbia and Russia held Blue Shield.", "Blue Shield"))
