"""`pactograph code`: reports in, records out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from typer import Argument, Option

INSTEAD = "instead of the one found"


def code(
    sources: Annotated[
        list[str],
        Argument(metavar="SOURCE", help="Files (.txt .md .html .pdf .jsonl), folders, URLs, or - for standard input.", show_default=False),
    ],
    date: Annotated[str | None, Option(metavar="DATE", help=f"Date of the reports {INSTEAD}: 2015-10-30, 2015-10 or 2015.")] = None,
    outlet: Annotated[str | None, Option(metavar="NAME", help=f"Outlet of the reports {INSTEAD}.")] = None,
    title: Annotated[str | None, Option(metavar="TEXT", help=f"Title of the report {INSTEAD}; for one source only.")] = None,
    json: Annotated[bool, Option("--json", help="Print one JSON array of all reports.")] = False,
    jsonl: Annotated[bool, Option("--jsonl", help="Print one line of JSON a report.")] = False,
    csv: Annotated[bool, Option("--csv", help="Print CSV, one row a record.")] = False,
    values: Annotated[bool, Option("--values", help="With --csv: one row a value, with its words and confidence.")] = False,
    show_text: Annotated[bool, Option("--show-text", help="Print the text too, with the words of the evidence marked.")] = False,
    why: Annotated[bool, Option("--why", help="Say for each record and value which rule, which words and which reading.")] = False,
    min_confidence: Annotated[float, Option(min=0, max=1, metavar="X", help="Leave out records with less confidence.")] = 0.0,
    out: Annotated[Path | None, Option(metavar="FILE", help="Write to FILE instead of standard output.")] = None,
    ledger: Annotated[Path | None, Option(metavar="FILE", help="Write to FILE a line of JSON a source: hash, status, error.")] = None,
    jobs: Annotated[int, Option("--jobs", "-j", min=0, metavar="N", help="Processes to use; 0: as many as there are cores.")] = 0,
    time_limit: Annotated[float, Option(min=0.1, metavar="SECONDS", help="Longest time for a report (more for very long ones).")] = 120.0,
    ray: Annotated[str | None, Option(metavar="ADDRESS", help="Run on the Ray cluster there (auto, local, ray://...).")] = None,
    max_size: Annotated[str, Option(metavar="SIZE", help="Largest file or page that is read.")] = "50M",
    allow_private: Annotated[bool, Option("--allow-private", help="Let URLs lead to this machine and private networks.")] = False,
    no_progress: Annotated[bool, Option("--no-progress", help="Show no progress bar.")] = False,
    quiet: Annotated[bool, Option("--quiet", "-q", help="Print nothing on standard error but what stops the command.")] = False,
) -> None:
    """Code reports: print their records, each with its quotes.

    Exit code 0: all coded (perhaps without a record). 1: some could not be. 2: none could be, or the command was wrong.
    """
    # Here, not above: the other commands must not wait for the parts that read and code.
    from pactograph.cli.coding import Request, run

    formats = [name for name, wanted in (("json", json), ("jsonl", jsonl), ("csv", csv)) if wanted]
    if len(formats) > 1:
        raise typer.BadParameter("give one of --json, --jsonl and --csv")
    if values and not csv:
        raise typer.BadParameter("--values belongs to --csv")
    if formats and (show_text or why):
        raise typer.BadParameter(f"--show-text and --why are for people; --{formats[0]} always holds spans and reasons")
    if title is not None and len(sources) > 1:
        raise typer.BadParameter("--title belongs to one source")
    request = Request(
        sources=sources,
        date=date,
        outlet=outlet,
        title=title,
        format="values" if values else (formats or ["people"])[0],
        show_text=show_text,
        why=why,
        min_confidence=min_confidence,
        out=out,
        ledger=ledger,
        jobs=jobs,
        time_limit=time_limit,
        ray=ray,
        max_size=max_size,
        allow_private=allow_private,
        progress=not (no_progress or quiet),
        quiet=quiet,
    )
    raise typer.Exit(run(request))
