"""`pactograph schema`: the JSON Schema of a line of output."""

from __future__ import annotations

import json

import typer


def schema() -> None:
    """Print the JSON Schema of a line of `pactograph code --jsonl`."""
    from pactograph.codebook import json_schema

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
