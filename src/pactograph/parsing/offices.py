"""Offices without a name: "the Minister", "the Maldivian Defence Minister", "the Chief of the General Staff of Serbia"."""

from __future__ import annotations

from pactograph.parsing.allegiance import BEFORE
from pactograph.parsing.book import Book, Entry
from pactograph.parsing.guessing import SHIP_OFFICER, ship_owner
from pactograph.parsing.mentions import Titles
from pactograph.parsing.ownoffices import own_office
from pactograph.records.parse import Mention, Parse, Sentence

# Words that make an office a general or a plural one, so that it names nobody.
GENERAL = frozenset(
    "deputy director leader leaders head chairman chair lawmaker representative deputies former spokesman spokesperson spokeswoman "
    "chief mayor governor".split()
)

OF = (" of ", " of the ", " from ", " for ", " for the ")


def bare_offices(parse: Parse, sentence: Sentence, book: Book, titles: Titles) -> list[Mention]:
    """References to the holders of offices that stand without their names; `extra["person"]` is the holder where named elsewhere."""
    text = parse.report.part(sentence.where)
    parties = parse.of(sentence.number, "party")
    out = []
    for office in _free(titles.offices, parse.of(sentence.number, "person"), parties):
        code = office.value or _beside(office, text, parties) or own_office(office.quote.lower())
        if code is None and SHIP_OFFICER.fullmatch(office.quote):
            code = ship_owner(parse, sentence, office.start)
        holder = _holder(office, code, book)
        code = code or (holder.party if holder is not None else None)
        if code is None and text[max(0, office.start - 4) : office.start].lower() == "the " and not _general(office):
            code = parse.author or parse.home
        if code:
            extra = {"person": holder.person()} if holder is not None else {}
            out.append(Mention("ref", office.start, office.end, office.quote, (code,), "office", sentence.number, extra=extra))
    return out


def _free(offices: list[Mention], people: list[Mention], parties: list[Mention]) -> list[Mention]:
    """The offices that are no person's title and within no party's name."""
    used = [(m.extra["first"], m.end) for m in people if "first" in m.extra]
    used += [(o.start, o.end) for m in people if (o := m.extra.get("office")) is not None]
    bare = [one for one in offices if not any(a < one.end and one.start < b for a, b in used)]
    return [one for one in bare if not any(p.start <= one.start and one.end <= p.end for p in parties)]


def _beside(office: Mention, text: str, parties: list[Mention]) -> str | None:
    """The party right before the office or in "of …" right behind it."""
    inside = [m for m in parties if office.start <= m.start and m.end <= office.end]
    before = [m for m in parties if m.end <= office.start and office.start - m.end < 40 and BEFORE.fullmatch(text, m.end, office.start)]
    behind = [m for m in parties if 0 <= m.start - office.end < 12 and text[office.end : m.start] in OF]
    found = (inside or before or behind)[-1:]
    return str(found[0].value) if found else None


def _holder(office: Mention, code: str | None, book: Book) -> Entry | None:
    """The person of that party, if told, whose office holds these words; of several the one whose office is the same."""
    words = office.quote.lower().split()
    fits = [one for one in book.entries if one.office and (code is None or one.party == code) and set(words) <= set(one.office.split())]
    return min(fits, key=lambda one: len((one.office or "").split())) if fits else None


def _general(office: Mention) -> bool:
    words = office.quote.lower().split()
    return words[-1] in GENERAL or words[-1].endswith("s")
