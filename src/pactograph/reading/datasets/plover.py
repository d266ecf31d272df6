"""PLOVER event data, JSON or JSONL, in the published form and in that of its gold records: what cooperation in defence it tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pactograph.errors import InputError, PactographError
from pactograph.gazetteer import called, parties, place_country, states
from pactograph.reading.datasets.card import Card
from pactograph.reading.datasets.dataset import Dataset, Row, shown
from pactograph.reading.datasets.events import Reading, reading, roles
from pactograph.records import Coding, Party, Place, Record, Value
from pactograph.records.dates import checked

DATASET = Dataset(code="plover", label="PLOVER", columns=("id", "event"), form="json", licence="terms of the file")
# The published name of a key, and the one in PLOVER's gold records.
OLDER = {"actor": "source", "recipient": "target", "event_text": "eventText", "event_loc": "eventLoc", "entity_text": "actorText"}
PLAIN = ("id", "date", "enddate", "event", "mode", "context", "event_text", "event_loc", "text", "comment")
CODES = {"KOS": "XKX", "UNO": "UN", "EUR": "EU"}
# Codes that stand for no party by themselves: organisations, companies and groups, told by the words.
KINDS = frozenset({"IGO", "NGO", "MNC", "NGM", "IMG", "ISM", "UIS"})
# Who stands for a state; armed groups have their names; others (civilians, refugees, media) are no parties.
OFFICIAL = ("", "***", "GOV", "MIL", "LEG", "ELI", "JUD", "SPY", "COP", "DIP")
ARMED = ("REB", "UAF", "SEP", "INS")
SURE = 0.8
# A file of so many rows with one date for all has no dates: PLOVER's gold records are all of 2000-01-01.
SEVERAL = 20


def codings(rows: Iterable[Row | InputError]) -> Iterator[Coding | PactographError]:
    """A coding for each event; without records where it is none of ours, and for the notes on the file that PLOVER calls DOCUMENT."""
    found = list(rows)
    stated = [_said(row, "date") for row in found if isinstance(row, Row)]
    dated = len(stated) < SEVERAL or len(set(filter(None, stated))) > 1
    for row in found:
        try:
            yield row if isinstance(row, InputError) else _coding(row, dated)
        except InputError as error:
            yield error


def _coding(row: Row, dated: bool) -> Coding:
    if not (key := _said(row, "id")):
        raise row.fault("id", "is blank", "give the event an id")
    card = Card()
    for name in PLAIN:
        card.add(name, _said(row, name))
    people = {side: _actors(row, side) for side in ("actor", "recipient")}
    for side, actors in people.items():
        for number, one in enumerate(actors):
            card.add(side, _line(one), f"{side}/{number}")
    when = _date(row) if dated else None
    report = card.report(DATASET, row, key=key, title=f"{_said(row, 'event')}: {_said(row, 'event_text')}", date=when, url=_url(row))
    return Coding(report=report, records=_records(row, card, people, when))


def _said(row: Row, name: str) -> str:
    """What stands under a key, in either form of PLOVER, as one string; "" where nothing does."""
    value = row.cells.get(name, row.cells.get(OLDER.get(name, "")))
    if isinstance(value, list):
        return ", ".join(str(one) for one in value if isinstance(one, str | int | float))
    if isinstance(value, dict):
        value = value.get("name")
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _actors(row: Row, side: str) -> list[dict[str, Any]]:
    """The actors on one side. Raises InputError where they are not objects."""
    value = row.cells.get(side, row.cells.get(OLDER[side])) or []
    listed = value if isinstance(value, list) else [value]
    if not all(isinstance(one, dict) for one in listed):
        raise row.fault(side, f"{shown(str(value))} is no list of actors", "write each actor as an object with a code")
    return listed


def _part(one: dict[str, Any], name: str) -> str:
    value = one.get(name) or one.get(OLDER.get(name, ""))
    return value.strip() if isinstance(value, str) else ""


def _line(one: dict[str, Any]) -> str:
    """ "HUN GOV, Hungarian, office of the president"."""
    code = " ".join(filter(None, (_part(one, "code"), _part(one, "sector"))))
    return ", ".join(filter(None, (code, _part(one, "entity_text"), _part(one, "office"))))


def _date(row: Row) -> str | None:
    try:
        return checked(_said(row, "date")[:10] or None)
    except InputError as error:
        raise row.fault("date", error.what, error.remedy) from error


def _url(row: Row) -> str | None:
    cited = row.cells.get("cite_info")
    found = _said(row, "link") or (str(cited.get("url") or "") if isinstance(cited, dict) else "")
    return found if found.startswith(("http://", "https://")) else None


def _records(row: Row, card: Card, people: dict[str, list[dict[str, Any]]], when: str | None) -> tuple[Record, ...]:
    actors = [one for listed in people.values() for one in listed]
    if len({_part(one, "code") for one in actors}) < 2:
        return ()  # within one state
    sectors = {_part(one, "sector") for one in actors}
    found = reading(_said(row, "event").upper(), _said(row, "mode").casefold(), _said(row, "context"), _said(row, "event_text"), sectors)
    if found is None:
        return ()
    who = _parties(row, card, people, found)
    alone = found.type in ("exercise", "training", "transfer", "deployment")
    needed = {"speaker", "target"} if found.type == "statement" else set()
    if len(who) < 2 - alone or needed - {value.value.role for value in who}:
        return ()
    return (_record(card, found, who, when),)


def _parties(row: Row, card: Card, people: dict[str, list[dict[str, Any]]], found: Reading) -> tuple[Value[Party], ...]:
    values: dict[tuple[str, str], Value[Party]] = {}
    for (side, actors), role in zip(people.items(), roles(found, bool(people["recipient"])), strict=True):
        for number, one in enumerate(actors):
            if code := _code(row, side, number, one):
                reason = f"{_part(one, 'code')} is {code}"
                value = card.value(Party(code=code, role=role), f"{side}/{number}", confidence=SURE, reason=reason)
                values.setdefault((code, role if found.type in ("statement", "transfer") else ""), value)
    return tuple(values.values())


def _code(row: Row, side: str, number: int, one: dict[str, Any]) -> str | None:
    """The party that an actor is; None for one that stands for none. Raises InputError for a code that nothing explains."""
    given, sector, words = _part(one, "code").upper(), _part(one, "sector"), _part(one, "entity_text")
    if sector.startswith(ARMED):
        return words or None
    if not any(sector == official or (official and sector.startswith(official)) for official in OFFICIAL):
        return None
    if (code := CODES.get(given, given)) in states() or code in CODES.values():
        return code
    meant = called(words) or called("UN " + words.removeprefix("the ")) or next((mention.code for mention in parties(words)), None)
    if meant is None and given not in KINDS:
        raise row.fault(f"{side} {number + 1}, code", f"{shown(given)} is no state", "use ISO 3166-1 alpha-3, KOS, UNO, EUR, IGO or NGO")
    return meant or words or None


def _record(card: Card, found: Reading, who: tuple[Value[Party], ...], when: str | None) -> Record:
    reason = f"{card.words('event')} in PLOVER" + (f", and {found.word!r} in its words" if found.word else "")

    def told(worth: str) -> Value[str] | None:
        return card.value(worth, "event", "mode", "event_text", confidence=found.sure, reason=reason) if worth else None

    return Record(
        type=found.type,
        status=told(found.status),
        mode=told(found.mode),
        stance=told(found.stance),
        parties=who,
        date=card.value(when, "date", confidence=SURE, reason="the date of the event") if when else None,
        place=_place(card),
        evidence=card.evidence("text", "event_text", "event", "actor/0", "recipient/0"),
        confidence=found.sure,
        reason=reason,
        rule="datasets.plover",
    )


def _place(card: Card) -> Value[Place] | None:
    words = card.words("event_loc")
    country = called(words.rpartition(",")[2]) or place_country(words) if words else None
    if not words or (len(words) == 3 and words.isupper()):
        return None
    return card.value(
        Place(name=words, country=country if country in states() else None), "event_loc", confidence=SURE, reason="the location"
    )
