"""`pactograph watch`: new reports from feeds into the register."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from typer import Argument, Option

from pactograph.cli.register import options as given


def watch(
    feeds: Annotated[Path, Argument(metavar="FEEDS", help="A TOML file: feeds with keywords and states to keep.", show_default=False)],
    once: Annotated[bool, Option("--once", help="Look once, then stop.")] = False,
    every: Annotated[float, Option("--every", min=1, metavar="MINUTES", help="Minutes between two looks.")] = 30.0,
    allow_private: Annotated[bool, Option("--allow-private", help="Let feeds lead to this machine and private networks.")] = False,
    quiet: Annotated[bool, Option("--quiet", "-q", help="Print nothing but what stops the command.")] = False,
    db: given.DB = None,
) -> None:
    """Watch RSS and Atom feeds: add what is new and has one of the keywords or states.

    With --once, exit code 0: all feeds were read. 1: some could not be. 2: none could be, or the command was wrong.
    """
    from pactograph.cli.register.watching import run

    raise typer.Exit(run(db, feeds, once=once, every=every, allow_private=allow_private, quiet=quiet))
