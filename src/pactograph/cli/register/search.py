"""`pactograph search`: full text over reports, quotes and entries."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from pactograph.cli.register import options as given


def search(
    words: Annotated[list[str], Argument(metavar="WORDS", help='Words, names in any spelling, "exact phrases".', show_default=False)],
    kind: Annotated[str | None, Option("--kind", metavar="KIND", help="report, quote or entry; else all.")] = None,
    limit: Annotated[int, Option("--limit", min=1, metavar="N", help="At most so many hits.")] = 20,
    json: given.JSON = False,
    db: given.DB = None,
) -> None:
    """Search the texts of reports, quotes and entries; accents and alphabets do not matter."""
    from pactograph.cli.register import searching

    searching.run(db, " ".join(words), kind=kind, limit=limit, json=json)
