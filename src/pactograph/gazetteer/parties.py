"""Mentions of parties: states, their people, capitals, seats of government, forces, ministries, companies, organisations, armed groups."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pactograph.gazetteer.matcher import Hit, Matcher
from pactograph.gazetteer.organisations import organisations
from pactograph.gazetteer.states import states
from pactograph.gazetteer.tables import names, plain, table
from pactograph.gazetteer.tokens import Tokens, tokens


class PartyMention(NamedTuple):
    """Characters `start` (inclusive) to `end` (exclusive) of a text, the party's code, and what kind of name it is.

    `kind`: state, demonym (adjective or one person), person_of (people), capital, seat, force, ministry, organisation, company, group,
    region.
    """

    start: int
    end: int
    code: str
    kind: str
    quote: str


class Name(NamedTuple):
    """What a name stands for; a stop name, and a person's that holds a party's, have no code."""

    code: str
    kind: str


STOP = Name("", "stop")
NAMESAKE = Name("", "namesake")


def parties(text: str) -> list[PartyMention]:
    """All mentions of parties in `text`, longest first, from left to right, none overlapping."""
    return [found for found in named(text) if found.code]


@lru_cache(maxsize=8)
def named(text: str) -> tuple[PartyMention, ...]:
    """The mentions of parties and, with no code, of stop names: other lookups keep clear of both."""
    read = tokens(text)
    found: list[PartyMention] = []
    for hit in party_names().all(read.words):
        if found and read.starts[hit.first] < found[-1].end:
            continue  # inside a name composed before
        if not hit.entry.code or is_party(read, hit):
            found.append(owned(read, hit, found[-1] if found else None))
    return tuple(found)


def owned(read: Tokens, hit: Hit[Name], before: PartyMention | None) -> PartyMention:
    """The mention of a hit: with a common word after a state's name; of the state named before or after it ("Ghana's Congress")."""
    kind, last = hit.entry.kind, hit.last
    if kind in COMPOSED and (part := following(read, last, part_names())) is not None and not of_an_item(read, part):
        kind, last = part.entry, part.last
    found = mention(read, hit, kind, last)
    if hit.entry.kind in SHARED and (owner := owner_before(read, hit.first, before) or owner_after(read, hit.last)):
        return found._replace(code=owner)
    return found


def of_an_item(read: Tokens, part: Hit[str]) -> bool:
    """Whether "military" begins the name of a thing ("Russian military equipment") and none of a force."""
    return read.folded[part.last - 1] == "military" and part.last < len(read.folded) and read.folded[part.last] in THINGS


THINGS = frozenset(
    "equipment hardware aid assistance technology technologies vehicle vehicles aircraft helicopter helicopters truck trucks supplies gear "
    "materiel material products goods drones systems weapons satellite satellites ships vessels plane planes jet jets".split()
)
# Kinds of names that a common word may follow to name a force or a ministry.
COMPOSED = frozenset({"state", "demonym"})
# Kinds of names that other states' bodies may bear as well ("House of Representatives", "Joint Chiefs of Staff").
SHARED = frozenset({"force", "ministry"})


def owner_before(read: Tokens, place: int, before: PartyMention | None) -> str:
    """The code of the state whose adjective or possessive stands right before word `place`, "" where none does."""
    if before is None or before.kind not in COMPOSED:
        return ""
    between = read.text[before.end : read.starts[place]].replace("’", "'")
    return before.code if between in (" ", "'s ", "' ") else ""


def owner_after(read: Tokens, place: int) -> str:
    """The code of the state in "of Ghana" at word `place`, "" where no such words stand there."""
    if place + 1 >= len(read.words) or read.words[place] != "of":
        return ""
    hit = party_names().at(read.words, place + 1 + (read.words[place + 1] == "the"))
    return hit.entry.code if hit and hit.entry.kind == "state" else ""


def mention(read: Tokens, hit: Hit[Name], kind: str, last: int) -> PartyMention:
    """The mention from the hit's first word, less its article, to the word before `last`."""
    first = hit.first + (read.folded[hit.first] == "the" and hit.entry.kind != "capital")
    start, end = read.starts[first], read.ends[last - 1]
    return PartyMention(start, end, hit.entry.code, "demonym" if kind == "prefix" else kind, read.text[start:end])


def following(read: Tokens, place: int, parts: Matcher[str]) -> Hit[str] | None:
    """A common word for a force or ministry at word `place`, on the same line or the next."""
    if place >= len(read.folded):
        return None
    hit = parts.at(read.folded, place)
    return hit if hit and "\n\n" not in read.text[read.ends[place - 1] : read.starts[place]] else None


def is_party(read: Tokens, hit: Hit[Name]) -> bool:
    """Whether the words around let the name stand for a party."""
    word = read.words[hit.first]
    if hit.entry.kind == "prefix":
        return hit.last < len(read.words) and read.words[hit.last] == "-" and read.starts[hit.last] == read.ends[hit.last - 1]
    if hit.entry.kind == "capital" and names_thing(read, hit):
        return False
    if hit.last - hit.first > 1:
        return True
    kinds = word_kinds()
    if word in kinds["mixed"] and in_capitals(read, hit.first):
        return False
    if word in kinds["person"] and names_person(read, hit.last) and not (hit.first and read.folded[hit.first - 1] == "of"):
        return False
    return not (word.istitle() and hit.first and read.words[hit.first - 1] in kinds["given"])


def names_thing(read: Tokens, hit: Hit[Name]) -> bool:
    """Whether a capital only stands in the name of a university, a conference or the like: "University of Vienna", "Vienna Opera"."""
    if hit.last < len(read.words) and read.words[hit.last] in CALLED_AFTER and read.words[hit.last][0].isupper():
        return True
    return hit.first > 1 and read.words[hit.first - 1] == "of" and read.words[hit.first - 2] in CALLED_AFTER


