"""`pactograph import`: rows of other data sets as background."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from typer import Argument, Option

from pactograph.cli.register import options as given


def import_(
    files: Annotated[list[Path], Argument(metavar="FILE", help="MME, SIPRI or DCAD CSV, PLOVER JSON, own JSONL.", show_default=False)],
    kind: Annotated[str | None, Option("--kind", metavar="KIND", help="mme, sipri, dcad, plover or own; else recognised.")] = None,
    quiet: Annotated[bool, Option("--quiet", "-q", help="Print nothing but what stops the command.")] = False,
    db: given.DB = None,
) -> None:
    """Import rows of data sets: entries marked as coming from there, linked to ours by the same linker.

    Exit code 0: all rows are in. 1: some could not be read. 2: none could be, or the command was wrong.
    """
    from pactograph.cli.register.adding import import_ as run
    from pactograph.reading.datasets import DATASETS

    if kind is not None and kind not in DATASETS:
        raise typer.BadParameter(f"{kind!r} is none of {', '.join(DATASETS)}")
    raise typer.Exit(run(db, files, kind, quiet))
