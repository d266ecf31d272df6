"""Pactograph's own lines: what `pactograph code --jsonl` prints, and lines of the gold form, which give quotes without offsets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from pactograph.errors import DataError, InputError, PactographError, UnreadableReport
from pactograph.reading.datasets.allowed import strange
from pactograph.reading.datasets.dataset import Dataset, Row, shown
from pactograph.reading.datasets.quotes import Quotes
from pactograph.reading.options import ReadingOptions
from pactograph.reading.row import Row as Stated
from pactograph.records import Coding, Record, Report
from pactograph.records.record import MANY, SINGLE

DATASET = Dataset(code="own", label="Pactograph's JSONL", columns=("report", "text", "records"), form="json", press=True)
GIVEN = {"confidence": 1.0, "reason": "given without offsets"}
FORM = "write it as pactograph code --jsonl does, or in the gold form"


def codings(rows: Iterable[Row | InputError]) -> Iterator[Coding | PactographError]:
    """The coding of each line, the same as was printed."""
    for row in rows:
        try:
            yield row if isinstance(row, InputError) else _coding(row)
        except UnreadableReport as error:
            yield InputError(error.what, error.where, error.remedy)
        except InputError as error:
            yield error


def _coding(row: Row) -> Coding:
    report = Stated(row.where, f"{row.number}", row.original).report(row.cells, ReadingOptions(max_characters=10_000_000))
    stated = row.cells.get("records")
    if not isinstance(stated, list):
        raise row.fault("records", "is no list", FORM)
    return Coding(report=report, records=tuple(_record(row, report, f"records/{number}", one) for number, one in enumerate(stated)))


def _record(row: Row, report: Report, column: str, stated: Any) -> Record:
    """The record, its codes known and its spans standing in the report. Raises InputError."""
    if not isinstance(stated, dict):
        raise row.fault(column, "is no record", FORM)
    try:
        payload = _proven(stated) if "values" in stated else _quoted(stated, Quotes(report))
        record = Record.model_validate(payload)
        Coding(report=report, records=(record,))
    except ValidationError as error:
        first = error.errors()[0]
        raise row.fault("/".join([column, *map(str, first["loc"])]), first["msg"].lower(), FORM) from error
    except (DataError, LookupError, TypeError, AttributeError) as error:
        raise row.fault(column, error.what if isinstance(error, DataError) else f"lacks or garbles {error}", FORM) from error
    if found := strange(record):
        raise row.fault(f"{column}{found[0]}", f"{shown(found[1])} is no code of the codebook", "see pactograph explain")
    return record


def _proven(stated: dict[str, Any]) -> dict[str, Any]:
    """The fields of a record from its `values`, each with its spans."""
    fields: dict[str, Any] = {"type": stated["type"], "evidence": stated["spans"]}
    fields |= {name: stated[name] for name in ("confidence", "reason", "rule")}
    for value in stated["values"]:
        name = value["path"].split("/")[1]
        told = {part: value[part] for part in ("value", "spans", "confidence", "reason")}
        if name in MANY:
            fields.setdefault(name, []).append(told)
        else:
            fields[name] = told
    return fields


def _quoted(stated: dict[str, Any], quotes: Quotes) -> dict[str, Any]:
    """The fields of a gold record: its quotes are looked up, and each value rests on its own words in them, else on the quotes."""
    given = stated["evidence"]
    if not isinstance(given, list) or not given:
        raise DataError("has no list of evidence")
    evidence = [quotes.find(quote) for quote in given]
    fields: dict[str, Any] = {"type": stated["type"], "evidence": evidence, **GIVEN}
    for name in (*SINGLE, *MANY):
        if name in stated:
            worths = stated[name] if name in MANY else [stated[name]]
            told = [{"value": worth, "spans": quotes.proof(worth, evidence), **GIVEN} for worth in worths]
            fields[name] = told if name in MANY else told[0]
    return fields
