"""The people of a report: entered in its book, given the parties that nothing beside their names tells, and put among the mentions."""

from __future__ import annotations

import re

from pactograph import gazetteer
from pactograph.parsing import names
from pactograph.parsing.book import Book, Entry, words_of
from pactograph.parsing.titles import Name
from pactograph.records.parse import Mention, Parse, Sentence

COMMANDED = re.compile(r"\b(?:commanded|captained|skippered|under the command\w*)\b[^.]{0,40}$")
SHIP_OFFICER = re.compile(r"(?:the )?commanding officers?(?: of the (?:ship|vessel|submarine|warship|frigate|destroyer)s?)?", re.IGNORECASE)
ABROAD = re.compile(r"\b(?:travel|visit|arriv|fly|flew|trip|tour\b|journey)", re.IGNORECASE)
MET = re.compile(
    r"\b(?:meet|meets|met|meeting|meetings|talks|consult|call|calls|called|engage|welcomed by|received by|hosted by|hosts?)\b",
    re.IGNORECASE,
)


def enter(parse: Parse, found: list[list[Name]]) -> Book:
    """The book of all people, the text's before the title's, which shortens names."""
    book = Book()
    for sentence in sorted(parse.sentences, key=lambda one: one.where == "title"):
        if sentence.where == "title":
            found[sentence.number] = [one for name in found[sentence.number] if (one := _cut(name, book)) is not None]
        for name in found[sentence.number]:
            book.note(name)
    return book


def _cut(name: Name, book: Book) -> Name | None:
    """A headline's name without the capitalised words behind it ("Blinken Travels")."""
    words = name.text.split(" ")
    for size in range(len(words), 0, -1):
        shorter = " ".join(words[:size])
        if book.find(shorter, titled=False) is not None or gazetteer.person_party(shorter):
            name.text, name.end = shorter, name.start + len(shorter)
            return name
    return name if name.titled or name.behind is not None else None


def guess(parse: Parse, found: list[list[Name]], book: Book) -> None:
    """For officials of whom no party is told: the ship's that they command, the land's that the report's own people visit in the
    sentence.
    """
    for sentence, here in zip(parse.sentences, found, strict=True):
        text = parse.report.part(sentence.where)
        for name in here:
            entry = book.find(name.text)
            if entry is None or entry.votes or gazetteer.person_party(entry.name):
                continue
            before = text[sentence.start : name.first]
            if COMMANDED.search(before) or SHIP_OFFICER.fullmatch(name.held or ""):
                owner = ship_owner(parse, sentence, name.first)
            else:
                owner = _host(parse, sentence, name) if MET.search(before) and ABROAD.search(before) else None
            if owner:
                entry.votes[owner] += 1


def ship_owner(parse: Parse, sentence: Sentence, before: int) -> str | None:
    """The party of the ship spoken of at `before`: of the last ship named in the sentence or the ones before it, else of the next, else
    the last foreign party.
    """
    last = None
    for number in range(sentence.number, max(-1, sentence.number - 6), -1):
        here = [m for m in parse.of(number, "party") if number < sentence.number or m.end <= before]
        if flags := [m.value for m in here if m.sub == "ship"]:
            return str(flags[-1])
        last = last or next((str(m.value) for m in reversed(here) if m.value != parse.home), None)
    after = (m.value for number in range(sentence.number, len(parse.sentences)) for m in parse.of(number, "party") if m.sub == "ship")
    return next(after, None) or last


def _host(parse: Parse, sentence: Sentence, name: Name) -> str | None:
    """The foreign state of the last place or state named before a name."""
    codes = [(m.start, m.value.country) for m in parse.of(sentence.number, "place") if m.end <= name.first]
    return next((code for _, code in sorted(codes, key=lambda pair: pair[0], reverse=True) if code and code != parse.home), None)


def put(parse: Parse, found: list[list[Name]], book: Book) -> None:
    """Add the mentions of people: by name, by surname alone, known leaders."""
    for sentence, here in zip(parse.sentences, found, strict=True):
        mentions = parse.mentions[sentence.number]
        text = parse.report.part(sentence.where)
        for name in here:
            if (entry := book.find(name.text, name.titled)) is not None:
                mentions.append(_mention(name, entry, text, sentence.number))
        _surnames(parse, sentence, book)


def _mention(name: Name, entry: Entry, text: str, number: int) -> Mention:
    office = name.office or name.behind
    person = entry.person(name.held, name.rank.quote.lower() if name.rank is not None else None)
    extra = {"office": office, "rank": name.rank, "first": name.first, "cued": name.strength == 3}
    return Mention("person", name.start, name.end, text[name.start : name.end], person, "named", number, extra=extra)


def _surnames(parse: Parse, sentence: Sentence, book: Book) -> None:
    """Bare surnames of people named elsewhere, and of known leaders."""
    mentions = parse.mentions[sentence.number]
    taken = [(m.start, m.end) for m in mentions if m.kind in ("party", "person", "place", "item")]
    text = parse.report.part(sentence.where)
    for start, end in names.runs(text, sentence.start, sentence.end, taken):
        word = text[start:end]
        entry = book.find(word, titled=False) or _leader(word, book)
        if entry is not None:
            mentions.append(Mention("person", start, end, word, entry.person(), "surname", sentence.number))


def _leader(name: str, book: Book) -> Entry | None:
    code = gazetteer.person_party(name)
    if code is None or len(words_of(name)) > 4:
        return None
    entry = book.note(Name(0, 0, name, 0, 0))
    entry.party = entry.party or code
    return entry
