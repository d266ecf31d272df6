"""`pactograph show`: one entry, report, record or person."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from pactograph.cli.register import options as given


def show(
    what: Annotated[str, Argument(metavar="WHAT", help="agreement/12 (any entry), report/3, record/45 or person/7.", show_default=False)],
    history: Annotated[bool, Option("--history", help="Show what persons judged, too.")] = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    db: given.DB = None,
) -> None:
    """Show an entry: its values, which reports say so, the words, disagreements, provisions; or a report, a record, a person."""
    from pactograph.cli.register import showing

    showing.run(db, what, history=history, as_of=as_of, json=json)
