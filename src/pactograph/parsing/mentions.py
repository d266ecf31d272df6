"""Everything in a report that its own words tell to be a party, a place, an item, a date, a sum or a number."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from pactograph.parsing.amounts import money, numbers
from pactograph.parsing.dates import dates
from pactograph.parsing.lookups import looked_up
from pactograph.records.parse import Mention, Parse, Sentence
from pactograph.records.report import Where

NEAR = re.compile(
    r"[ \u00a0-](?:of (?:the |its |their )?)?(?:(?:more|new|additional|further|other|used|old|second-hand|surplus|modern|advanced|latest|"
    r"[A-Z][\w-]+|[a-z]+-[a-z]+) ){0,3}"
)
PARTS: tuple[Where, ...] = ("text", "title")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(slots=True)
class Titles:
    """The offices and ranks of a sentence, which belong to people, and the names in it that are no person's nor party's."""

    offices: list[Mention] = field(default_factory=list)
    ranks: list[Mention] = field(default_factory=list)
    stops: list[tuple[int, int]] = field(default_factory=list)


def collect(parse: Parse) -> list[Titles]:
    """Add the mentions of all kinds but people and short forms; returns the titles of each sentence."""
    titles = [Titles() for _ in parse.sentences]
    for where in PARTS:
        _gazetteer(parse, where, titles)
    for one in titles:
        one.offices.sort(key=lambda office: office.start)
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
    for mention in looked_up(text):
        at = bisect_right(starts, mention.start) - 1
        if at < 0 or mention.end > own[at].end:
            continue
        mention.sentence = own[at].number
        if mention.kind == "stop":
            titles[mention.sentence].stops.append((mention.start, mention.end))
            continue
        into = {"office": titles[mention.sentence].offices, "rank": titles[mention.sentence].ranks}
        into.get(mention.kind, parse.mentions[mention.sentence]).append(mention)


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


def _year(text: str) -> str | None:
    """The year that a report without date names most, the latest of several."""
    years = YEAR.findall(text)
    return max(sorted(set(years)), key=lambda year: (years.count(year), year)) if years else None
