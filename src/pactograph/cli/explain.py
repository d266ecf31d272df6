"""`pactograph explain`: what a code of the codebook means."""

from __future__ import annotations

from typing import Annotated

import typer
from typer import Argument


def explain(codes: Annotated[list[str], Argument(metavar="CODE...", help="A type, field, status, area, category, role or party code.")]) -> None:
    """Explain codes of the codebook: label and definition of each."""
    from pactograph.codebook import explain as meaning

    for code in codes:
        typer.echo(str(meaning(code)))
