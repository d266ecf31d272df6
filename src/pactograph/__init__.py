"""Pactograph codes press reports of international defence cooperation into records, each with the words it rests on.

In short:

    import pactograph

    result = pactograph.code("Serbia and Belarus signed ...", date="2015-10-30")
    for record in result.records:
        print(record.type, [party.value.code for party in record.parties])
    pactograph.frame(result)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pactograph.errors import PactographError as PactographError
    from pactograph.records import Coding as Coding
    from pactograph.records import Record as Record
    from pactograph.records import Report as Report
    from pactograph.records import Span as Span
    from pactograph.records import Value as Value

    __version__: str

__all__ = ["Coding", "PactographError", "Record", "Report", "Span", "Value", "code", "frame"]

# Where the names above live. They are imported when first used: `import pactograph` alone must stay under 0.1 s,
# and the language model takes a second to load.
HOMES = {"PactographError": "pactograph.errors"} | dict.fromkeys(("Coding", "Record", "Report", "Span", "Value"), "pactograph.records")


def code(text: str, *, title: str = "", date: str | None = None, outlet: str | None = None) -> Coding:
    """The records that a report tells of, each value with its spans, confidence and reason.

    `date` is the day the report appeared (ISO 8601, perhaps only a year or month); relative dates are resolved against it.
    Raises SetupError where the language model is missing, InputError where `date` is no date.
    """
    return import_module("pactograph.flow").code(_report(text, title, date, outlet))  # type: ignore[no-any-return]


def frame(codings: Coding | Iterable[Coding], *, values: bool = False, library: str | None = None) -> Any:
    """A pandas or polars data frame: one row a record, or with `values` one row a value."""
    return import_module("pactograph.publishing.frame").frame(codings, values=values, library=library)


def _report(text: str, title: str, date: str | None, outlet: str | None) -> Report:
    records = import_module("pactograph.records")
    dates = import_module("pactograph.records.dates")
    return records.Report(report="text", text=text, title=title, date=dates.checked(date), outlet=outlet)  # type: ignore[no-any-return]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("pactograph")
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    raise AttributeError(f"module 'pactograph' has no attribute {name!r}")
