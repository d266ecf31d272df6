"""SIPRI's trade register as CSV: transfers of major weapons, one item a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pactograph.codebook import crosswalk
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.exports.rows import write as write_rows
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.parties import keys
from pactograph.publishing.shown import Shown, whole
from pactograph.records import Entry

COLUMNS = (
    "SIPRI AT Database ID",
    "Supplier",
    "Recipient",
    "Designation",
    "Description",
    "Armament category",
    "Order date",
    "Order date is estimate",
    "Numbers delivered",
    "Numbers delivered is estimate",
    "Delivery year",
    "Delivery year is estimate",
    "Status",
    "SIPRI estimate",
    "TIV deal unit",
    "TIV delivery values",
    "Local production",
)
# SIPRI's files have eleven lines before the header, and programs that read them skip so many.
BEFORE = (
    "Trade register",
    "Transfers of arms in the form of SIPRI's trade register",
    "Made by Pactograph from press reports and other data sets; not by SIPRI",
    "Supplier and recipient ending in ** are international organisations and in * non-state actors",
    "Order date is the year of a transfer that is planned or ongoing",
    "Delivery year is the year of a transfer that is done",
    "Trend-indicator values are not known",
    "",
    "",
    "",
    "",
)
SPELLED = {"TUR": "Turkiye", "ARE": "UAE", "VNM": "Viet Nam", "USSR": "Soviet Union"}
NO_CATEGORY = "the item has no category"


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """A row for each item of a transfer that SIPRI would register; gives what has no row or no column."""
    return write_rows(path, COLUMNS, _rows(entries), BEFORE)


def _rows(entries: Iterable[Entry]) -> Iterator[dict[str, Any] | Left]:
    for entry in entries:
        shown = Shown(entry)
        suppliers, recipients, items = shown.codes("supplier"), shown.codes("recipient"), shown.many("items")
        if entry.type != "transfer":
            yield Left(entry.id, "SIPRI lists transfers of arms alone")
        elif shown.one("status") in ("cancelled", "proposed"):
            yield Left(entry.id, "SIPRI lists orders and deliveries")
        elif not items or not suppliers or not recipients:
            yield Left(entry.id, "supplier, recipient or item is not told")
        else:
            for number, item in enumerate(items, 1):
                yield from _item(entry, shown, number, item)
            if money := shown.one("value"):
                yield Left(f"{entry.id}, value", f"SIPRI has no column for money ({money.get('currency')})")


def _item(entry: Entry, shown: Shown, number: int, item: Any) -> Iterator[dict[str, Any] | Left]:
    scheme, category = crosswalk("sipri"), item.get("category")
    found = scheme.of({"category": category})
    if not found:
        yield Left(f"{entry.id}, item {item['name']}", scheme.absent.get(category, NO_CATEGORY))
        return
    sides = [(one, other) for one in shown.codes("supplier") for other in shown.codes("recipient")]
    if len(sides) > 1 and item.get("quantity"):
        yield Left(f"{entry.id}, quantity of {item['name']}", "with several suppliers or recipients the share of each is not told")
    for supplier, recipient in sides:
        yield {
            "SIPRI AT Database ID": f"{entry.id}/{number}",
            "Supplier": _party(supplier),
            "Recipient": _party(recipient),
            "Designation": item["name"],
            "Description": category,
            "Armament category": found[0].code,
            "Status": shown.one("mode"),
            "Local production": "True" if shown.one("mode") == "licence" else "False",
            **_when(shown, item if len(sides) == 1 else {}),
        }


def _when(shown: Shown, item: Any) -> dict[str, Any]:
    when = shown.when
    year, estimate = (when.start or "")[:4] or None, "Yes" if when.estimate else "No"
    if shown.one("status") != "done":
        return {"Order date": year, "Order date is estimate": estimate if year else None}
    count = whole(item.get("quantity"))
    numbers = {"Numbers delivered": count, "Numbers delivered is estimate": "No" if count is not None else None}
    return numbers | {"Delivery year": year, "Delivery year is estimate": estimate if year else None}


def _party(code: str) -> str:
    found = keys(code)
    mark = {"organisation": "**", "other": "*"}.get(found.kind, "")
    return SPELLED.get(code, found.name) + mark


EXPORT = Exporter("sipri.csv", "transfers with the columns of SIPRI's trade register", write)
