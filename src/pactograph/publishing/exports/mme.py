"""MME (version 7): exercises, one a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from pactograph.codebook import crosswalk
from pactograph.gazetteer.coordinates import coordinates
from pactograph.publishing.exports.geojson import capital
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.exports.rows import write as write_rows
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.parties import keys
from pactograph.publishing.shown import Shown
from pactograph.records import Entry

STATES = [f"State{letter}" for letter in [*ascii_uppercase, *(f"A{letter}" for letter in ascii_uppercase[:13])]]
MARKS = ["CPX", "Air", "Land", "Sea", "Amphibious", "Cyber", "Warfighting", "Peacekeeping", "Humanitarian"]
COLUMNS = (
    *"MMEID Ex_Name Series_Name Location lat lon StartDate s.year s.month s.day EndDate e.year e.month e.day".split(),
    *MARKS,
    *"FocusDescription AdditionalParticipantInfo".split(),
    *STATES,
)
NO_NAME, UNKNOWN = -9, "xx"
FOCUS = {"Peacekeeping": ("peacekeep", "peace support"), "Humanitarian": ("humanitarian", "disaster", "relief", "rescue")}
UNTOLD = ("personnel", "persons", "items")


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """A row for each exercise that is not planned, proposed or cancelled; gives what has no row or no column."""
    return write_rows(path, COLUMNS, _rows(entries))


def _rows(entries: Iterable[Entry]) -> Iterator[dict[str, Any] | Left]:
    for entry in entries:
        shown = Shown(entry)
        if entry.type in crosswalk("mme").absent:
            yield Left(entry.id, "MME lists exercises alone")
        elif shown.one("status") in ("planned", "proposed", "cancelled"):
            yield Left(entry.id, "MME lists exercises that were held")
        else:
            yield _row(entry, shown)
            yield from _untold(entry, shown)


def _untold(entry: Entry, shown: Shown) -> Iterator[Left]:
    plain = entry.plain()
    yield from (Left(f"{entry.id}, {field}", "MME has no column for it") for field in UNTOLD if field in plain)
    yield from (Left(f"{entry.id}, domain {one}", "MME has no column for it") for one in shown.many("domains") if one == "special")
    yield from (Left(f"{entry.id}, host {code}", "MME does not tell hosts from participants") for code in shown.codes("host"))
    yield from (Left(f"{entry.id}, {code}", f"MME has columns for {len(STATES)} states") for code in _states(shown)[len(STATES) :])


def _states(shown: Shown) -> list[str]:
    return [code for code in shown.codes() if keys(code).kind in ("state", "territory", "former")]


def _row(entry: Entry, shown: Shown) -> dict[str, Any]:
    start, _, end = str(shown.one("date") or "").partition("/")
    place, country = shown.part("place", "name"), shown.part("place", "country")
    # The point of another place in the state would be a false one.
    spot = coordinates().get(country or "") if place and country and capital(place, country) else None
    told = " ".join(str(shown.one(field) or "") for field in ("label", "scenario")).casefold()
    marks = {row.code for row in crosswalk("mme").of(entry.plain())} | {
        mark for mark, cues in FOCUS.items() if any(cue in told for cue in cues)
    }
    others = [code for code in shown.codes() if code not in _states(shown)]
    return {
        "MMEID": entry.id,
        "Ex_Name": shown.one("name") or NO_NAME,
        "Location": ", ".join(filter(None, (place, keys(country).name if country else None))) or None,
        **({"lat": spot.latitude, "lon": spot.longitude} if spot else {}),
        **_dates("StartDate", "s", start),
        **_dates("EndDate", "e", end or start),
        **{mark: int(mark in marks) for mark in MARKS},
        "FocusDescription": "; ".join(filter(None, (shown.one("label"), shown.one("scenario")))) or None,
        "AdditionalParticipantInfo": ", ".join(others) or None,
        **dict(zip(STATES, (keys(code).name for code in _states(shown)), strict=False)),
    }


def _dates(whole: str, letter: str, date: str) -> dict[str, Any]:
    """A date in four columns; what is not known is xx there, as MME writes it."""
    year, month, day = [*date.split("-"), "", ""][:3]
    if not year:
        return {whole: None}
    parts = {f"{letter}.{name}": int(number) if number else UNKNOWN for name, number in (("year", year), ("month", month), ("day", day))}
    return {whole: f"{year}-{month or UNKNOWN}-{day or UNKNOWN}"} | parts


EXPORT = Exporter("mme.csv", "exercises with the columns of MME", write)
