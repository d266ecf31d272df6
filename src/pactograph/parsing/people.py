"""The people of a report: entered in its book, given the parties that nothing beside their names tells, and put among the mentions."""

from __future__ import annotations

from pactograph import gazetteer
from pactograph.parsing import names
from pactograph.parsing.book import Book, Entry, words_of
from pactograph.parsing.name import Name
from pactograph.records.parse import Mention, Parse, Sentence


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
    """A headline's name without the capitalised words behind it ("Kerry Visits")."""
    words = name.text.split(" ")
    for size in range(len(words), 0, -1):
        shorter = " ".join(words[:size])
        if book.find(shorter, titled=False) is not None or gazetteer.person_party(shorter):
            name.text, name.end = shorter, name.start + len(shorter)
            return name
    return name if name.titled or name.behind is not None else None


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
