"""`pactograph explain`: what a code means."""

from __future__ import annotations

from typing import Annotated

import typer
from typer import Argument


def explain(
    codes: Annotated[
        list[str] | None,
        Argument(metavar="[CODE]...", help="Record type, field, role, status, area, category or other code; a state or organisation."),
    ] = None,
) -> None:
    """Explain codes: label, definition and examples of each. Without a code: list all of the codebook."""
    # Here, not above: the other commands must not wait for the files of the codebook.
    from pactograph.cli.explaining import index, meaning, width

    if not codes:
        typer.echo(index(width()))
        return
    typer.echo("\n\n".join(meaning(code).text(width()) for code in codes))
