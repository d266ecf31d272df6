"""Mentions of offices ("deputy defence minister") and ranks ("Lt. Gen."), with the party where the words themselves name one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pactograph.gazetteer.matcher import Hit, Matcher
from pactograph.gazetteer.parties import named, parties, party_names
from pactograph.gazetteer.tables import names, plain, table
from pactograph.gazetteer.tokens import Tokens, tokens


class TermMention(NamedTuple):
    """Characters `start` (inclusive) to `end` (exclusive) of a text; `party`: the code that the words name ("Pentagon chief"), else
    None.
    """

    start: int
    end: int
    quote: str
    party: str | None = None


def offices(text: str) -> list[TermMention]:
    """All mentions of offices in `text`, longest first, from left to right, none overlapping."""
    read = tokens(text)
    return [office(read, first, last) for first, last in office_spans(read)]


def ranks(text: str) -> list[TermMention]:
    """All mentions of ranks in `text`; words such as "general" or "major" count only before a capitalised name."""
    read = tokens(text)
    hits = (hit for hit in rank_words().all(read.folded) if is_rank(read, hit))
    return [cut(read, hit.first, hit.last) for hit in hits]


def cut(read: Tokens, first: int, last: int) -> TermMention:
    """The mention of words `first` to before `last`."""
    start, end = read.starts[first], read.ends[last - 1]
    return TermMention(start, end, read.text[start:end])


def office(read: Tokens, first: int, last: int) -> TermMention:
    """The mention with the party that its own words name."""
    mention = cut(read, first, last)
    if not any(word[0].isupper() for word in read.words[first:last]):
        return mention
    own = OTHERS.split(mention.quote)[0]  # an ambassador to a state, an envoy for it, a commander in it is another's
    found = parties(own)
    return mention._replace(party=found[0].code if found else None)


OTHERS = re.compile(r" (?:to|in|for) ")


def is_rank(read: Tokens, hit: Hit[str]) -> bool:
    """Whether the words are a rank here."""
    if hit.entry == "alone":
        return not lower_abbreviation(read, hit)
    if read.folded[hit.first] in ("major", "private", "cadet", "specialist", "inspector", "marine") and read.words[hit.first].islower():
        return False
    return before_name(read, hit)


def before_name(read: Tokens, hit: Hit[str]) -> bool:
    """Whether a rank stands directly before a capitalised word that begins no office ("General Secretary") and is no party."""
    if hit.last >= len(read.words) or not read.words[hit.last][0].isupper():
        return False
    if hit.first and read.folded[hit.first - 1] in NO_RANKS:
        return False
    return read.folded[hit.last] not in NO_NAMES and read.words[hit.last] not in party_names()


# Words before "general" and the like that make an office of it.
NO_RANKS = frozenset(["-", "'", "secretary", "attorney", "director", "consul", "inspector", "secretaries", "governor", "solicitor", "in"])


# Capitalised words after "General", "Major", "Private" and the like that are no names.
NO_NAMES = frozenset(
    "secretary staff assembly non electric dynamics motors atomics directorate department council command headquarters court election "
    "security "
    "agreement powers power ally allies partners defence defense exercise economies league inspector of and in the for on to sector "
    "affairs "
    "corporation secretariat consul manager director conference law corps service services counsel accounting islands mills attorney "
    "education training limited ltd officer officers western eastern northern southern central sir".split()
)


def lower_abbreviation(read: Tokens, hit: Hit[str]) -> bool:
    """Whether an abbreviation is written small, as the word that it then is ("lt", "col")."""
    return hit.last - hit.first == 1 and len(read.words[hit.first]) < 5 and read.words[hit.first].islower()


def office_spans(read: Tokens) -> Iterator[tuple[int, int]]:
    """(first word, one past the last) of the offices."""
    place, size, starts = 0, len(read.folded), office_starts()
    while place < size:
        last = office_end(read, place) if read.folded[place] in starts and may_begin(read, place) else place
        if last > place:
            last = of_a_body(read, last)
            yield place, last
        place = max(last, place + 1)


def of_a_body(read: Tokens, last: int) -> int:
    """Takes in "of the Indian Navy" after an office, so that an office of a body is told from the state's own."""
    if last + 1 >= len(read.words) or read.folded[last] != "of":
        return last
    first = last + 1 + (read.folded[last + 1] == "the")
    start = read.starts[first] if first < len(read.words) else -1
    ends = [one.end for one in named(read.text) if one.start == start and one.kind in ("force", "ministry")]
    return bisect_left(read.starts, ends[0]) if ends else last