# Nouns that bear a capital's name without standing for its government.
CALLED_AFTER = frozenset(
    "University College Institute School Museum Airport Metro Opera Conference Summit Forum Convention Declaration Process Agreement "
    "Accord Accords Agreements Treaty Charter Protocol Document Dialogue Festival Olympics Games Marathon Stock Exchange Hospital "
    "Cathedral Archbishop Bishop Battle Siege Fall Duke Port City Municipality Bureau Zoo Times Post Hotel Memorandum Format Group "
    "Initiative Talks Club Area Region Metropolitan Police Arbitration Bourse Airshow Shipyard Harbour Harbor".split()
)


def names_person(read: Tokens, place: int) -> bool:
    """Whether the word at `place` looks like a family name: capitalised inside a line that is not, and no word of the field."""
    if place >= len(read.words):
        return False
    word = read.words[place]
    if not word[0].isupper() or word.isupper() or read.starts[place] != read.ends[place - 1] + 1:
        return False
    return read.folded[place] not in field_words() and not in_title_case(read, place) and word not in party_names()


def in_capitals(read: Tokens, place: int) -> bool:
    """Whether the longer words around are all in capitals, as in a headline."""
    around = [word for word in near(read, place) if len(word) > 3 and word.isalpha()]
    return bool(around) and all(word.isupper() for word in around)


def in_title_case(read: Tokens, place: int) -> bool:
    """Whether all words around but the smallest begin with a capital, as in a headline."""
    around = [word for word in near(read, place, 12) if word.isalpha() and word.lower() not in SMALL]
    return len(around) > 2 and all(word[0].isupper() for word in around)


# Words that headlines write small.
SMALL = frozenset("a an the of in on at to for and or with by from as over s t amid into after near via vs".split())


def near(read: Tokens, place: int, reach: int = 3) -> list[str]:
    """Up to `reach` words on either side of the one at `place`."""
    return read.words[max(0, place - reach) : place] + read.words[place + 1 : place + 1 + reach]


@cache
def word_kinds() -> dict[str, frozenset[str]]:
    """The lists of namelike.csv by sort."""
    return {row["sort"]: frozenset(names(row["names"])) for row in table("namelike")}


def given_names() -> frozenset[str]:
    """Common given names, capitalised."""
    return word_kinds()["given"]


@cache
def field_words() -> frozenset[str]:
    """Lower-case words that follow a state's name without being a person's: of offices, ranks, forces and the calendar."""
    rows = [*names(FIELD_WORDS)]
    rows += [word for row in table("parts") for name in names(row["words"]) for word in name.split()]
    return frozenset(rows)


FIELD_WORDS = (
    "king;prime;president;minister;foreign;defence;defense;crown;prince;queen;vice;deputy;chief;general;gen;lt;col;adm;admiral;colonel;"
    "major;"
    "captain;fm;pm;mp;mps;envoy;ambassador;secretary;chancellor;interior;finance;health;justice;security;armed;royal;air;national;supreme;"
    "commander;spokesman;spokesperson;january;february;march;april;may;june;july;august;september;october;november;december;monday;tuesday;"
    "wednesday;thursday;friday;saturday;sunday;and;or;on;in;to;at;of;for;with;from;by;summit;talks;accord;accords;declaration;treaty;show;"
    "conference;agreement;strip;border;senior;special;state;joint;central;bank;court;international;airport;office;district;club;mission;"
    "affairs"
)


@cache
def part_names() -> Matcher[str]:
    """Common words for forces and ministries with their kind, lower-cased."""
    return Matcher((word, row["kind"]) for row in table("parts") for word in names(row["words"]))


@cache
def party_names() -> Matcher[Name]:
    """Every name of a party and every stop name, in the forms that they have in text and in headlines."""
    calm = word_kinds()["calm"]
    return Matcher((form, name) for word, name in all_names() for form in forms(word, word not in calm))


def forms(word: str, shouted: bool = True) -> Iterator[str]:
    """A name as written, in capitals, in title case and without diacritics."""
    yield word
    if not word.isupper():
        if shouted:
            yield word.upper()
        if " " in word:
            yield " ".join(part[:1].upper() + part[1:] for part in word.split(" "))
    if not word.isascii():
        yield from forms(plain(word), shouted)


def all_names() -> Iterator[tuple[str, Name]]:
    """(name, what it stands for); of the same names the first counts."""
    for row in table("stops"):
        yield from ((word, NAMESAKE if row["class"] == "person" else STOP) for word in names(row["names"]))
    for body in organisations().values():
        yield from ((word, Name(body.code, ORGANISATION_KINDS[body.sort])) for word in body.names)
    yield from state_names()
    for row in table("names"):
        yield from ((word, Name(row["code"], row["kind"])) for word in names(row["names"]))
    for row in table("groups"):
        yield from ((word, Name(row["code"], "group")) for word in [row["code"], *names(row["names"])])
    for row in table("prefixes"):
        yield from ((word, Name(row["code"], "prefix")) for word in names(row["names"]))


ORGANISATION_KINDS = {
    "organisation": "organisation",
    "coalition": "organisation",
    "region": "region",
    "polity": "region",
}


def state_names() -> Iterator[tuple[str, Name]]:
    """Names, demonyms and capitals of the states."""
    for state in states().values():
        kind = "region" if state.sort == "territory" else "state"
        yield from ((word, Name(state.code, kind)) for word in state.names)
        yield from ((word, Name(state.code, "demonym")) for word in state.adjectives)
        yield from ((word, Name(state.code, "person_of")) for word in state.people)
        yield from ((word, Name(state.code, "capital")) for word in state.capitals if not word.startswith("!"))
