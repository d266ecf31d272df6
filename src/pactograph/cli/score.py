"""`pactograph score`: coded records against gold records."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option


def score(
    gold: Annotated[Path, Argument(metavar="GOLD", help="JSONL of reports coded by people.")],
    coded: Annotated[Path, Argument(metavar="CODED", help="JSONL of the same reports as coded: output of `code --jsonl`.")],
    by_type: Annotated[bool, Option("--by-type", help="Also for each record type.")] = False,
    by_field: Annotated[bool, Option("--by-field", help="Also for each field.")] = False,
    errors: Annotated[int, Option(min=0, metavar="N", help="List the first N errors.")] = 0,
    json: Annotated[bool, Option("--json", help="Print all figures as JSON.")] = False,
) -> None:
    """Score coded records against gold records.

    Prints precision, recall and F1 of the records and of their values, and what else went right or wrong.
    """
    from pactograph.cli.scoring import run

    run(gold, coded, by_type=by_type, by_field=by_field, errors=errors, as_json=json)
