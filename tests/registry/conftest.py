"""Registers to test with: each test that takes `place` runs over SQLite and over PostgreSQL."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text

from pactograph import registry

sys.path.insert(0, str(Path(__file__).parent))
import server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a server that lasts as long as the tests."""
    if (programs := server.programs()) is None:
        pytest.skip("PostgreSQL's server programs are not installed (Debian, Ubuntu: apt install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="pactograph-postgresql-"))
    os.chmod(folder, 0o755)
    try:
        with server.running(programs, folder) as address:
            yield address
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def database(address: str) -> str:
    """The address of a database of its own."""
    name = f"r{uuid4().hex}"
    engine = create_engine(address.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return address.rsplit("/", 1)[0] + f"/{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a register may be made."""
    return str(tmp_path / "register.db") if request.param == "sqlite" else database(request.getfixturevalue("postgresql"))


@pytest.fixture
def register(place: str) -> Iterator[registry.Register]:
    """An empty register."""
    with registry.open(place) as made:
        yield made
