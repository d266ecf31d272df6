"""DCAD's agreement file: bilateral agreements of states, one a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pactograph.codebook import crosswalk
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.exports.rows import write as write_rows
from pactograph.publishing.lookup import Batch, Lookup, batches
from pactograph.publishing.parties import Keys, keys
from pactograph.publishing.shown import Shown
from pactograph.records import Entry

COLUMNS = (
    "ccode1 cowName1 ccode2 cowName2 signDay signMonth signYear EIFDay EIFMonth EIFYear type category1 category2 category3 span renewType "
    "renewYears terminated durationActual endYearEstimate asymmetry categoryConf UNTS fullText sourceType source factivaConf factivaSign "
    "factivaEIF DCAid"
).split()
UNTOLD = ("name", "instrument", "place", "persons", "items")


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """A row for each agreement that is signed, between two states with COW numbers; gives what has no row or no column."""
    return write_rows(path, COLUMNS, _rows(entries, lookup))


def _rows(entries: Iterable[Entry], lookup: Lookup) -> Iterator[dict[str, Any] | Left]:
    for batch in batches(entries, lookup):
        for entry in batch.entries:
            found = sides(entry)
            if isinstance(found, Left):
                yield found
                continue
            yield _row(batch, entry, *found)
            plain = entry.plain()
            yield from (Left(f"{entry.id}, {field}", "DCAD has no column for it") for field in UNTOLD if field in plain)
            yield from (Left(f"{entry.id}, area {area}", "DCAD has three columns") for area in plain.get("areas", [])[3:])


def sides(entry: Entry) -> tuple[Keys, Keys] | Left:
    """The two states of a signed agreement, by COW number; why it has no place in DCAD otherwise."""
    if entry.type in crosswalk("dcad").absent:
        return Left(entry.id, "DCAD lists agreements alone")
    shown = Shown(entry)
    if shown.one("status") != "done":
        return Left(entry.id, "DCAD lists signed agreements")
    if len(shown.codes()) != 2:
        return Left(entry.id, "DCAD lists bilateral agreements")
    found = [keys(code, str(shown.one("date") or "")[:10] or None) for code in shown.codes()]
    if None in [one.cow for one in found]:
        return Left(entry.id, "a party has no COW number")
    one, other = sorted(found, key=lambda side: side.cow or 0)
    return one, other


def kind(entry: Entry) -> str:
    """general or sector."""
    return crosswalk("dcad").of(entry.plain())[0].code


def _row(batch: Batch, entry: Entry, one: Keys, other: Keys) -> dict[str, Any]:
    date = [*str(Shown(entry).one("date") or "").partition("/")[0].split("-"), "", ""]
    areas = [*Shown(entry).many("areas"), None, None, None]
    reports = batch.reports(entry)
    return {
        "ccode1": one.cow,
        "cowName1": one.name,
        "ccode2": other.cow,
        "cowName2": other.name,
        **{f"sign{part}": int(number) if number.isdigit() else None for part, number in zip(("Year", "Month", "Day"), date, strict=False)},
        "type": kind(entry),
        **{f"category{number}": area for number, area in enumerate(areas[:3], 1)},
        "source": next((report.report.url or report.report.outlet for report in reports), None),
        "DCAid": entry.id,
    }


EXPORT = Exporter("dcad.csv", "agreements with the columns of DCAD", write)
