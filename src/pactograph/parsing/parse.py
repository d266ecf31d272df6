"""Report → Parse: sentences, and in them everything that a record may be made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from pactograph.parsing import homes, naming, people, pipeline, refs
from pactograph.parsing.guessing import guess
from pactograph.parsing.memory import Memory, codes_of
from pactograph.parsing.mentions import collect
from pactograph.parsing.offices import bare_offices
from pactograph.parsing.sentences import sentences
from pactograph.parsing.settling import settle
from pactograph.records import Report
from pactograph.records.parse import Mention, Parse, Sentence
from pactograph.records.report import Where

if TYPE_CHECKING:
    from spacy.tokens import Doc

Wanted = Callable[[str], bool]


def parse(report: Report, wanted: Wanted = lambda text: True, ignored: Iterable[tuple[int, int]] = ()) -> Parse:
    """Read `report`. Only sentences that `wanted` says yes to get syntax; those within `ignored` (debris) are left out."""
    found = [*_cut(report, "title", []), *_cut(report, "text", list(ignored))]
    for number, sentence in enumerate(found):
        sentence.number = number
    parse = Parse(report, found, [[] for _ in found])
    _mentions(parse, _syntax(found, wanted))
    for sentence, mentions in zip(found, parse.mentions, strict=True):
        mentions.sort(key=lambda mention: (mention.start, mention.end))
        for mention in mentions:
            _anchor(mention, sentence)
    return parse


def _cut(report: Report, where: Where, ignored: list[tuple[int, int]]) -> list[Sentence]:
    text = report.part(where)
    spans = [span for span in sentences(text) if not any(a <= span[0] and span[1] <= b for a, b in ignored)]
    return [
        Sentence(0, start, end, text[start:end], where, paragraph=-1 if where == "title" else paragraph) for start, end, paragraph in spans
    ]


def _syntax(found: list[Sentence], wanted: Wanted) -> dict[int, Doc]:
    """Give the wanted sentences their tokens; returns by number what the model read."""
    read: dict[int, Doc] = {}
    chosen = [sentence for sentence in found if wanted(sentence.text)]
    if not chosen:
        return read  # the model is not even loaded
    for sentence, (tokens, doc) in zip(chosen, pipeline.parse(s.text for s in chosen), strict=True):
        for token in tokens:
            token.start += sentence.start
            token.end += sentence.start
        sentence.tokens = tokens
        read[sentence.number] = doc
    return read


def _mentions(parse: Parse, read: dict[int, Doc]) -> None:
    """Add the mentions, what the text itself tells before what rests on it."""
    titles = collect(parse)
    parse.author = homes.author(parse)
    found = naming.named(parse, titles, lambda numbers: _people(parse, read, numbers))
    parse.home = homes.home(parse, found)
    book = people.enter(parse, found)
    guess(parse, found, book)
    book.settle(parse.home)
    settle(parse)
    people.put(parse, found, book)
    for sentence, mentions in zip(parse.sentences, parse.mentions, strict=True):
        mentions.extend(bare_offices(parse, sentence, book, titles[sentence.number]))
        mentions.sort(key=lambda mention: (mention.start, mention.end))
    memory = Memory.of(parse)
    for sentence, mentions in zip(parse.sentences, parse.mentions, strict=True):
        mentions.extend(refs.refs(sentence, [m for m in mentions if m.kind == "place" or codes_of(m)], memory))


def _people(parse: Parse, read: dict[int, Doc], numbers: list[int]) -> dict[int, list[tuple[int, int]]]:
    """The people that the model sees in the sentences of `numbers`, as characters of the part; those without syntax have none."""
    known = [number for number in numbers if number in read]
    seen = zip(known, pipeline.people([read[number] for number in known]), strict=True)
    return {n: [(a + start, b + start) for a, b in spans] for n, spans in seen for start in [parse.sentences[n].start]}


def _anchor(mention: Mention, sentence: Sentence) -> None:
    """Find the tokens of a mention; its head is the one whose governor lies outside."""
    if not sentence.tokens or (found := sentence.token_at(mention.start, mention.end)) is None:
        return
    mention.first, mention.last = found
    inside = range(found[0], found[1] + 1)
    mention.head = next((i for i in inside if sentence.tokens[i].head not in inside or sentence.tokens[i].head == i), found[1])
