"""Commands that look after a register: stats, check, backup, restore, rebuild, log, gold."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from typer import Argument, Option

from pactograph.cli.register import options as given

FILE = Annotated[Path, Argument(metavar="FILE", show_default=False)]


def stats(json: given.JSON = False, db: given.DB = None) -> None:
    """Count reports, records, entries and judgements, by type, status and origin."""
    from pactograph.cli.register import keeping

    keeping.stats(db, json)


def check(db: given.DB = None) -> None:
    """Check that the register is whole: every quote in its report, every entry as the log gives it. Exit code 1 where it is not."""
    from pactograph.cli.register import keeping

    raise typer.Exit(keeping.check(db))


def backup(file: FILE, db: given.DB = None) -> None:
    """Write a copy of the register, consistent even while others write to it."""
    from pactograph.cli.register import keeping

    keeping.backup(db, file)


def restore(
    file: FILE,
    force: Annotated[bool, Option("--force", help="Put it in the place of a register that is there.")] = False,
    db: given.DB = None,
) -> None:
    """Make a register from a backup."""
    from pactograph.cli.register import keeping

    keeping.restore(db, file, force)


def rebuild(db: given.DB = None) -> None:
    """Derive all entries anew from reports, records and judgements."""
    from pactograph.cli.register import keeping

    keeping.rebuild(db)


def log(
    target: Annotated[str | None, Argument(metavar="[TARGET]", help="An entry, record or person; else all.")] = None,
    since: given.SINCE = None,
    json: given.JSON = False,
    db: given.DB = None,
) -> None:
    """Show judgements: who judged what, when and why."""
    from pactograph.cli.register import keeping

    keeping.log(db, target, since, json)


def gold(
    out: Annotated[Path | None, Option("--out", metavar="FILE", help="Write to FILE instead of standard output.")] = None,
    db: given.DB = None,
) -> None:
    """Print reviewed reports as gold: JSONL with what persons corrected, for `pactograph score`."""
    from pactograph.cli.register import keeping

    keeping.gold(db, out)
