"""DCAD, the Defense Cooperation Agreement Dataset: one bilateral agreement a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactograph.codebook import areas, crosswalk
from pactograph.errors import InputError, PactographError
from pactograph.gazetteer import called, numbered
from pactograph.gazetteer.keys import keys
from pactograph.reading.datasets.card import SURE, Card
from pactograph.reading.datasets.dataset import Dataset, Row, shown
from pactograph.reading.datasets.dates import date, integer
from pactograph.records import Coding, Party, Record, Value

DATASET = Dataset(
    code="dcad",
    label="DCAD",
    columns=("ccode1", "cowName1", "ccode2", "cowName2", "signDay", "signMonth", "signYear", "type", "DCAid"),
    form="csv",
)
SIGNED = ("signDay", "signMonth", "signYear")
CATEGORIES = ("category1", "category2", "category3")


def codings(rows: Iterable[Row | InputError]) -> Iterator[Coding | PactographError]:
    """An agreement for each row."""
    for row in rows:
        try:
            yield row if isinstance(row, InputError) else _coding(row)
        except InputError as error:
            yield error


def _coding(row: Row) -> Coding:
    when = date(row, "signYear", "signMonth", "signDay")
    card = Card()
    for column in row.cells:
        card.add(column, row.cell(column))
    if not (key := row.cell("DCAid")):
        raise row.fault("DCAid", "is blank", "give the agreement its number")
    found = tuple(_party(row, card, side, when) for side in ("1", "2"))
    title = "Defence agreement of " + " and ".join(row.cell(f"cowName{side}") or row.cell(f"ccode{side}") for side in ("1", "2"))
    report = card.report(DATASET, row, key=key, title=title, date=when)
    return Coding(report=report, records=(_agreement(card, found, when),))


def _party(row: Row, card: Card, side: str, when: str | None) -> Value[Party]:
    """The state by its COW number. Raises InputError where no state has it, or one that the name beside it does not mean."""
    column, beside = f"ccode{side}", f"cowName{side}"
    number, name = integer(row, column), row.cell(beside)
    code = numbered(number, "cow", when) if number is not None else called(name, when)
    if code is None:
        column = column if number is not None else beside
        raise row.fault(column, f"{shown(row.cell(column))} is no state of the Correlates of War list")
    meant = called(name)
    if meant and number is not None and not any(key.cow == number for key in keys() if key.code == meant):
        raise row.fault(column, f"{number} is {code}, and {beside} says {shown(name)}")
    return card.value(Party(code=code, role="party"), column, beside, reason=f"{number} is {code}" if number else f"{name!r} is {code}")


def _agreement(card: Card, found: tuple[Value[Party], ...], when: str | None) -> Record:
    # Of what it rests on, the key alone is always there.
    proof = next(column for column in ("signYear", "DCAid") if column in card)
    return Record(
        type="agreement",
        status=card.value("done", proof, reason="DCAD lists agreements that were signed"),
        parties=found,
        date=card.value(when, *SIGNED, reason="the day of signature") if when else None,
        areas=_areas(card),
        evidence=card.evidence("cowName1", "cowName2", *SIGNED, "type", "DCAid"),
        confidence=SURE,
        reason="a row of DCAD",
        rule="datasets.dcad",
    )


def _areas(card: Card) -> tuple[Value[str], ...]:
    """Defence policy for a general agreement; categories where they are codes of ours, as DCAD's own labels are not public."""
    found = {}
    general = next(line.when["areas"] for line in crosswalk("dcad").rows if line.code == "general")
    if card.words("type").casefold() == "general":
        found[general] = card.value(general, "type", reason="a general agreement")
    for column in CATEGORIES:
        if (code := card.words(column).casefold()) in areas():
            found.setdefault(code, card.value(code, column, reason=f"{column} is {code}"))
    return tuple(found.values())
