"""Which capitalised words name people: those beside an office, a rank or an honorific, in a list of such, or that the language model
takes for one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pactograph import gazetteer
from pactograph.parsing import lists, names, titles
from pactograph.parsing.allegiance import cue, spread
from pactograph.parsing.mentions import Titles
from pactograph.parsing.name import Name
from pactograph.records.parse import Mention, Parse, Sentence

LOWER = re.compile(r"\b[a-zà-ÿ]{3,}\b")
OF_STATE = re.compile(r",? (?:of|in|for|from) (?:the )?(?:(?:Republic|Kingdom|Government|State) of (?:the )?)?$")

# What the language model sees in the sentences of these numbers: people, as (start, end).
People = Callable[[list[int]], dict[int, list[tuple[int, int]]]]


def named(parse: Parse, found: list[Titles], people: People) -> list[list[Name]]:
    """For each sentence the names in it with their titles and, where words beside them tell it, their parties; places within names are
    dropped. `people` is asked once, for the sentences with a name that nothing else tells.
    """
    lower = frozenset(LOWER.findall(parse.report.text))
    read = [_read(parse, sentence, found[sentence.number]) for sentence in parse.sentences]
    seen = people([number for number, here in enumerate(read) if any(map(is_open, here))])
    out: list[list[Name]] = []
    for sentence, here in zip(parse.sentences, read, strict=True):
        here = _people(here, seen.get(sentence.number, []), lower)
        _drop(parse, sentence, here)
        _tell(here, parse.report.part(sentence.where), parse.of(sentence.number, "party"))
        out.append(here)
    return out


def _tell(found: list[Name], text: str, parties: list[Mention]) -> None:
    """Give the names their parties and offices."""
    for name in found:
        name.party, name.strength = cue(name, text, parties)
        office = name.office or name.behind
        name.held = _stateless(office, text, parties) if office is not None else None
    lists.distribute(found, text, parties)
    spread(found, text)


def _stateless(office: Mention, text: str, parties: list[Mention]) -> str:
    """The words of an office, lower-cased, without the state at its end: "Minister of Defence" of "Minister of Defence of Serbia"."""
    for party in parties:
        if party.sub in ("state", "capital") and party.end == office.end and (found := OF_STATE.search(text, office.start, party.start)):
            return text[office.start : found.start()].lower()
    words = office.quote.lower()
    return lists.SHORT.get(words, words)


def _read(parse: Parse, sentence: Sentence, titled: Titles) -> list[Name]:
    """The candidates of a sentence with what stands before and behind them."""
    out = _candidates(parse, sentence, titled)
    for name in out:
        name.text = name.text.title() if name.text.isupper() and len(name.text) > 3 else name.text
    used = [name.office for name in out if name.office is not None]
    for name in out:
        if " " in name.text:
            titles.read_behind(name, parse.report.part(sentence.where), sentence.end, titled.offices, used)
    return out


def _people(found: list[Name], seen: list[tuple[int, int]], lower: frozenset[str]) -> list[Name]:
    """Those candidates that are people."""
    for name in found:
        name.entity = any(a < name.end and name.start < b for a, b in seen)
    bodies = [(n.office.start, n.rank.start if n.rank is not None else n.start) for n in found if n.office is not None]
    bodies += [(n.behind.start, n.last) for n in found if n.behind is not None]
    return [name for name in found if is_person(name, lower) and not any(a <= name.start and name.end <= b for a, b in bodies)]


def _candidates(parse: Parse, sentence: Sentence, titled: Titles) -> list[Name]:
    """The runs of capitalised words with the titles before them; an office that one has no later one gets."""
    text = parse.report.part(sentence.where)
    ends = {title.end + 1 for title in (*titled.offices, *titled.ranks)}
    known = [m for m in parse.of(sentence.number, "party", "item", "date") if m.kind != "item" or m.start not in ends]
    walls = [(m.start, m.end) for m in known] + titled.stops
    solid = None if sentence.where == "title" else walls
    bounds = [*walls, *((m.start, m.end) for m in (*titled.offices, *titled.ranks))]
    spots = [(m.start, m.end) for m in parse.of(sentence.number, "place")]
    out: list[Name] = []
    free = list(titled.offices)
    for run in names.runs(text, sentence.start, sentence.end, bounds):
        name = titles.read_name(text, sentence.start, *run, free, titled.ranks, solid)
        for start, end in [run] if _is_no_place(name, spots) else names.runs(text, *run, spots):
            name = titles.read_name(text, sentence.start, start, end, free, titled.ranks, solid)
            name.listed = bool(out) and lists.follows(out[-1], text, name.first)
            out.append(name)
            free = [one for one in free if name.office is None or not name.office.start <= one.start < name.office.end]
    return out


def _is_no_place(name: Name, spots: list[tuple[int, int]]) -> bool:
    """Whether no place stands in a run, or its titles make a person of it ("Minister Victoria Stone")."""
    person = name.titled and (" " in name.text or name.honorific or name.rank is not None)
    return person or not any(a < name.end and name.start < b for a, b in spots)


def is_person(name: Name, lower: frozenset[str]) -> bool:
    """Whether a candidate is a person; `lower` are the words that the report also writes small, which alone name nobody."""
    words = name.text.split()
    if is_open(name):
        return name.entity
    if len(words) == 1:
        return name.titled and name.text.lower() not in lower and not (name.rank is None and name.gap.rstrip().endswith(","))
    if name.titled or name.behind is not None:
        return not all(word.lower() in lower for word in words)
    return True  # by its given name


def is_open(name: Name) -> bool:
    """Whether nothing but the language model can tell a candidate for a person: several words, no title, no given name."""
    words = name.text.split()
    return len(words) > 1 and not name.titled and name.behind is None and words[0] not in gazetteer.given_names()


def _drop(parse: Parse, sentence: Sentence, found: list[Name]) -> None:
    """Leave out the places and items that are parts of names."""
    spans = [(name.start, name.end) for name in found]
    named = [m for m in parse.of(sentence.number, "place", "item") if any(a < m.end and m.start < b for a, b in spans)]
    parse.mentions[sentence.number] = [m for m in parse.mentions[sentence.number] if m not in named]
