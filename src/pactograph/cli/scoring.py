"""What `pactograph score` prints."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import typer

from pactograph.analysis.score import score
from pactograph.cli.clean import clean_line
from pactograph.errors import InputError

Row = Mapping[str, Any]

WORDS = ("status", "instrument", "mode", "stance", "date", "name", "label", "scenario", "term", "meaning")
LINE = 'a line is {"report": NAME, "records": [{"type": TYPE, "parties": [{"code": CODE, "role": ROLE}]}]}'


def run(gold: Path, coded: Path, *, by_type: bool, by_field: bool, errors: int, as_json: bool) -> None:
    """Print the figures of `coded` against `gold`. Raises InputError where a file is not JSONL of reports."""
    result = score(read(gold), read(coded))
    if as_json:
        typer.echo(json.dumps({key: value for key, value in result.items() if key != "errors"}, indent=1))
        return
    for line in lines(result, by_type, by_field):
        typer.echo(line)
    for error in islice(result["errors"], errors):
        typer.echo(clean_line(" | ".join(str(part) for part in error)))


def lines(result: Row, by_type: bool, by_field: bool) -> list[str]:
    """The figures in words, one a line."""
    out = [f"{result['reports']} reports"]
    out += [figures(name, result[name]) for name in ("records", "slots", "slots in matched records")]
    out += _counts(result)
    if by_type:
        out += [figures(f"{kind} {what}", rows[what]) for kind, rows in result["by type"].items() for what in ("records", "slots")]
    if by_field:
        out += [figures(field, row) for field, row in result["by field"].items()]
    return out


def figures(name: str, row: Row) -> str:
    """Precision, recall, F1 and the numbers they stand on."""
    rates = f"P {row['precision']:.3f}  R {row['recall']:.3f}  F1 {row['f1']:.3f}"
    return f"{name:<28} {rates}   gold {row['gold']:>5}  coded {row['coded']:>5}"


def _counts(result: Row) -> list[str]:
    empty, whole = result["reports with nothing to code"], result["entirely right"]
    swapped, evidence = result["swapped roles"], result["evidence"]
    return [
        f"{'nothing to code':<28} {empty['left empty']} of {empty['reports']} reports left empty",
        f"{'entirely right':<28} {whole['right']} of {whole['reports']} reports that have records",
        f"{'swapped roles':<28} {swapped['swapped']} of {swapped['records']} matched records with more than one role",
        f"{'evidence':<28} {evidence['verbatim']} of {evidence['quotes']} quotes verbatim",
    ]


def read(path: Path) -> dict[str, Row]:
    """The reports of a JSONL file by their name. Raises InputError with the line where one is no report."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read: {error}", str(path)) from error
    rows = (_row(line, f"{path}, line {number}") for number, line in enumerate(text.split("\n"), 1) if line.strip())
    return {row["report"]: row for row in rows}


def _row(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"is not JSON: {error.msg}", where) from error
    if not isinstance(row, dict) or not isinstance(row.get("report"), str) or not _records(row.get("records")):
        raise InputError(
            "is not a coded report", where, 'a line is {"report": NAME, "records": [{"type": TYPE, "parties": [...], ...}, ...]}'
        )
    return row


def _records(given: Any) -> bool:
    """Whether this is nothing or a list of records, each with a type, and with objects where the form has objects."""
    return given is None or (isinstance(given, list) and all(_record(one) for one in given))


def _record(given: Any) -> bool:
    if not isinstance(given, dict) or not isinstance(given.get("type"), str):
        return False
    single = all(isinstance(given.get(field) or {}, dict) for field in ("place", "value"))
    texts = all(_list_of(given.get(field), str) for field in ("areas", "domains", "evidence"))
    words = all(isinstance(given.get(field) or "", str) for field in WORDS)
    return single and texts and words and all(_objects(given.get(field)) for field in ("parties", "persons", "items"))


def _objects(given: Any) -> bool:
    """Whether this is nothing or a list of objects whose codes, roles and names are words."""
    return _list_of(given, dict) and all(isinstance(one.get(part) or "", str) for one in given or [] for part in ("code", "role", "name"))


def _list_of(given: Any, kind: type) -> bool:
    return isinstance(given or [], list) and all(isinstance(one, kind) for one in given or [])
