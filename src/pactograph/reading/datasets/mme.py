"""MME, the Multinational Military Exercises data (version 7): one exercise a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pactograph.codebook import crosswalk
from pactograph.errors import InputError, PactographError
from pactograph.gazetteer import called, organisations, parties, place_country
from pactograph.reading.datasets.card import SURE, Card
from pactograph.reading.datasets.dataset import Dataset, Row
from pactograph.reading.datasets.dates import UNKNOWN, date
from pactograph.reading.datasets.parties import named
from pactograph.records import Coding, Party, Place, Record, Value

DATASET = Dataset(
    code="mme",
    label="MME",
    columns=(
        "MMEID",
        "Ex_Name",
        "Location",
        "StartDate",
        "s.year",
        "s.month",
        "s.day",
        "e.year",
        "e.month",
        "e.day",
        "Air",
        "Sea",
        "StateA",
    ),
    form="csv",
)
# "in Northern Norway": what may stand before a state's name without leading out of it; America is no state.
SIDE = re.compile(r"(?!.*america)(?:in |near )?(?:the )?(?:(?:north|south|east|west|central|mid)(?:[a-z]*)[ -])?", re.IGNORECASE)
MORE = "AdditionalParticipantInfo"
PROOF = ("Ex_Name", "Location", "StartDate", "EndDate", "MMEID")
DATES = ("StartDate", "s.year", "EndDate", "e.year")


def codings(rows: Iterable[Row | InputError]) -> Iterator[Coding | PactographError]:
    """An exercise for each row; a row that names no participant gives a coding without records."""
    for row in rows:
        try:
            yield row if isinstance(row, InputError) else _coding(row)
        except InputError as error:
            yield error


def _coding(row: Row) -> Coding:
    start, when = _dates(row)
    card = Card()
    for column in row.cells:
        card.add(column, row.cell(column))
    key = row.cell("MMEID").removeprefix("mme")
    if not key or not _told(row, "MMEID"):
        raise row.fault("MMEID", "is blank", "give the row a number")
    name = next((row.cell(column) for column in ("Ex_Name", "Series_Name") if _told(row, column)), "")
    title = ", ".join(filter(None, (name or "Exercise", row.cell("Location") if _told(row, "Location") else "", when)))
    report = card.report(DATASET, row, key=key, title=title, date=start)
    found = _participants(row, card, start)
    return Coding(report=report, records=(_exercise(row, card, found, start, when),) if found else ())


def _told(row: Row, column: str) -> bool:
    return row.cell(column).casefold() not in UNKNOWN


def _dates(row: Row) -> tuple[str | None, str]:
    """The first day, and the date or interval as the record gives it. Raises InputError where the end lies before the start."""
    start, end = date(row, "s.year", "s.month", "s.day"), date(row, "e.year", "e.month", "e.day")
    if start and end and end[: len(start)] < start[: len(end)]:
        raise row.fault("EndDate", f"the end {end} lies before the start {start}")
    # An end that is known to the month alone says nothing more than a start in that month.
    whole = f"{start}/{end}" if start and end and end != start[: len(end)] else start or end or ""
    return start, whole


def _participants(row: Row, card: Card, when: str | None) -> tuple[Value[Party], ...]:
    """States of the columns StateA to StateAM; where they name none, organisations in the remarks on participants."""
    listed = [column for column in row.cells if column.startswith("State") and _told(row, column)]
    found = [named(card, column, "participant", when) for column in listed]
    alone = called(row.cell(MORE)) if _told(row, MORE) else None
    if alone in organisations() or not found:
        found += _bodies(card)
    return tuple({value.value.code: value for value in reversed(found)}.values())[::-1]


def _bodies(card: Card) -> list[Value[Party]]:
    words = card.words(MORE)
    return [
        Value(
            value=Party(code=one.code, role="participant"),
            spans=(card.part(MORE, one.start, one.end),),
            confidence=0.7,
            reason=f"{one.quote!r} is {one.code}",
        )
        # The remarks are in any case: "nato", "NATO".
        for one in [*parties(words), *(parties(words.upper()) if words.isascii() else [])]
        if one.kind == "organisation"
    ]


def _exercise(row: Row, card: Card, found: tuple[Value[Party], ...], start: str | None, when: str) -> Record:
    held = [column for column in DATES if column in card]
    return Record(
        type="exercise",
        status=card.value("done", held[0], reason="MME lists exercises that were held") if held else None,
        parties=found,
        date=card.value(when, *held, reason="from the first to the last day") if when else None,
        place=_place(row, card, start),
        name=_name(row, card),
        domains=_domains(row, card),
        scenario=_scenario(row, card),
        evidence=card.evidence(*(column for column in PROOF if _told(row, column))),
        confidence=SURE,
        reason="a row of MME",
        rule="datasets.mme",
    )


def _name(row: Row, card: Card) -> Value[str] | None:
    if _told(row, "Ex_Name"):
        return card.value(card.words("Ex_Name"), "Ex_Name", reason="the name of the exercise")
    if _told(row, "Series_Name"):
        return card.value(card.words("Series_Name"), "Series_Name", confidence=0.7, reason="the name of the series")
    return None


def _place(row: Row, card: Card, start: str | None) -> Value[Place] | None:
    if not _told(row, "Location"):
        return None
    words = card.words("Location")
    return card.value(Place(name=words, country=_country(words, start)), "Location", reason="the location of the exercise")


def _country(words: str, start: str | None) -> str | None:
    """The state that a location names, in whole or between commas ("Rukla, Lithuania"), or in which its place is known to lie."""
    parts = [part.strip(" .") for part in (words, *reversed(words.split(",")))]
    codes = (called(part, start) or called(SIDE.sub("", part, count=1), start) for part in parts)
    state = next((code for code in codes if code and code not in organisations()), None)
    return state or place_country(words)


def _domains(row: Row, card: Card) -> tuple[Value[str], ...]:
    found = {}
    for line in crosswalk("mme").rows:
        domain = line.when.get("domains", "")
        # Air stands for airborne exercises too, which the row does not tell apart.
        if domain != "airborne" and row.cell(line.code) == "1":
            found[domain] = card.value(domain, line.code, reason=f"{line.code} is 1")
    return tuple(found.values())


def _scenario(row: Row, card: Card) -> Value[str] | None:
    if not _told(row, "FocusDescription"):
        return None
    return card.value(card.words("FocusDescription"), "FocusDescription", confidence=0.7, reason="what MME quotes on the focus")
