"""Report → Parse: sentences, and in them everything that a record may be made of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable

from pactograph import gazetteer
from pactograph.parsing import pipeline, refs
from pactograph.parsing.amounts import money, numbers
from pactograph.parsing.dates import dates
from pactograph.parsing.persons import Name, names
from pactograph.parsing.sentences import sentences
from pactograph.records import Item, Person, Place, Report
from pactograph.records.parse import Mention, Parse, Sentence
from pactograph.records.report import Where

Wanted = Callable[[str], bool]
# Titles that only one state gives its officers, though the words do not say so.
OWN_OFFICES = (
    (re.compile(r"^(?:(?:deputy|under|assistant|former|acting|u\.s\.|us|principal deputy assistant)[\s-])*secretary of (?:state|defen[sc]e|homeland security|the (?:army|navy|air force))\b"), "USA"),
    (re.compile(r"\bjoint chiefs of staff\b"), "USA"),
    (re.compile(r"\b(?:external affairs minister|minister of external affairs|raksha mantri)\b"), "IND"),
    (re.compile(r"\bchancellor of the exchequer\b"), "GBR"),
    (re.compile(r"\btaoiseach\b|\btánaiste\b"), "IRL"),
    (re.compile(r"\bstate councill?or\b"), "CHN"),
)  # fmt: skip
STATE_SPEAKS = re.compile(r"\bon behalf of (?:the )?")


def parse(report: Report, wanted: Wanted = lambda text: True, ignored: Iterable[tuple[int, int]] = ()) -> Parse:
    """Read `report`. Only sentences that `wanted` says yes to get syntax; those within `ignored` (debris) are left out."""
    found = [*_cut(report, "title"), *_cut(report, "text", list(ignored))]
    for number, sentence in enumerate(found):
        sentence.number = number
    parse = Parse(report, found, [[] for _ in found])
    entities = _syntax(found, wanted)
    titles = _gazetteer(parse)
    _measures(parse)
    parse.author, parse.home = _author(parse), _home(parse)
    _people(parse, titles, entities)
    _short_forms(parse)
    for sentence, mentions in zip(found, parse.mentions, strict=True):
        mentions.sort(key=lambda mention: (mention.start, mention.end))
        for mention in mentions:
            _anchor(mention, sentence)
    return parse


def _cut(report: Report, where: Where, ignored: list[tuple[int, int]] | None = None) -> list[Sentence]:
    text = report.part(where)
    spans = [span for span in sentences(text) if not any(a <= span[0] and span[1] <= b for a, b in ignored or ())]
    return [Sentence(0, start, end, text[start:end], where, paragraph=-1 if where == "title" else paragraph) for start, end, paragraph in spans]


def _syntax(found: list[Sentence], wanted: Wanted) -> list[list[tuple[int, int]]]:
    """Give the wanted sentences their tokens; returns the people that the model sees in each, as character spans."""
    people: list[list[tuple[int, int]]] = [[] for _ in found]
    chosen = [sentence for sentence in found if wanted(sentence.text)]
    for sentence, (tokens, entities) in zip(chosen, pipeline.parse(s.text for s in chosen), strict=True):
        for token in tokens:
            token.start += sentence.start
            token.end += sentence.start
        sentence.tokens = tokens
        people[sentence.number] = [(a + sentence.start, b + sentence.start) for a, b, label in entities if label in ("PERSON", "PER")]
    return people


def _gazetteer(parse: Parse) -> list[tuple[list[Mention], list[Mention]]]:
    """Add parties, places and items; returns the offices and ranks of each sentence."""
    titles: list[tuple[list[Mention], list[Mention]]] = [([], []) for _ in parse.sentences]
    for where in ("title", "text"):
        text = parse.report.part(where)  # type: ignore[arg-type]
        own = [sentence for sentence in parse.sentences if sentence.where == where]
        if not own:
            continue
        starts = [sentence.start for sentence in own]

        def put(mention: Mention, into: Callable[[int], list[Mention]], own: list[Sentence] = own, starts: list[int] = starts) -> None:
            at = bisect_right(starts, mention.start) - 1
            if at >= 0 and mention.end <= own[at].end:
                mention.sentence = own[at].number
                into(mention.sentence).append(mention)

        for p in gazetteer.parties(text):
            put(Mention("party", p.start, p.end, p.quote, p.code, p.kind), lambda n: parse.mentions[n])
        for i in gazetteer.items(text):
            put(Mention("item", i.start, i.end, i.quote, Item(name=i.quote, category=i.category), i.kind), lambda n: parse.mentions[n])
        for l in gazetteer.places(text):
            put(Mention("place", l.start, l.end, l.quote, Place(name=l.quote, country=l.country)), lambda n: parse.mentions[n])
        for o in gazetteer.offices(text):
            put(Mention("office", o.start, o.end, o.quote, o.party), lambda n: titles[n][0])
        for r in gazetteer.ranks(text):
            put(Mention("rank", r.start, r.end, r.quote, None), lambda n: titles[n][1])
    return titles


def _measures(parse: Parse) -> None:
    for sentence, mentions in zip(parse.sentences, parse.mentions, strict=True):
        sums = list(money(sentence.text))
        days = list(dates(sentence.text, parse.report.date))
        counts = [n for n in numbers(sentence.text) if not any(n.start < m.end and m.start < n.end for m in (*sums, *days))]
        for mention in (*sums, *days, *counts):
            mention.start += sentence.start
            mention.end += sentence.start
            mention.sentence = sentence.number
            mentions.append(mention)


def _home(parse: Parse) -> str | None:
    """The state that the report writes from: the one named most, places and datelines included; early mentions count more."""
    votes: Counter[str] = Counter()
    for mentions in parse.mentions:
        for mention in mentions:
            if mention.kind == "party" and len(mention.value) == 3 and mention.value.isupper():
                votes[mention.value] += 3 if mention.sentence < 3 else 2
            elif mention.kind == "place" and mention.value.country:
                votes[mention.value.country] += 1
    if parse.author:
        votes[parse.author] += 6
    return min(votes, key=lambda code: (-votes[code], code)) if votes else None


def _author(parse: Parse) -> str | None:
    """The state in whose name the report speaks ("we", "I"): of the office in its first lines or of "on behalf of"."""
    report = parse.report
    head = "\n".join((report.title, report.text[:400])).lower()
    for pattern, code in OWN_OFFICES:
        if re.search(pattern.pattern.lstrip("^"), head):
            return code
    if (match := STATE_SPEAKS.search(report.text.lower())) is not None:
        after = [m for mentions in parse.mentions for m in mentions if m.kind == "party" and 0 <= m.start - match.end() < 40]
        if after:
            return str(after[0].value)
    return None


def _people(parse: Parse, titles: list[tuple[list[Mention], list[Mention]]], entities: list[list[tuple[int, int]]]) -> None:
    """Add the named people, each with all that the report says of him anywhere."""
    known: dict[str, Person] = {}
    found: list[list[tuple[Name, Person]]] = []
    for sentence in parse.sentences:
        offices, ranks = titles[sentence.number]
        found.append(_named(parse, sentence, offices, ranks, entities[sentence.number]))
        for _, person in found[-1]:
            _learn(known, person)
    for sentence, pairs in zip(parse.sentences, found, strict=True):
        seen = [mention for mention in parse.mentions[sentence.number] if mention.kind == "party"]
        for name, person in pairs:
            whole = _complete(known, person, parse)
            quote = parse.report.part(sentence.where)[name.start : name.end]
            mention = Mention("person", name.start, name.end, quote, whole, "named", sentence.number)
            mention.extra = {"office": name.office or name.behind, "rank": name.rank, "own": person}
            parse.mentions[sentence.number].append(mention)
        _surnames(parse, sentence, known, [*seen, *(m for m in parse.mentions[sentence.number] if m.kind == "person")])
        _bare_offices(parse, sentence, known, titles[sentence.number][0])


def _named(parse: Parse, sentence: Sentence, offices: list[Mention], ranks: list[Mention], people: list[tuple[int, int]]) -> list[tuple[Name, Person]]:
    shift = sentence.start
    local = [_moved(m, -shift) for m in parse.mentions[sentence.number] if m.kind in ("party", "item", "place", "date")]
    offices, ranks = [_moved(m, -shift) for m in offices], [_moved(m, -shift) for m in ranks]
    out = []
    for name in names(sentence.text, local, offices, ranks, [(a - shift, b - shift) for a, b in people]):
        office = name.office or name.behind
        party = _party_of(name, sentence.text, [m for m in local if m.kind == "party"])
        person = Person(name=name.text, party=party, office=office.quote.lower() if office else None, rank=name.rank.quote.lower() if name.rank else None)
        for mention in (name, name.office, name.rank, name.behind):
            if mention is not None:
                mention.start += shift
                mention.end += shift
        out.append((name, person))
    return out


def _moved(mention: Mention, by: int) -> Mention:
    return Mention(mention.kind, mention.start + by, mention.end + by, mention.quote, mention.value, mention.sub, mention.sentence)


def _party_of(name: Name, text: str, parties: list[Mention]) -> str | None:
    """The party that the words around a name say he stands for."""
    for title in (name.office, name.behind):
        if title is not None and title.value:
            return str(title.value)
    for title in (name.office, name.behind):
        if title is None:
            continue
        inside = [m for m in parties if title.start <= m.start and m.end <= title.end]
        before = [m for m in parties if m.end <= title.start and re.fullmatch(r"(?:['’]s?)?[\s\-]*(?:[\w.\-’']+ ){0,2}", text[m.end : title.start])]
        end = name.start if title is name.office else len(text)
        behind = [m for m in parties if title.end <= m.start < end and re.fullmatch(r"[\w\s]*\b(?:of|for|to|in|from|at)(?: the)?(?: [A-Z][\w.\-]+| of| the){0,5} ", text[title.end : m.start])]
        for group in (inside, before[-1:], behind):
            if group:
                return str(group[0].value)
    after = [m for m in parties if m.start >= name.end and re.fullmatch(r",? (?:of|from|for) (?:the )?", text[name.end : m.start])]
    start = min(t.start for t in (name.office, name.rank, name) if t is not None)
    before = [m for m in parties if m.end <= start and re.fullmatch(r"(?:['’]s?)?[\s,\-]*(?:\w+ )?", text[m.end : start])]
    for group in (after, before[-1:]):
        if group:
            return str(group[0].value)
    for title in (name.office, name.behind):
        if title is not None:
            for pattern, code in OWN_OFFICES:
                if pattern.search(title.quote.lower()):
                    return code
    return None


def _key(name: str) -> str:
    words = re.sub(r",? (?:Jr|Sr)\.?$", "", name).split()
    return words[-1].lower()


def _learn(known: dict[str, Person], person: Person) -> None:
    """Keep the fullest name and the first party, office and rank told of each surname."""
    key = _key(person.name)
    old = known.get(key)
    if old is None:
        known[key] = person
        return
    known[key] = Person(
        name=max(old.name, person.name, key=lambda name: (len(name.split()), name == old.name)),
        party=old.party or person.party,
        office=old.office or person.office,
        rank=old.rank or person.rank,
    )


def _complete(known: dict[str, Person], person: Person, parse: Parse) -> Person:
    whole = known[_key(person.name)]
    party = person.party or whole.party or gazetteer.person_party(whole.name, parse.report.date)
    if party is None and (whole.office or whole.rank):
        party = parse.home
    return Person(name=person.name if len(person.name.split()) > 1 else whole.name, party=party, office=person.office or whole.office, rank=person.rank or whole.rank)


def _surnames(parse: Parse, sentence: Sentence, known: dict[str, Person], taken: list[Mention]) -> None:
    """Bare surnames of people named in full elsewhere."""
    for match in re.finditer(r"\b[A-ZÀ-Þ][\w’'\-]+\b", sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        word = re.sub(r"['’]s$", "", match.group())
        whole = known.get(word.lower())
        if whole is None or any(m.start < end and start < m.end for m in taken):
            continue
        person = _complete(known, Person(name=whole.name), parse)
        parse.mentions[sentence.number].append(Mention("person", start, start + len(word), word, person, "surname", sentence.number))


def _bare_offices(parse: Parse, sentence: Sentence, known: dict[str, Person], offices: list[Mention]) -> None:
    """Offices without a name ("the Minister"): of the last person of that office, else of the party beside them."""
    mentions = parse.mentions[sentence.number]
    used = [m.extra.get("office") for m in mentions if m.kind == "person"]
    for office in offices:
        if any(title is not None and title.start < office.end and office.start < title.end for title in used):
            continue
        words = office.quote.lower()
        code = office.value or next((code for pattern, code in OWN_OFFICES if pattern.search(words)), None)
        code = code or next((p.party for p in known.values() if p.office and words.split()[-1] in p.office and p.party), None)
        if code:
            mentions.append(Mention("ref", office.start, office.end, office.quote, (code,), "office", sentence.number))


def _short_forms(parse: Parse) -> None:
    memory = refs.Memory(parse.home, parse.author)
    for sentence, mentions in zip(parse.sentences, parse.mentions, strict=True):
        named = [m for m in mentions if m.kind in ("party", "person") and refs.codes_of(m)]
        mentions.extend(refs.refs(sentence, named, memory))


def _anchor(mention: Mention, sentence: Sentence) -> None:
    """Find the tokens of a mention; its head is the one whose governor lies outside."""
    if not sentence.tokens or (found := sentence.token_at(mention.start, mention.end)) is None:
        return
    mention.first, mention.last = found
    inside = range(found[0], found[1] + 1)
    mention.head = next((i for i in inside if sentence.tokens[i].head not in inside or sentence.tokens[i].head == i), found[1])
