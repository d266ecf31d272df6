"""Told records made by hand or by hypothesis."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Any

from hypothesis import strategies as st

from pactograph.linking.compare import compare
from pactograph.linking.group import FLOOR
from pactograph.linking.score import Score
from pactograph.records import Item, Money, Party, Person, Place, Record, Span, Told, Value
from pactograph.records.record import MANY

QUOTE = "The two armies held a drill."
PARTS: dict[str, Any] = {
    "parties": lambda text: Party(code=text.split(":")[0], role=text.split(":")[1]),
    "persons": lambda name: Person(name=name),
    "items": lambda given: Item(**given) if isinstance(given, dict) else Item(name=given),
    "place": lambda name: Place(name=name),
    "value": lambda amount: Money(amount=amount, currency="USD"),
}


def told(number: int, published: str | None = "2016-11-05", *, report: int = 0, story: int = 0, key: str = "", **fields: Any) -> Told:
    """A record of its own report, unless `report` says otherwise; values in short: `parties=("SRB:party",)`, `place="Nikinci"`."""
    quote = fields.pop("quote", QUOTE)
    kind, sure = fields.pop("type", "exercise"), fields.pop("sure", 0.8)
    span = Span(start=0, end=len(quote), quote=quote)

    def value(field: str, given: Any) -> Value[Any]:
        return Value(value=PARTS.get(field, lambda same: same)(given), spans=(span,), confidence=sure, reason="said")

    made = {field: tuple(value(field, one) for one in given) if field in MANY else value(field, given) for field, given in fields.items()}
    record = Record(type=kind, evidence=(span,), confidence=sure, reason="said", **made)
    report = report or number
    return Told(number=number, report=report, key=key or f"report-{report}", story=story or report, record=record, published=published)


def scores(tolds: Iterable[Told]) -> dict[tuple[int, int], Score]:
    """All pairs that score enough to be edges."""
    pairs = combinations(sorted(tolds, key=lambda one: one.number), 2)
    found = {(a.number, b.number): compare(a, b) for a, b in pairs}
    return {pair: score for pair, score in found.items() if score.value >= FLOOR}


TYPES = ("agreement", "exercise", "training", "industry", "transfer", "deployment", "meeting", "statement", "usage")
WORDS = st.text(max_size=24) | st.sampled_from(
    ["Slavic Brotherhood 2016", "Славянское братство-2016", "T-72B3 tanks", "Malabar 15", "Gašić", "１２ X"]
)
DATES = st.sampled_from(
    ["2016", "2016-11", "2016-11-02", "2016-11-02/2016-11-15", "2015/2016", "99999", "2016-13-40", "0000", "", "soon", "/", "9" * 40]
)
CODES = st.sampled_from(["SRB", "BLR", "RUS", "USA", "NATO", "CSTO", "HAL", "no state", ""]) | WORDS
ROLES = st.sampled_from(["party", "participant", "host", "visitor", "supplier", "recipient", "speaker", "target"])


def values(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    quotes = st.text(min_size=1, max_size=60)
    spans = st.lists(quotes.map(lambda text: Span(start=0, end=len(text), quote=text)), min_size=1, max_size=2).map(tuple)
    return st.builds(Value, value=inner, spans=spans, confidence=st.floats(0, 1), reason=st.just("said"))


def several(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(values(inner), max_size=4).map(tuple)


NUMBERS = st.integers() | st.integers(-5, 5000)
RECORDS = st.builds(
    Record,
    type=st.sampled_from(TYPES) | st.text(max_size=8),
    status=st.none() | values(st.sampled_from(["done", "planned", "proposed", "ongoing", "cancelled", "?"])),
    parties=several(st.builds(Party, code=CODES, role=ROLES)),
    persons=several(st.builds(Person, name=WORDS, party=st.none() | CODES, office=st.none() | WORDS)),
    date=st.none() | values(DATES),
    place=st.none() | values(st.builds(Place, name=WORDS, country=st.none() | CODES)),
    areas=several(WORDS),
    items=several(st.builds(Item, name=WORDS, category=st.none() | WORDS, quantity=st.none() | NUMBERS)),
    value=st.none() | values(st.builds(Money, amount=NUMBERS | st.floats(allow_nan=False), currency=st.sampled_from(["USD", "EUR"]))),
    personnel=st.none() | values(NUMBERS),
    instrument=st.none() | values(st.sampled_from(["memorandum", "agreement", "odd"])),
    mode=st.none() | values(st.sampled_from(["visit", "talks", "sale"])),
    stance=st.none() | values(st.sampled_from(["support", "oppose"])),
    name=st.none() | values(WORDS),
    domains=several(st.sampled_from(["land", "air"])),
    label=st.none() | values(WORDS),
    scenario=st.none() | values(WORDS),
    term=st.none() | values(WORDS),
    meaning=st.none() | values(WORDS),
    evidence=st.lists(
        st.text(min_size=1, max_size=80).map(lambda text: Span(start=0, end=len(text), quote=text)), min_size=1, max_size=3
    ).map(tuple),
    confidence=st.floats(0, 1),
    reason=st.just("said"),
)


@st.composite
def tales(draw: st.DrawFn, least: int = 2, most: int = 2) -> list[Told]:
    """Records of anything that the schema allows, numbered from 1."""
    records = draw(st.lists(RECORDS, min_size=least, max_size=most))
    made = []
    for number, record in enumerate(records, start=1):
        report = draw(st.integers(1, 4))
        date = draw(st.none() | DATES)
        made.append(Told(number=number, report=report, key=f"report-{report}", story=report, record=record, published=date))
    return made


EXERCISES = (
    {"name": "Slavic Brotherhood 2015", "date": "2015-09-02", "parties": ("SRB:participant", "BLR:participant", "RUS:participant")},
    {"name": "Slavic Brotherhood 2016", "date": "2016-11", "parties": ("SRB:participant", "BLR:participant", "RUS:participant")},
    {"name": "Slavic Brotherhood", "parties": ("SRB:participant", "RUS:participant"), "status": "planned"},
    {"name": "Slavic Brotherhood", "parties": ("SRB:host", "BLR:participant"), "place": "Nikinci"},
    {"parties": ("SRB:participant", "BLR:participant", "RUS:participant"), "personnel": 450},
)


@st.composite
def exercises(draw: st.DrawFn) -> list[Told]:
    """Up to a dozen records of confusable exercises, so that groups are a matter of degree."""
    picks = draw(st.lists(st.tuples(st.sampled_from(EXERCISES), st.sampled_from(["2015-09-04", "2016-10-30", "2016-11-05"])), max_size=12))
    return [told(number, day, key=f"{day} {number}", **fields) for number, (fields, day) in enumerate(picks, start=1)]
