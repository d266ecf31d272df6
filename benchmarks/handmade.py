"""The bundled examples with the records that a person coded: gold that needs no data from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from benchmarks import corpus
from benchmarks.corpus import Row

SOURCE = Path(__file__).with_name("examples.yaml")


def gold() -> dict[str, Row]:
    """The example reports by their id, in the form of the lines of a gold file."""
    records = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
    return {given.report: corpus.row(given) | {"records": [_record(row) for row in records[given.report]]} for given in corpus.examples()}


def _record(row: Row) -> dict[str, Any]:
    """A record written out: parties one by one, the date as text, the quote as evidence."""
    parties = [{"code": code, "role": role} for role, codes in row["parties"].items() for code in codes]
    dated = {"date": str(row["date"])} if "date" in row else {}
    rest = {name: value for name, value in row.items() if name != "quote"}
    return rest | dated | {"parties": parties, "evidence": [row["quote"]]}