def may_begin(read: Tokens, place: int) -> bool:
    """Whether an office may begin at `place`: not inside "Department of State", nor with a title that is a family name ("Hassan Amir")."""
    word, before = read.folded[place], read.words[place - 1] if place else ""
    if word == "state" and before == "of":
        return False
    if word not in NAMES_TOO or not before[:1].isupper() or read.words[place].islower():
        return True
    return before in party_names() or before.lower() in office_starts()


# Titles that are also given or family names.
NAMES_TOO = frozenset("amir emir sultan dean king prince pope mayor speaker head".split())


def office_end(read: Tokens, place: int) -> int:
    """One past the office that begins at `place`, else `place`."""
    words, first = read.folded, place
    best = longest(words, place)
    while (hit := lists()["before"].at(words, first)) is not None:
        first = hit.last + (hit.last < len(words) and words[hit.last] == "-")
        if first >= len(words):
            break
        best = max(best, longest(words, first))
    return best


def longest(words: list[str], place: int) -> int:
    """One past the longest office at `place` without words before it, else 0."""
    ends = [0]
    if (hit := lists()["office"].at(words, place)) is not None:
        ends.append(hit.last)
    ends.append(portfolio_end(words, place))
    if (hit := lists()["of"].at(words, place)) is not None:
        ends.append(complement_end(words, hit.last))
    return max(ends)


def portfolio_end(words: list[str], place: int) -> int:
    """One past "defence minister", "foreign and defence ministers", else 0."""
    hit = lists()["portfolio"].at(words, place)
    commas = joints = 0
    while hit is not None and hit.last < len(words):
        if (head := lists()["head"].at(words, hit.last)) is not None:
            return head.last if joints or not commas else 0
        if words[hit.last] not in ("and", "/", ",") or hit.last + 1 >= len(words):
            return 0
        commas += words[hit.last] == ","
        joints += words[hit.last] != ","
        hit = lists()["portfolio"].at(words, hit.last + 1)
    return 0


def complement_end(words: list[str], place: int) -> int:
    """One past "of foreign affairs and of defence" or "for European and Eurasian Affairs" at `place`, else 0."""
    if place + 1 >= len(words) or words[place] not in ("of", "for", "to", "in"):
        return 0
    first = place + 1
    hit = lists()["complement"].at(words, first) or lists()["portfolio"].at(words, first)
    if hit is None and words[first] == "the" and first + 1 < len(words):
        hit = lists()["complement"].at(words, first + 1)
    return joined_end(words, hit.last) if hit else 0


def joined_end(words: list[str], last: int) -> int:
    """Takes in further portfolios after "and" or a comma."""
    if last + 1 < len(words) and words[last] == "and":
        first = last + 1 + (words[last + 1] in ("of", "for", "minister"))
        first += first < len(words) and words[first] in ("of", "for")
        hit = lists()["portfolio"].at(words, first)
        if hit is not None and not (
            lists()["head"].at(words, hit.last) or words[hit.last : hit.last + 1] in (["council"], ["committee"], ["secretariat"])
        ):
            return joined_end(words, hit.last)
    return last


@cache
def lists() -> dict[str, Matcher[str]]:
    """The lists of offices.csv by sort, lower-cased."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in table("offices"):
        found.setdefault(row["sort"], []).extend(
            (form.lower(), row["sort"]) for name in names(row["names"]) for form in (name, plain(name))
        )
    return {sort: Matcher(rows) for sort, rows in found.items()}


@cache
def office_starts() -> frozenset[str]:
    """First words of all offices: most words of a text begin none."""
    return frozenset(first for matcher in lists().values() for first in matcher.firsts())


@cache
def office_vocabulary() -> frozenset[str]:
    """Words of portfolios and of what offices are "of", lower-cased: capitalised beside an office they belong to it and not to a name."""
    rows = [row for row in table("offices") if row["sort"] in ("portfolio", "complement", "head", "of")]
    words = (word for row in rows for name in names(row["names"]) for word in name.replace("-", " ").lower().split())
    return frozenset(word for word in words if len(word) > 3)


@cache
def rank_words() -> Matcher[str]:
    """Ranks with their sort, lower-cased."""
    return Matcher((name.lower(), row["sort"]) for row in table("ranks") for name in names(row["names"]))


@cache
def office_names() -> tuple[str, ...]:
    """Whole names of offices, lower-cased; others are built from words before, portfolios and complements."""
    return tuple(name for row in table("offices") if row["sort"] == "office" for name in names(row["names"]))


@cache
def rank_names() -> tuple[str, ...]:
    """All ranks and their abbreviations, lower-cased."""
    return tuple(name for row in table("ranks") for name in names(row["names"]))


# Read once: a few kilobytes.
OFFICES = office_names()
RANKS = rank_names()
