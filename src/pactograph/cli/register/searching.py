"""Hits of a search for people and as JSON."""

from __future__ import annotations

import sys

from rich.padding import Padding
from rich.text import Text

from pactograph import registry
from pactograph.cli.clean import clean_line
from pactograph.cli.register.listing import clean_json
from pactograph.cli.show.style import console
from pactograph.errors import InputError

KINDS = ("report", "quote", "entry")


def run(db: str | None, words: str, *, kind: str | None, limit: int, json: bool) -> None:
    """Print the hits, the best first. Raises InputError for a kind that is none."""
    if kind is not None and kind not in KINDS:
        raise InputError(f"{kind!r} is not searched", "--kind", "one of " + ", ".join(KINDS))
    with registry.open(db, create=False) as register:
        hits = register.search(words, kind, limit)
    if json:
        sys.stdout.write(clean_json([hit._asdict() for hit in hits]))
        return
    screen = console(sys.stdout)
    for hit in hits:
        shown = hit.id if hit.kind == "entry" else f"report/{hit.id}"
        screen.print(Text.assemble((clean_line(hit.title), "bold"), (f"  {hit.kind} {shown}", "dim")), overflow="fold")
        screen.print(Padding(Text(clean_line(hit.snippet)), (0, 0, 0, 2)), overflow="fold")
    if not hits:
        screen.print("Nothing has these words.")
