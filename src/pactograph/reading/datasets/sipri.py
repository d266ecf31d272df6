"""SIPRI's trade register: one row a year of delivery. The rows of a deal become one report with its order and its deliveries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactograph.codebook import crosswalk
from pactograph.errors import InputError, PactographError
from pactograph.reading.datasets.card import SURE, Card
from pactograph.reading.datasets.dataset import Dataset, Row
from pactograph.reading.datasets.dates import date, integer
from pactograph.reading.datasets.parties import named
from pactograph.records import Coding, Item, Party, Record, Span, Value

ID, SUPPLIER, RECIPIENT = "SIPRI AT Database ID", "Supplier", "Recipient"
ITEM, ABOUT, CATEGORY = "Designation", "Description", "Armament category"
ORDERED, NUMBER, DELIVERED = "Order date", "Numbers delivered", "Delivery year"
LOCAL = "Local production"
DATASET = Dataset(
    code="sipri",
    label="SIPRI Arms Transfers Database",
    columns=(ID, SUPPLIER, RECIPIENT, ITEM, ABOUT, CATEGORY, ORDERED, NUMBER, DELIVERED),
    form="csv",
    licence="terms of SIPRI",
)
# Told once for a deal; what differs from row to row is told for each year.
OF_DELIVERY = (NUMBER, f"{NUMBER} is estimate", DELIVERED, f"{DELIVERED} is estimate", "TIV delivery values")
# Beside the codebook's crosswalk, which has one word of SIPRI for each category of ours.
CATEGORIES = {line.code.casefold(): line.when["category"] for line in reversed(crosswalk("sipri").rows)} | {
    "naval weapons": "artillery",
    "anti-submarine warfare weapons": "missiles",
}
ESTIMATED = 0.6


def codings(rows: Iterable[Row | InputError]) -> Iterator[Coding | PactographError]:
    """Errors as they are met, then a coding for each deal in the order of the first row of each."""
    deals: dict[str, list[Row]] = {}
    for row in rows:
        try:
            deals.setdefault(_deal(row), []).append(_checked(row))
        except InputError as error:
            yield error
    for key, found in deals.items():
        if found:
            yield _coding(key, found)


def _deal(row: Row | InputError) -> str:
    if isinstance(row, InputError):
        raise row
    if not (key := row.cell(ID)):
        raise row.fault(ID, "is blank", "give the deal its number")
    return key


def _checked(row: Row | InputError) -> Row:
    """The row, where its years and numbers are such. Raises InputError."""
    if isinstance(row, InputError):
        raise row
    for column in (ORDERED, DELIVERED):
        date(row, column, "", "")
    integer(row, NUMBER)
    return row


def _coding(key: str, rows: list[Row]) -> Coding:
    deal, card = rows[0], Card()
    for column in deal.cells:
        if column not in OF_DELIVERY:
            card.add(column, deal.cell(column))
    for number, row in enumerate(rows):
        card.gap()
        for column in OF_DELIVERY:
            card.add(column, row.cell(column), f"{column}/{number}")
    whole = Row(deal.where, deal.number, deal.cells, b"\n".join(row.original for row in rows))
    title = f"{deal.cell(ITEM) or 'Arms'} from {_bare(deal.cell(SUPPLIER))} to {_bare(deal.cell(RECIPIENT))}"
    ordered = date(deal, ORDERED, "", "")
    report = card.report(DATASET, whole, key=key, title=title, date=ordered or date(deal, DELIVERED, "", ""))
    return Coding(report=report, records=tuple(_records(card, rows, ordered)))


def _records(card: Card, rows: list[Row], ordered: str | None) -> Iterator[Record]:
    """The order, and each delivery that has a number."""
    if ordered and (found := _parties(card, ordered)):
        when = card.value(ordered, ORDERED, confidence=_sure(rows[0], ORDERED), reason="the year of the order")
        yield _record(card, found, when, _item(card, None, ()), (ORDERED,), "the order of a deal in SIPRI's trade register")
    for number, row in enumerate(rows):
        year, count = date(row, DELIVERED, "", ""), integer(row, NUMBER)
        if year and count and (found := _parties(card, year)):
            keys = (f"{NUMBER}/{number}", f"{DELIVERED}/{number}")
            when = card.value(year, keys[1], confidence=_sure(row, DELIVERED), reason="the year of the delivery")
            item = _item(card, count, keys[:1], _sure(row, NUMBER))
            yield _record(card, found, when, item, keys, "a delivery in SIPRI's trade register")


def _record(
    card: Card, found: tuple[Value[Party], ...], when: Value[str], item: Value[Item] | None, keys: tuple[str, ...], reason: str
) -> Record:
    spans: tuple[Span, ...] = card.evidence(*keys, ITEM, SUPPLIER, RECIPIENT, ID)
    return Record(
        type="transfer",
        status=card.value("done", *keys[-1:], reason="ordered" if keys == (ORDERED,) else "delivered"),
        parties=found,
        date=when,
        items=(item,) if item else (),
        mode=_mode(card),
        evidence=spans,
        confidence=SURE,
        reason=reason,
        rule="datasets.sipri",
    )


def _sure(row: Row, column: str) -> float:
    return ESTIMATED if _yes(row.cell(f"{column} is estimate")) else SURE


def _yes(cell: str) -> bool:
    return cell.casefold() in ("yes", "true", "1", "1.0")


def _bare(name: str) -> str:
    """A name without the marks of international organisations (**) and of groups that are no state (*)."""
    return name.rstrip("* ")


def _parties(card: Card, when: str) -> tuple[Value[Party], ...]:
    """Supplier and recipient; an unknown one is left out."""
    roles = ((SUPPLIER, "supplier"), (RECIPIENT, "recipient"))
    known = ((key, role) for key, role in roles if key in card and not card.words(key).casefold().startswith("unknown"))
    return tuple(named(card, key, role, when, _bare(card.words(key))) for key, role in known)


def _item(card: Card, count: int | None, keys: tuple[str, ...], confidence: float = SURE) -> Value[Item] | None:
    if not (name := card.words(ITEM)):
        return None
    item = Item(name=name, category=_category(card), quantity=count)
    return card.value(item, ITEM, CATEGORY, ABOUT, *keys, confidence=confidence, reason="designation, category and number of the deal")


def _category(card: Card) -> str | None:
    about = card.words(ABOUT).casefold()
    found = CATEGORIES.get(card.words(CATEGORY).casefold().replace("air-defence", "air defence"))
    return "uav" if found == "aircraft" and ("uav" in about or "ucav" in about or "unmanned" in about) else found


def _mode(card: Card) -> Value[str] | None:
    if not _yes(card.words(LOCAL)):
        return None
    return card.value("licence", LOCAL, confidence=0.7, reason="produced in the recipient's country")
