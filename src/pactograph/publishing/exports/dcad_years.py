"""DCAD's dyad-year file: which pairs of states have a defence agreement in a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pactograph.publishing.exports.dcad import kind, sides
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.exports.rows import write as write_rows
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.parties import Keys
from pactograph.publishing.shown import Shown
from pactograph.records import Entry

COLUMNS = "ccode1 abbrev1 ccode2 abbrev2 year dcaGeneralV1 dcaGeneralV2 dcaSectorV1 dcaSectorV2 dcaAnyV1 dcaAnyV2".split()
# Version 1 is strict: instruments that bind. Version 2 counts every instrument, and those of which none is told.
BINDING = ("treaty", "agreement", "protocol", "memorandum")


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """A row for each pair and year from the first signature to the last year in which any agreement was signed; without an end to them."""
    left: list[Left] = []
    signed: dict[tuple[Keys, Keys], list[tuple[int, str]]] = {}
    for entry in entries:
        found, start = sides(entry), Shown(entry).when.start
        if isinstance(found, Left):
            left.append(found)
        elif start is None:
            left.append(Left(entry.id, "no year of signature is told"))
        else:
            signed.setdefault(found, []).extend((int(start[:4]), code) for code in _codes(entry))
    write_rows(path, COLUMNS, _rows(signed))
    return left


def _codes(entry: Entry) -> list[str]:
    name = f"dca{kind(entry).capitalize()}"
    strict = Shown(entry).one("instrument") in BINDING
    return [f"{name}V2", "dcaAnyV2", *([f"{name}V1", "dcaAnyV1"] if strict else [])]


def _rows(signed: dict[tuple[Keys, Keys], list[tuple[int, str]]]) -> Iterator[dict[str, Any] | Left]:
    last = max((year for found in signed.values() for year, _ in found), default=0)
    for (one, other), found in sorted(signed.items(), key=lambda row: (row[0][0].cow, row[0][1].cow)):
        for year in range(min(year for year, _ in found), last + 1):
            held = {code for since, code in found if since <= year}
            codes = {column: int(column in held) for column in COLUMNS[5:]}
            yield {"ccode1": one.cow, "abbrev1": one.iso3, "ccode2": other.cow, "abbrev2": other.iso3, "year": year} | codes


EXPORT = Exporter("dcad-dyads.csv", "pairs of states and years with the columns of DCAD", write)
