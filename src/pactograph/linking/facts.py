"""A told record as it is compared: what its values come down to, computed once."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pactograph.linking import naming
from pactograph.linking.days import Days, days
from pactograph.linking.folding import telling, words
from pactograph.linking.naming import Name
from pactograph.linking.party_names import canonical
from pactograph.records import Told, Value
from pactograph.records.record import Item, Person

# How many days before and after its report an undated event may lie.
WINDOWS = {"done": (30, 0), "ongoing": (90, 30), "planned": (7, 180), "proposed": (7, 180), "cancelled": (60, 180)}
MANY_ITEMS = 12
MANY_QUOTES = 3
DAY = len("2015-10-30")
# Words for kinds of items.
KINDS = frozenset(
    "aircraft airplane plane jet fighter bomber trainer helicopter drone uav unmanned tank vehicle carrier truck missile rocket launcher "
    "system ship boat vessel frigate corvette submarine patrol gun howitzer rifle radar ammunition shell round battle main transport air "
    "combat anti self propelled armoured armored multiple surface weapon equipment".split()
)


class Thing(NamedTuple):
    """An item: its words without the plural's s, category, number."""

    words: frozenset[str]
    category: str | None
    quantity: int | None


class Who(NamedTuple):
    """A person: the last word of the name, all its words, party."""

    family: str
    names: frozenset[str]
    party: str | None


@dataclass(frozen=True, slots=True)
class Facts:
    """`days` are those that the date (or the year in the name) gives, `exact` whether to the day; `window` those that the report's date
    allows; `told` when it was published; `words` those of its quotes that tell one event from another.
    """

    type: str
    report: int
    codes: frozenset[str]
    roles: dict[str, frozenset[str]]
    status: str | None
    days: Days | None
    exact: bool
    window: Days | None
    told: Days | None
    name: Name
    place: frozenset[str]
    country: str | None
    things: tuple[Thing, ...]
    people: frozenset[Who]
    codings: dict[str, str]
    areas: frozenset[str]
    domains: frozenset[str]
    amount: tuple[float, str] | None
    personnel: float | None
    phrases: dict[str, frozenset[str]]
    words: frozenset[str]


_known: dict[int, tuple[Told, Facts]] = {}
MOST_KNOWN = 4_000


def of(told: Told) -> Facts:
    """The facts of a told record. Kept by the object itself, since hashing all that a record holds costs more than reading it."""
    kept = _known.get(id(told))
    if kept is not None and kept[0] is told:
        return kept[1]
    if len(_known) >= MOST_KNOWN:
        _known.clear()
    facts = _read(told)
    _known[id(told)] = told, facts
    return facts


def _read(told: Told) -> Facts:
    record = told.record
    status = _text(record.status)
    published = days(told.published)
    stated = days(_text(record.date))
    name = naming.read(_text(record.name) or "", _year(stated or published))
    roles = _roles(told)
    place = record.place.value if record.place else None
    money = record.value.value if record.value else None
    return Facts(
        type=record.type,
        report=told.report,
        codes=frozenset(roles),
        roles=roles,
        status=status,
        days=stated or (days(str(name.year)) if name.year else None),
        exact=stated is not None and len(_text(record.date) or "") >= DAY,
        window=_window(published, status),
        told=published,
        name=name,
        place=frozenset(words(place.name)) if place else frozenset(),
        country=place.country if place else None,
        things=tuple(_thing(item.value) for item in record.items[:MANY_ITEMS]),
        people=frozenset(who for person in record.persons if (who := _who(person.value)).family),
        codings={field: value for field in ("instrument", "mode", "stance") if (value := _text(getattr(record, field)))},
        areas=frozenset(area.value for area in record.areas),
        domains=frozenset(domain.value for domain in record.domains),
        amount=(_float(money.amount), money.currency) if money else None,
        personnel=_float(record.personnel.value) if record.personnel else None,
        phrases=_phrases(told),
        words=frozenset().union(*(telling(span.quote) for span in record.evidence[:MANY_QUOTES])),
    )


def _text(value: Value[str] | None) -> str | None:
    return value.value if value is not None else None


def _phrases(told: Told) -> dict[str, frozenset[str]]:
    """The words of each phrase that has any."""
    phrases = {field: _text(getattr(told.record, field)) for field in ("label", "scenario", "term", "meaning")}
    return {field: found for field, text in phrases.items() if text and (found := frozenset(words(text)))}


def _float(number: float) -> float:
    """As a float; a whole number that is too large for one is infinite."""
    try:
        return float(number)
    except OverflowError:
        return math.inf


def _year(known: Days | None) -> int:
    return date.fromordinal(known.first).year if known else 0


def _roles(told: Told) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for party in told.record.parties:
        found.setdefault(canonical(party.value.code), set()).add(party.value.role)
    return {code: frozenset(roles) for code, roles in found.items()}


def _window(published: Days | None, status: str | None) -> Days | None:
    if published is None:
        return None
    before, after = WINDOWS.get(status or "done", WINDOWS["done"])
    return Days(published.first - before, published.last + after)


@lru_cache(maxsize=16384)
def _thing(item: Item) -> Thing:
    return Thing(singular(item.name), item.category, item.quantity)


def singular(name: str) -> frozenset[str]:
    """The words of an item's name without the plural's s: of longer words and of designations ("MiG-29s")."""
    return frozenset(word.removesuffix("s") if len(word) > 3 or word[0].isdigit() else word for word in words(name))


@lru_cache(maxsize=16384)
def _who(person: Person) -> Who:
    found = words(person.name)
    return Who(found[-1] if found else "", frozenset(found), person.party)
