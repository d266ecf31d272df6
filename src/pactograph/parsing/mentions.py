"""Everything in a report that its own words tell to be a party, a place, an item, a date, a sum or a number."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from pactograph import gazetteer
from pactograph.parsing.amounts import money, numbers
from pactograph.parsing.dates import dates
from pactograph.records import Item, Place
from pactograph.records.parse import Mention, Parse, Sentence
from pactograph.records.report import Where

# Words before a state's name that make a place of it.
LOCATIVE = re.compile(
    r"\b(?:in|inside|throughout|across|visit(?:s|ed|ing)?(?: to)?|travel(?:s|led|ed|ling|ing)? to|trips? to|tours? of|arriv(?:e|es|ed|al|ing) in|"
    r"fl(?:ew|y|ies|ying) to|deploy\w* to|based in|to|hosted by|left|leav(?:e|es|ing)) (?:the )?$",
    re.IGNORECASE,
)
# Bodies whose head is told by their name and a word: "U.S. Central Command chief".
HEADED = frozenset({"force", "ministry", "organisation", "company"})
HEAD = re.compile(r"(?:['’]s)? (?:chief|commander|head|boss|director|president|chairman|ceo|CEO|leader)\b(?! of)")
# Places that belong to a state.
OWNED = re.compile(r"\b(?:College|University|Academy|School|Base|Airbase|Camp|Barracks|Headquarters|Harbou?r|Airport|Shipyard|Dockyard|Centre|Center|Station|Cantonment|Garrison)$", re.IGNORECASE)
PARTS: tuple[Where, ...] = ("text", "title")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(slots=True)
class Titles:
    """The offices and ranks of a sentence, which belong to people and are no mentions of their own; and names of things that are no person's."""

    offices: list[Mention] = field(default_factory=list)
    ranks: list[Mention] = field(default_factory=list)
    stops: list[tuple[int, int]] = field(default_factory=list)


def collect(parse: Parse) -> list[Titles]:
    """Add the mentions of all kinds but people and short forms; returns the titles of each sentence."""
    titles = [Titles() for _ in parse.sentences]
    for where in PARTS:
        _gazetteer(parse, where, titles)
    base = parse.report.date or _year(parse.report.text)
    for sentence, mentions in zip(parse.sentences, parse.mentions, strict=True):
        measures = list(_measures(sentence, base))
        sums = [m for m in measures if m.kind == "money"]
        kept = [m for m in mentions if m.kind != "party" or not any(s.start < m.end and m.start < s.end for s in sums)]
        mentions[:] = [*kept, *measures]
        _quantify(mentions, parse.report.part(sentence.where))
    return titles


def _gazetteer(parse: Parse, where: Where, titles: list[Titles]) -> None:
    text = parse.report.part(where)
    own = [sentence for sentence in parse.sentences if sentence.where == where]
    if not own:
        return
    starts = [sentence.start for sentence in own]
    for mention in _named(text):
        at = bisect_right(starts, mention.start) - 1
        if at < 0 or mention.end > own[at].end:
            continue
        mention.sentence = own[at].number
        if mention.kind == "stop":
            titles[mention.sentence].stops.append((mention.start, mention.end))
            continue
        into = {"office": titles[mention.sentence].offices, "rank": titles[mention.sentence].ranks}
        into.get(mention.kind, parse.mentions[mention.sentence]).append(mention)


def _named(text: str) -> Iterator[Mention]:
    for p in gazetteer.named(text):
        if p.kind != "namesake":
            yield Mention("party" if p.code else "stop", p.start, p.end, p.quote, p.code, p.kind)
        if p.kind == "state" and LOCATIVE.search(text, max(0, p.start - 30), p.start):
            yield Mention("place", p.start, p.end, p.quote, Place(name=p.quote, country=p.code), "state")
    for i in gazetteer.items(text):
        yield Mention("item", i.start, i.end, i.quote, Item(name=i.quote, category=i.category, quantity=1 if i.kind == "ship" else None), i.kind)
        if i.kind == "ship":
            yield from _flag(i.start, i.quote)
    for l in gazetteer.places(text):
        yield Mention("place", l.start, l.end, l.quote, Place(name=l.quote, country=l.country))
    offices = [(o.start, o.end) for o in gazetteer.offices(text)]
    for o in gazetteer.offices(text):
        yield Mention("office", o.start, o.end, o.quote, o.party)
    for p in gazetteer.parties(text):
        if p.kind in HEADED and (head := HEAD.match(text, p.end)) and not any(a < head.end() and p.start < b for a, b in offices):
            yield Mention("office", p.start, head.end(), text[p.start : head.end()], p.code)
    for r in gazetteer.ranks(text):
        yield Mention("rank", r.start, r.end, r.quote, None)


def _flag(start: int, quote: str) -> Iterator[Mention]:
    """The party whose navy the prefix of a ship's name tells."""
    for prefix in (word for word in quote.split() if gazetteer.ship_prefixes().get(word)):
        at = start + quote.index(prefix)
        yield Mention("party", at, at + len(prefix), prefix, gazetteer.ship_prefixes()[prefix], "ship")


def _measures(sentence: Sentence, base: str | None) -> Iterator[Mention]:
    sums = list(money(sentence.text))
    days = list(dates(sentence.text, base))
    taken = [(m.start, m.end) for m in (*sums, *days)]
    counts = [n for n in numbers(sentence.text) if not any(n.start < b and a < n.end for a, b in taken)]
    for mention in (*sums, *days, *counts):
        mention.start += sentence.start
        mention.end += sentence.start
        mention.sentence = sentence.number
        yield mention


def _quantify(mentions: list[Mention], text: str) -> None:
    """Give items the number right before them, at most three small words between ("two of the latest frigates")."""
    counts = [m for m in mentions if m.kind == "number"]
    for item in (m for m in mentions if m.kind == "item"):
        count = next((n for n in counts if n.end <= item.start and NEAR.fullmatch(text, n.end, item.start)), None)
        if count is not None:
            item.value = item.value.model_copy(update={"quantity": count.value})
            item.extra["quantity"] = count


NEAR = re.compile(r"[ \u00a0-](?:of (?:the |its |their )?)?(?:(?:more|new|additional|further|other|used|old|second-hand|surplus|modern|advanced|latest|[A-Z][\w-]+|[a-z]+-[a-z]+) ){0,3}")


def settle(parse: Parse) -> None:
    """Give schools, bases and the like of which no state is told the state named right before them, else the report's home."""
    for mentions in parse.mentions:
        for place in (m for m in mentions if m.kind == "place" and m.value.country is None and OWNED.search(m.quote)):
            text = parse.report.part(parse.sentences[place.sentence].where)
            owner = next((p.value for p in mentions if p.kind == "party" and text[p.end : place.start] in (" ", "’s ", "'s ")), parse.home)
            place.value = place.value.model_copy(update={"country": owner if owner in gazetteer.states() else None})


def _year(text: str) -> str | None:
    """The year that a report without date names most, the latest of several."""
    years = YEAR.findall(text)
    return max(sorted(set(years)), key=lambda year: (years.count(year), year)) if years else None
