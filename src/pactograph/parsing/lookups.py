"""What the gazetteer knows of the words of a text, as mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactograph import gazetteer
from pactograph.records import Item, Place
from pactograph.records.parse import Mention

# Words before a state's name that make a place of it.
LOCATIVE = re.compile(
    r"\b(?:in|inside|throughout|across|visit(?:s|ed|ing)?(?: to)?|travel(?:s|led|ed|ling|ing)? to|trips? to|tours? of|arriv(?:e|es|ed|al|"
    r"ing) in|"
    r"fl(?:ew|y|ies|ying) to|deploy\w* to|based in|to|hosted by|left|leav(?:e|es|ing)) (?:the )?$",
    re.IGNORECASE,
)
# Bodies whose head is told by their name and a word: "U.S. Central Command chief".
HEADED = frozenset({"force", "ministry", "organisation", "company"})
HEAD = re.compile(r"(?:['’]s)? (?:chief|commander|head|boss|director|president|chairman|ceo|CEO|leader)\b(?! of)")


def looked_up(text: str) -> Iterator[Mention]:
    """Parties, places, items, and, of kinds of their own, offices, ranks and stop names; those of a kind from left to right."""
    for p in gazetteer.named(text):
        if p.kind != "namesake":
            yield Mention("party" if p.code else "stop", p.start, p.end, p.quote, p.code, p.kind)
        if p.kind == "state" and LOCATIVE.search(text, max(0, p.start - 30), p.start):
            yield Mention("place", p.start, p.end, p.quote, Place(name=p.quote, country=p.code), "state")
    for start, end, _ in gazetteer.outlets(text):
        yield Mention("stop", start, end, text[start:end], "")
    for i in gazetteer.items(text):
        item = Item(name=i.quote, category=i.category, quantity=1 if i.kind == "ship" else None)
        yield Mention("item", i.start, i.end, i.quote, item, i.kind)
        if i.kind == "ship":
            yield from _flag(i.start, i.quote)
    for place in gazetteer.places(text):
        yield Mention("place", place.start, place.end, place.quote, Place(name=place.quote, country=place.country))
    yield from _offices(text)
    for r in gazetteer.ranks(text):
        yield Mention("rank", r.start, r.end, r.quote, None)


def _offices(text: str) -> Iterator[Mention]:
    """Offices, and bodies with the word for their head behind them."""
    found = gazetteer.offices(text)
    for o in found:
        yield Mention("office", o.start, o.end, o.quote, o.party)
    for p in gazetteer.parties(text):
        if p.kind in HEADED and (head := HEAD.match(text, p.end)) and not any(o.start < head.end() and p.start < o.end for o in found):
            yield Mention("office", p.start, head.end(), text[p.start : head.end()], p.code)


def _flag(start: int, quote: str) -> Iterator[Mention]:
    """The party whose navy the prefix of a ship's name tells."""
    for prefix in (word for word in quote.split() if gazetteer.ship_prefixes().get(word)):
        at = start + quote.index(prefix)
        yield Mention("party", at, at + len(prefix), prefix, gazetteer.ship_prefixes()[prefix], "ship")
