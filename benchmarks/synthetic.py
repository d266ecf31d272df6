"""Reports with their records made by chance, for registers of any size: events spread over states, years and types as in the press.

Common states are in most events and rare ones in few (by rank, as words are); an event is told by one report in most cases, by up to six in
some; a report tells of three events on average and has some two hundred words. The same seed gives the same reports.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from pactograph.gazetteer import called
from pactograph.records import Coding, Item, Party, Person, Record, Report, Span, Value
from pactograph.records.record import MANY

FIRST, LAST = datetime.date(1995, 1, 1), datetime.date(2025, 12, 31)
NAMES = """Serbia|Russia|China|India|France|Germany|Poland|Greece|Turkey|Israel|Japan|Australia|Brazil|Egypt|Italy|Spain|Romania
Bulgaria|Hungary|Norway|Sweden|Finland|Denmark|Estonia|Latvia|Lithuania|Ukraine|Georgia|Armenia|Azerbaijan|Kazakhstan
Uzbekistan|Mongolia|Vietnam|Thailand|Malaysia|Indonesia|Philippines|Singapore|Pakistan|Bangladesh|Sri Lanka|Nepal|Iran
Iraq|Jordan|Kuwait|Qatar|Oman|Morocco|Algeria|Tunisia|Kenya|Ethiopia|Nigeria|Ghana|Senegal|Angola|Mozambique
South Africa|Chile|Peru|Colombia|Argentina|Mexico|Canada|Croatia|Slovenia|Albania|Cyprus|Portugal|Belgium|Netherlands
Austria"""
STATES = [(name, code) for name in NAMES.replace("\n", "|").split("|") if (code := called(name))]
# The first of them takes part in one event in ten, the last in one in fifty.
WEIGHTS = list(accumulate(1 / (rank + 8) for rank in range(len(STATES))))
FORENAMES = "Marko Ivan Petar Jovan Elena Anna Viktor Pavel Chen Akira Rajesh Pierre Hans Carlos Omar Yusuf Samuel Peter John Laura".split()
# Some thousands of surnames, most of them rare.
SYLLABLES = """bar kov vi ral ten lu mos sig gan dor pel na zub fin hal er jur tas wen ol mik stra ples gru chen yar
dub nor kes lim""".split()
THINGS = {
    "missiles": "guided missiles",
    "combat-aircraft": "fighter aircraft",
    "armoured-vehicles": "armoured vehicles",
    "ships": "patrol boats",
    "uav": "surveillance drones",
    "artillery": "howitzers",
}
AREAS = {
    "exercises": "joint exercises",
    "education": "military education",
    "cyber": "cyber defence",
    "intelligence": "intelligence sharing",
    "industry": "the defence industry",
}
SIGNS = "Iron Silver Northern Golden Swift Steel Blue Desert Winter Noble Bright Eastern".split()
BEASTS = "Falcon Shield Wolf Lance Harbour Bridge Storm Eagle Anvil Guardian Sentinel Arrow".split()
FILLER = """officials reporters budget parliament region statement capital minister border winter treaty partners fleet brigade airfield
programme ceremony visitors delegation equipment readiness planning security neighbours alliance report analysts spokesman
command headquarters training range harbour engineers factory crews pilots officers signals supply medical rescue mountain
coast river valley summer spring agenda timetable""".split()


class Happening(NamedTuple):
    """What one event is, whoever tells of it: the type, parties by role, day, and words by field."""

    type: str
    parties: tuple[tuple[str, str, str], ...]
    day: datetime.date
    told: dict[str, Any]


ROLES = {
    "agreement": ("party", "party"),
    "exercise": ("participant", "participant"),
    "meeting": ("visitor", "host"),
    "transfer": ("supplier", "recipient"),
    "training": ("provider", "recipient"),
    "statement": ("speaker", "target"),
}
SHARES = {"agreement": 20, "exercise": 22, "meeting": 26, "transfer": 14, "training": 10, "statement": 8}
WORDING = {
    "agreement": "signed an agreement on",
    "exercise": "held the exercise",
    "meeting": "sent its minister to",
    "transfer": "delivered",
    "training": "trained officers of",
    "statement": "praised its cooperation with",
}


def codings(count: int, seed: int = 1) -> Iterator[Coding]:
    """So many reports with three records each on average."""
    chance = random.Random(seed)
    open_events: list[tuple[Happening, int]] = []
    for number in range(count):
        events: list[Happening] = []
        for _ in range(chance.choice((1, 2, 3, 3, 4, 5))):
            if open_events and chance.random() < 0.45:
                place = chance.randrange(len(open_events))
                event, left = open_events[place]
                if left > 1:
                    open_events[place] = (event, left - 1)
                else:
                    open_events[place] = open_events[-1]
                    open_events.pop()
            else:
                event = _happening(chance)
                if (times := chance.choice((0, 0, 0, 1, 1, 2, 5))) > 0:
                    open_events.append((event, times))
            if all(event is not other for other in events):
                events.append(event)
        yield _coding(f"synthetic-{seed}-{number}", events, chance)


def _state(chance: random.Random) -> tuple[str, str]:
    return chance.choices(STATES, cum_weights=WEIGHTS)[0]


def _happening(chance: random.Random) -> Happening:
    type = chance.choices(list(SHARES), list(SHARES.values()))[0]
    one, two = _state(chance), _state(chance)
    while two == one:
        two = chance.choice(STATES)
    day = FIRST + datetime.timedelta(days=int((LAST - FIRST).days * chance.random() ** 0.6))
    parties = tuple((name, code, role) for (name, code), role in zip((one, two), ROLES[type], strict=True))
    return Happening(type, parties, day, _own(type, chance))


def _own(type: str, chance: random.Random) -> dict[str, Any]:
    told: dict[str, Any] = {}
    if type == "agreement":
        told["areas"] = chance.sample(list(AREAS), chance.choice((1, 1, 2)))
    if type == "exercise":
        told["name"] = f"{chance.choice(SIGNS)} {chance.choice(BEASTS)} {chance.randrange(1, 60)}"
    if type == "transfer":
        told["item"] = chance.choice(list(THINGS))
    if type in ("meeting", "statement"):
        told["person"] = f"{chance.choice(FORENAMES)} {_surname(chance)}"
    return told


def _surname(chance: random.Random) -> str:
    """Of some thousands the first dozens are common."""
    rank = int(len(SYLLABLES) ** (3 * chance.random()))
    return "".join(SYLLABLES[(rank * 7919 // len(SYLLABLES) ** place) % len(SYLLABLES)] for place in range(3)).capitalize()


def _coding(name: str, events: list[Happening], chance: random.Random) -> Coding:
    text, told = "", []
    for event in events:
        text += " ".join(_sentence(chance) for _ in range(chance.randrange(3, 7))) + " "
        start = len(text)
        sentence, values = _told(event)
        text += sentence + " "
        told.append((event, start, len(text) - 1, values))
    published = min(max(event.day for event in events) + datetime.timedelta(days=chance.randrange(3)), LAST)
    title = f"{events[0].parties[0][0]} and {events[0].parties[1][0]}: {chance.choice(FILLER)} {chance.choice(FILLER)}"
    report = Report(report=name, text=text.rstrip(), title=title, date=published.isoformat(), outlet=f"Outlet {chance.randrange(40)}")
    return Coding(report=report, records=tuple(_record(report, *one) for one in told))


def _sentence(chance: random.Random) -> str:
    return (
        " ".join([chance.choice(FILLER).capitalize(), *chance.choices(FILLER, k=chance.randrange(8, 15))]) + f" {chance.randrange(10**5)}."
    )


def _told(event: Happening) -> tuple[str, list[tuple[str, Any, str]]]:
    """The sentence that tells of an event, and (field, value, words) of what it says."""
    one, two = event.parties
    day = f"{event.day.day} {event.day:%B %Y}"
    values: list[tuple[str, Any, str]] = [("date", event.day.isoformat(), day)]
    values += [("parties", Party(code=code, role=role), name) for name, code, role in event.parties]
    thing = ""
    if areas := event.told.get("areas"):
        thing = " and ".join(AREAS[area] for area in areas) + " with "
        values += [("areas", area, AREAS[area]) for area in areas]
    if name := event.told.get("name"):
        thing = f"{name} with "
        values.append(("name", name, name))
    if item := event.told.get("item"):
        thing = f"{THINGS[item]} to "
        values.append(("items", Item(name=THINGS[item], category=item), THINGS[item]))
    sentence = f"On {day} {one[0]} {WORDING[event.type]} {thing}{two[0]}"
    if person := event.told.get("person"):
        sentence += f", where Defence Minister {person} spoke"
        values.append(("persons", Person(name=person, party=one[1], office="defence minister"), person))
    return sentence + ".", values


def _record(report: Report, event: Happening, start: int, end: int, values: list[tuple[str, Any, str]]) -> Record:
    fields: dict[str, Any] = {"status": Value(value="done", spans=(Span.cut(report, start, end),), confidence=0.9, reason="past tense")}
    for field, value, words in values:
        at = report.text.index(words, start)
        made = Value(value=value, spans=(Span.cut(report, at, at + len(words)),), confidence=0.8, reason="stands there")
        if field in MANY:
            fields[field] = (*fields.get(field, ()), made)
        else:
            fields[field] = made
    return Record(type=event.type, evidence=(Span.cut(report, start, end),), confidence=0.85, reason="a verb of the type", **fields)
