"""Mentions of places: cities, bases, seas, regions and what stands before or after a place's noun ("Lida Air Base", "Port of Galle")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pactograph.gazetteer.parties import field_words, in_title_case, party_names, word_kinds
from pactograph.gazetteer.placenames import BLOCKED, Place, countries, demonyms, place_names, place_nouns, regions, state_words
from pactograph.gazetteer.tables import plain
from pactograph.gazetteer.tokens import Tokens, tokens


class PlaceMention(NamedTuple):
    """Characters `start` (inclusive) to `end` (exclusive) of a text and the code of the state that the place lies in, None for seas and
    regions.
    """

    start: int
    end: int
    country: str | None
    quote: str


def place_country(name: str) -> str | None:
    """The code of the state that the place `name` lies in; of several the most populous. With or without diacritics. None where unknown
    or at sea.
    """
    known = countries()
    for form in (name, plain(name), name.title(), plain(name).title()):
        if form in known:
            return known[form] or None
    found = [one.country for one in places(name) if one.country] if " " in name else []
    return found[-1] if found else None


def places(text: str) -> list[PlaceMention]:
    """All mentions of places in `text` that are no states, longest first, from left to right, none overlapping."""
    read = tokens(text)
    found = []
    for first, last, country in spans(read):
        if country != BLOCKED:
            start, end = read.starts[first], read.ends[last - 1]
            found.append(PlaceMention(start, end, country or None, text[start:end]))
    return found


def spans(read: Tokens) -> Iterator[tuple[int, int, str]]:
    """(first word, one past the last, country or "")."""
    place, size = 0, len(read.words)
    while place < size:
        found = span_at(read, place) if read.words[place][0].isupper() or read.words[place] in LOWER_STARTS else None
        if found is None:
            place += 1
        else:
            yield found
            place = found[1]


LOWER_STARTS = frozenset({"port", "city", "province", "town", "island", "coast"})


def span_at(read: Tokens, place: int) -> tuple[int, int, str] | None:
    """The place that begins at word `place`: a known name with what belongs to it, or capitalised words with a place's noun."""
    known = place_names().at(read.words, place)
    named = after_noun(read, place) or before_noun(read, place)
    if known is not None and known.entry.country == BLOCKED and (named is None or named[1] <= known.last):
        return place, known.last, BLOCKED
    told = known is not None and (known.entry.sure or speaks_of_place(read, place, known.last)) and not is_person(read, place, known.last)
    if named and (known is None or named[1] > known.last or not told):
        return named
    if known is None:
        return unknown(read, place)
    return with_state(read, place, known.last, known.entry) if known is not None and told else None


def unknown(read: Tokens, place: int) -> tuple[int, int, str] | None:
    """Up to three capitalised words that no list has, after a preposition and before a comma and a state: "in Sakhir, Bahrain"."""
    if not place or read.folded[place - 1] not in ("in", "at", "near"):
        return None
    last = place
    while last < min(place + 3, len(read.words)) and read.words[last].istitle() and read.words[last] not in party_names():
        if read.folded[last] in field_words():
            return None
        last += 1
    if last == place or last + 1 >= len(read.words) or read.words[last] != ",":
        return None
    state = state_words().get(read.words[last + 1])
    return (place, last, state) if state and not is_list(read, last + 2) else None


def after_noun(read: Tokens, place: int) -> tuple[int, int, str] | None:
    """A place's noun and the capitalised words after it: "Fort Smith", "Port of Galle"."""
    noun = place_nouns()["before"].at(read.words, place)
    if noun is None or noun.last >= len(read.words):
        return None
    first = noun.last
    hit = place_names().at(read.words, first)
    last = (
        hit.last
        if hit
        else first + (read.words[first][0].isupper() and read.words[first].isalpha() and not read.words[noun.first][0].islower())
    )
    return (place, last, hit.entry.country if hit else "") if last > first else None


def before_noun(read: Tokens, place: int) -> tuple[int, int, str] | None:
    """Up to four capitalised words and a place's noun after them: "Lida Air Base"."""
    hit = place_names().at(read.words, place)
    first = hit.last if hit else place + 1
    for at in range(first, min(place + 5, len(read.words))):
        noun = place_nouns()["after"].at(read.words, at)
        if noun is not None and read.words[place] not in NO_PLACES:
            return built(read, place, noun.last, hit.entry if hit else Place(country_name(read, place), False), at)
        if not read.words[at][0].isupper() or "\n\n" in read.text[read.ends[at - 1] : read.starts[at]]:
            return None
    return None


def built(read: Tokens, first: int, last: int, entry: Place, noun: int) -> tuple[int, int, str] | None:
    """The place with its noun at word `noun`, unless only a state's adjective stands before a common noun ("Russian port")."""
    if read.words[noun].islower() and noun == first + 1 and read.words[first] in demonyms():
        return None
    return None if entry.country == BLOCKED else with_state(read, first, last, entry)


# Capitalised words that begin sentences or other names before a place's noun.
NO_PLACES = frozenset(
    "The A An This That Both All Any Some Every No Its Their Our His Her In At On From To Near Each New Military National Royal Air Naval "
    "Army Navy Main International".split()
)


def country_name(read: Tokens, place: int) -> str:
    """The code of the state whose name or adjective stands at word `place`, "" where none does."""
    return state_words().get(read.words[place], "")


def with_state(read: Tokens, first: int, last: int, entry: Place) -> tuple[int, int, str]:
    """Takes in the region after a comma: "Wilmington, Delaware"; its state counts, as does a state after a place that is not sure."""
    if last + 1 < len(read.words) and read.words[last] == ",":
        region = regions().at(read.words, last + 1)
        if region is not None:
            return first, region.last, region.entry
        state = state_words().get(read.words[last + 1])
        if state and not entry.sure and not is_list(read, last + 2):
            return first, last, state
    return first, last, entry.country


def is_list(read: Tokens, place: int) -> bool:
    """Whether a list of states goes on at `place`, so that the state before is no place's state."""
    return place + 1 < len(read.words) and read.words[place] in (",", "and") and read.words[place + 1] in state_words()


def speaks_of_place(read: Tokens, first: int, last: int) -> bool:
    """Whether a preposition stands before, or a comma and a region or state after, or a dateline's mark."""
    if first and read.folded[first - 1] in PREPOSITIONS:
        return True
    if first > 1 and read.folded[first - 1] == "the" and read.folded[first - 2] in PREPOSITIONS:
        return True
    if last + 1 < len(read.words) and read.words[last] == ",":
        return regions().at(read.words, last + 1) is not None or read.words[last + 1] in state_words()
    return first == 0 and last < len(read.words) and read.words[last] in ("(", "-", "—", "–", ",")


PREPOSITIONS = frozenset(
    "in at near to from outside around via off into visit visits visited visiting leave left leaves leaving reach reached toward towards "
    "of".split()
)


def is_person(read: Tokens, first: int, last: int) -> bool:
    """Whether a given name before or a family name after makes the place's name a person's."""
    if last - first > 1:
        return False
    if first and read.words[first - 1] in word_kinds()["given"]:
        return True
    follows = read.words[last] if last < len(read.words) and read.starts[last] == read.ends[last - 1] + 1 else ""
    if read.words[first] not in word_kinds()["person"] or not follows or not follows[0].isupper() or follows.isupper():
        return False
    return not in_title_case(read, first)
