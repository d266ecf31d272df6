"""`pactograph add`: reports into the register."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from typer import Argument, Option

from pactograph.cli.register import options as given


def add(
    sources: Annotated[
        list[str],
        Argument(metavar="SOURCE", help="Files (.txt .md .html .pdf .jsonl), folders, URLs, or - for standard input.", show_default=False),
    ],
    date: Annotated[str | None, Option(metavar="DATE", help="Date of the reports instead of the one found.")] = None,
    outlet: Annotated[str | None, Option(metavar="NAME", help="Outlet of the reports instead of the one found.")] = None,
    licence: Annotated[str, Option("--licence", metavar="TEXT", help="A note on what may be done with the texts.")] = "",
    ledger: Annotated[Path | None, Option(metavar="FILE", help="Write to FILE a line of JSON a source: hash, status, error.")] = None,
    jobs: Annotated[int, Option("--jobs", "-j", min=0, metavar="N", help="Processes to use; 0: as many as there are cores.")] = 0,
    time_limit: Annotated[float, Option(min=0.1, metavar="SECONDS", help="Longest time for a report.")] = 120.0,
    max_size: Annotated[str, Option(metavar="SIZE", help="Largest file or page that is read.")] = "50M",
    allow_private: Annotated[bool, Option("--allow-private", help="Let URLs lead to this machine and private networks.")] = False,
    no_progress: Annotated[bool, Option("--no-progress", help="Show no progress bar.")] = False,
    quiet: Annotated[bool, Option("--quiet", "-q", help="Print nothing but what stops the command.")] = False,
    db: given.DB = None,
) -> None:
    """Read, code, store and link reports. Safe to run twice: what the register has is not added again.

    Exit code 0: all are in the register. 1: some could not be coded. 2: none could be, or the command was wrong.
    """
    from pactograph.cli.coding import Request
    from pactograph.cli.register.adding import run

    request = Request(
        sources=sources,
        date=date,
        outlet=outlet,
        ledger=ledger,
        jobs=jobs,
        time_limit=time_limit,
        max_size=max_size,
        allow_private=allow_private,
        progress=not (no_progress or quiet),
        quiet=quiet,
    )
    raise typer.Exit(run(request, db, licence))
