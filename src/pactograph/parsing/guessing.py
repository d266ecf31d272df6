"""Whom officials stand for of whom nothing beside their names tells it: by the ship that they command, by whom they meet."""

from __future__ import annotations

import re
from collections import Counter

from pactograph import gazetteer
from pactograph.parsing.book import Book
from pactograph.parsing.name import Name
from pactograph.records.parse import Mention, Parse, Sentence

COMMANDED = re.compile(r"\b(?:commanded|captained|skippered|under the command\w*)\b[^.]{0,40}$")
SHIP_OFFICER = re.compile(r"(?:the )?commanding officers?(?: of the (?:ship|vessel|submarine|warship|frigate|destroyer)s?)?", re.IGNORECASE)
# Between a party and its ship: no verb, no article.
OF_PARTY = re.compile(r"(?:['’]s)?(?: (?!the\b|an?\b)(?![a-z]+ed\b)[\w-]+){0,3} ")
SHIP = re.compile(r"\b(?:[Ss]hip|[Ww]arship|[Vv]essel)s?\b")
MET = re.compile(
    r"\b(?:meet|meets|met|meetings?|talks|spoke|speak|speaks|conferred|consult|consultations|calls?|called|engage|welcomed by|received by|"
    r"hosted by|hosts?|hosted|"
    r"welcomed|received|thank\w*|congratulat\w+)\b",
    re.IGNORECASE,
)
ABROAD = re.compile(r"\b(?:travel|visit|arriv|fly|flew|trip|tour\b|journey)", re.IGNORECASE)
# Who the report's own people are at a sentence's beginning, where it names none.
OWN = re.compile(
    r"(?:He|She|They|The (?:Secretary|Minister|President|Prime Minister|Vice President|Deputy Secretary|Under Secretary|Assistant "
    r"Secretary))\b"
)


def guess(parse: Parse, found: list[list[Name]], book: Book) -> None:
    """Let the book know, as guesses, whom officials stand for of whom it has not been told."""
    for sentence, here in zip(parse.sentences, found, strict=True):
        text = parse.report.part(sentence.where)
        for place, name in enumerate(here):
            entry = book.find(name.text)
            if entry is None or entry.votes or gazetteer.person_party(entry.name):
                continue
            if COMMANDED.search(text, sentence.start, name.first) or SHIP_OFFICER.fullmatch(name.held or ""):
                owner = ship_owner(parse, sentence, name.first)
            else:
                owner = _host(parse, sentence, name) if _is_met(parse, sentence, here[:place], name, book) else None
            if owner:
                entry.votes[owner] += 1


def ship_owner(parse: Parse, sentence: Sentence, before: int) -> str | None:
    """The party of the ship spoken of at `before`: of the last one so far, else of the next, else the last foreign party."""
    last = None
    for number in range(sentence.number, max(-1, sentence.number - 6), -1):
        here = [m for m in parse.of(number, "party") if number < sentence.number or m.end <= before]
        if ships := [m for m in here if m.sub == "ship" or _has_ship(parse, number, m)]:
            return str(ships[-1].value)
        last = last or next((str(m.value) for m in reversed(here) if m.value != parse.home), None)
    following = range(sentence.number, min(sentence.number + 3, len(parse.sentences)))
    flags = (m.value for number in following for m in parse.of(number, "party") if m.sub == "ship")
    return next(flags, None) or last


def _has_ship(parse: Parse, number: int, party: Mention) -> bool:
    """Whether a ship of the party is named: "the Chinese research ship", "Japan Navy destroyer"."""
    ships = [m for m in parse.of(number, "item") if m.value.category == "ships"]
    text = parse.report.part(parse.sentences[number].where)
    near = any(0 < ship.start - party.end < 30 and OF_PARTY.fullmatch(text, party.end, ship.start) for ship in ships)
    return near or (party.sub == "force" and SHIP.search(party.quote) is not None)


def _is_met(parse: Parse, sentence: Sentence, before: list[Name], name: Name, book: Book) -> bool:
    """Whether somebody of the home meets, calls or thanks the person, or a release tells of meetings abroad: hardly a countryman."""
    text = parse.report.part(sentence.where)
    own = [one for one in before if _is_own(one, parse.home, book)]
    if own:
        return MET.search(text, max(own[-1].end, own[-1].last), name.first) is not None
    abroad = ABROAD.search(text, sentence.start, name.first) or OWN.match(text, sentence.start)
    return bool(parse.author and abroad and MET.search(text, sentence.start, name.first))


def _is_own(name: Name, home: str | None, book: Book) -> bool:
    entry = book.find(name.text)
    known = gazetteer.person_party(entry.name) if entry is not None else None
    return entry is not None and home in (known, *entry.votes) and name.titled


def _host(parse: Parse, sentence: Sentence, name: Name) -> str | None:
    """The foreign state of the last place before a name, else of the last party in the sentence, else the one that the report names
    most.
    """
    places = [m.value.country for m in parse.of(sentence.number, "place") if m.end <= name.first]
    parties = [m.value for m in parse.of(sentence.number, "party")]
    for codes in (places, parties):
        if abroad := [code for code in codes if code in gazetteer.states() and code != parse.home]:
            return str(abroad[-1])
    counts = Counter(str(m.value) for here in parse.mentions for m in here if m.kind == "party" and m.value in gazetteer.states())
    del counts[parse.home or ""]
    return min(counts, key=lambda code: (-counts[code], code)) if counts else None
