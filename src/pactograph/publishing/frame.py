"""A data frame of pandas or polars, whichever is installed, in one call."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from pactograph.errors import SetupError
from pactograph.publishing.rows import RECORD_COLUMNS, VALUE_COLUMNS, Kind, Row, record_rows, value_rows
from pactograph.records import Coding

LIBRARIES = ("pandas", "polars")
PANDAS: dict[Kind, str] = {"text": "object", "integer": "Int64", "number": "Float64", "list": "object"}


def frame(codings: Coding | Iterable[Coding], *, values: bool = False, library: str | None = None) -> Any:
    """A data frame with one row a record, or with `values` one row a value; columns as in the CSV, lists as lists.

    `library` is "pandas" or "polars"; without it the first of them that is installed. Raises SetupError where none is.
    """
    codings = [codings] if isinstance(codings, Coding) else codings
    columns, rows = (VALUE_COLUMNS, value_rows) if values else (RECORD_COLUMNS, record_rows)
    name = library or _installed()
    if name not in LIBRARIES:
        raise SetupError(f"no data frames of {name}", remedy="library is one of: " + ", ".join(LIBRARIES))
    if find_spec(name) is None:
        raise SetupError(f"{name} is not installed", remedy=f"pip install {name}")
    build = _pandas if name == "pandas" else _polars
    return build(import_module(name), columns, list(rows(codings)))


def _installed() -> str:
    found = next((name for name in LIBRARIES if find_spec(name)), None)
    if found is None:
        raise SetupError("a data frame needs pandas or polars, neither is installed", remedy="pip install pandas")
    return found


def _pandas(pandas: Any, columns: dict[str, Kind], rows: list[Row]) -> Any:
    series = {name: pandas.Series([row[name] for row in rows], dtype=PANDAS[kind]) for name, kind in columns.items()}
    return pandas.DataFrame(series, columns=list(columns))


def _polars(polars: Any, columns: dict[str, Kind], rows: list[Row]) -> Any:
    types = {"text": polars.String, "integer": polars.Int64, "number": polars.Float64, "list": polars.List(polars.String)}
    return polars.DataFrame({name: [row[name] for row in rows] for name in columns}, schema={n: types[k] for n, k in columns.items()})
