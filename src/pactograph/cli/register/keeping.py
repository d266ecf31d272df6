"""What the commands that look after a register do."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from pactograph import registry
from pactograph.cli.register.listing import clean_json
from pactograph.cli.register.showing import head, judgements
from pactograph.cli.register.showing import implementation as provisions
from pactograph.cli.show.style import console
from pactograph.cli.sink import Sink
from pactograph.errors import InputError
from pactograph.publishing.plain import dump
from pactograph.records import Entry


def stats(db: str | None, json: bool) -> None:
    """Counts, nested by what they count."""
    with registry.open(db, create=False) as register:
        found = register.stats()
    if json:
        sys.stdout.write(clean_json(found))
        return
    for name, value in found.items():
        sys.stdout.write(_lines(name, value))


def _lines(name: str, value: Any) -> str:
    if not isinstance(value, dict):
        return f"{name:<16} {value:>9,}\n" if isinstance(value, int) else f"{name:<16} {value}\n"
    return f"{name}\n" + "".join(f"  {key:<14} {count:>9,}\n" for key, count in value.items())


def check(db: str | None) -> int:
    """A line for each fault; 0 where there is none."""
    with registry.open(db, create=False) as register:
        faults = register.check()
    sys.stdout.write("".join(f"{fault}\n" for fault in faults) or "The register is whole.\n")
    return 1 if faults else 0


def backup(db: str | None, file: Path) -> None:
    """Copy the register to `file`."""
    with registry.open(db, create=False) as register:
        registry.backup(register, file)
    sys.stdout.write(f"{file}: {file.stat().st_size:,} bytes\n")


def restore(db: str | None, file: Path, force: bool) -> None:
    """A register from `file`."""
    registry.restore(file, db, force=force)
    sys.stdout.write(f"restored from {file}\n")


def rebuild(db: str | None) -> None:
    """Derive the entries anew."""
    with registry.open(db, create=False) as register:
        register.rebuild()
    sys.stdout.write("rebuilt\n")


def log(db: str | None, target: str | None, since: str | None, json: bool) -> None:
    """Judgements, oldest first."""
    with registry.open(db, create=False) as register:
        found = register.log(target, since)
    if json:
        sys.stdout.write(clean_json([one.model_dump(mode="json") for one in found]))
        return
    for line in judgements(found):
        console(sys.stdout).print(line, overflow="fold")


def gold(db: str | None, out: Path | None) -> None:
    """Lines of the gold form."""
    with registry.open(db, create=False) as register, Sink(out) as sink:
        for row in register.gold():
            sink.write(dump(row) + "\n")


def implementation(db: str | None, id: str, as_of: str | None, json: bool) -> None:
    """Provisions of an agreement. Raises InputError for an entry of another type."""
    with registry.open(db, create=False) as register:
        entry = agreement(register, id, as_of)
    if json:
        sys.stdout.write(clean_json([one.model_dump(mode="json") for one in entry.provisions]))
        return
    screen = console(sys.stdout)
    for part in (*head(entry), *provisions(entry.provisions)):
        screen.print(part, overflow="fold")
    if not entry.provisions:
        screen.print("No provision is known.")


def agreement(register: registry.Register, id: str, as_of: str | None) -> Entry:
    """An agreement by id. Raises InputError for an entry of another type."""
    entry = register.entry(id, as_of=as_of)
    if entry.type != "agreement":
        raise InputError(f"{id} is no agreement", remedy="only agreements have provisions")
    return entry
