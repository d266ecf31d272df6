"""A private PostgreSQL server in a temporary folder, for the tests of the register."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

USER = "register"
PLACES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda place: int(place.parent.name), reverse=True)
# Nothing of it outlives the tests: it need not wait for the disk.
SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=40")


def programs() -> Path | None:
    """The folder of the server's programs, None where they are not installed."""
    found = shutil.which("pg_ctl")
    return next((place for place in [*([Path(found).parent] if found else []), *PLACES] if (place / "initdb").exists()), None)


def _as_owner(command: list[str], owner: str | None) -> None:
    """PostgreSQL refuses to run as root: then it runs as `owner`."""
    switched = ["setpriv", f"--reuid={owner}", f"--regid={owner}", "--clear-groups", *command] if owner else command
    subprocess.run(switched, check=True, capture_output=True, cwd="/")


def owner() -> str | None:
    """The user whose server it is; None: our own."""
    if os.getuid():
        return None
    known = {line.split(":")[0] for line in Path("/etc/passwd").read_text().splitlines()}
    return "postgres" if "postgres" in known else "nobody"


@contextmanager
def running(place: Path, folder: Path) -> Iterator[str]:
    """A server with its data under `folder`; gives the address of its first database."""
    user, data = owner(), folder / "data"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    if user:
        shutil.chown(folder, user)
    _as_owner([str(place / "initdb"), "-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N"], user)
    options = " ".join([f"-p {port} -c listen_addresses=127.0.0.1 -k ''", *(f"-c {setting}" for setting in SETTINGS)])
    _as_owner([str(place / "pg_ctl"), "-D", str(data), "-l", str(folder / "log"), "-w", "-o", options, "start"], user)
    try:
        yield f"postgresql://{USER}@127.0.0.1:{port}/postgres"
    finally:
        _as_owner([str(place / "pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop"], user)
