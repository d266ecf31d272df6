"""Mentions of weapons, systems and equipment: designations, names of families, common nouns with the words that belong to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pactograph.gazetteer.designations import designation, is_short
from pactograph.gazetteer.matcher import Matcher
from pactograph.gazetteer.parties import field_words, in_title_case, named, party_names
from pactograph.gazetteer.ships import ship_prefixes
from pactograph.gazetteer.tables import names, plain, table
from pactograph.gazetteer.tokens import Tokens, tokens


class ItemMention(NamedTuple):
    """Characters `start` (inclusive) to `end` (exclusive) of a text, the codebook's category, and what kind of name it is.

    The span leaves out number and article. `kind`: designation, family, ship (a ship's own name), noun, dual ("boats", "fuel": as often
    civilian), generic ("weapons"),
    attributive (before a noun that is no item: "arms control", "missile test").
    """

    start: int
    end: int
    category: str
    kind: str
    quote: str


class Word(NamedTuple):
    """What a word or fixed phrase is within an item's name. `sort`: designation, family, guarded (a family whose name is a word), noun,
    modifier.

    `weight` of a noun: strong, weak, bare and more (see nouns.csv).
    """

    sort: str
    category: str
    weight: str = ""


class Piece(NamedTuple):
    """Words `first` to before `last` and what they are."""

    first: int
    last: int
    word: Word


def items(text: str) -> list[ItemMention]:
    """All mentions of items in `text`, from left to right, none overlapping."""
    read = tokens(text)
    found = (mention_of(read, run) for run in runs(read, taken(read)))
    return [mention for mention in found if mention]


def taken(read: Tokens) -> frozenset[int]:
    """Starts of the words within longer names of parties and stop names: no item begins there ("Russian Helicopters", "Shell")."""
    spans = [(one.start, one.end) for one in named(read.text) if not one.code or (" " in one.quote and one.kind in BODIES)]
    return frozenset(
        read.starts[at] for start, end in spans for at in range(bisect_left(read.starts, start), bisect_left(read.starts, end))
    )


# Kinds of party names whose words are not read as weapons.
BODIES = frozenset({"company", "ministry", "force", "organisation", "group"})


def runs(read: Tokens, out: frozenset[int]) -> Iterator[list[Piece]]:
    """Pieces that follow one another without a gap, but for a comma between modifiers; none begins at a place in `out`."""
    run: list[Piece] = []
    for piece in pieces(read):
        if read.starts[piece.first] in out:
            continue
        if run and (not follows(read, run[-1], piece) or broken(read, piece.first)):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def follows(read: Tokens, before: Piece, piece: Piece) -> bool:
    """Whether `piece` goes on from the piece before it: "nuclear-powered submarines", "conventionally armed, nuclear-powered
    submarines".
    """
    if before.last == piece.first:
        return True
    comma = before.last + 1 == piece.first and read.words[before.last] == "," and before.word.sort == "modifier"
    return comma and (piece.word.sort == "modifier" or (piece.word.sort == "noun" and piece.last - piece.first > 1))


def broken(read: Tokens, place: int) -> bool:
    """Whether a line ends before the word at `place`."""
    return "\n\n" in read.text[read.ends[place - 1] : read.starts[place]]


def pieces(read: Tokens) -> Iterator[Piece]:
    """The longest piece at each place, from left to right."""
    place, size = 0, len(read.words)
    before: Piece | None = None
    while place < size:
        piece = (piece_at(read, place) or nickname(read, place, before)) if may_begin(read, place) else None
        if piece is None:
            place += 1
        else:
            yield piece
            place, before = piece.last, piece


def may_begin(read: Tokens, place: int) -> bool:
    """Whether any piece can begin at `place`: at most words none can, which is told sooner than by looking for each kind."""
    first = read.words[place][0]
    return first.isupper() or first.isdigit() or read.folded[place] in common_firsts() or read.words[place + 1 : place + 2] == ["-"]


@cache
def common_firsts() -> frozenset[str]:
    """The words with which common words for items begin."""
    return common_words().firsts()


def nickname(read: Tokens, place: int, before: Piece | None) -> Piece | None:
    """A capitalised word right after a designation ("MH-60R Seahawk") or after a ship's noun in the singular ("the frigate Shtandart")."""
    if before is None or before.last != place or not is_name(read, place):
        return None
    if before.word.sort == "designation":
        return Piece(place, place + 1, before.word._replace(sort="family"))
    ship = before.word.sort == "noun" and before.word.category == "ships" and not read.folded[place - 1].endswith("s")
    return Piece(place, place + 1, Word("ship", "ships")) if ship else None


def is_name(read: Tokens, place: int) -> bool:
    """Whether the word is a capitalised one that is no party's name, on a line that does not capitalise all its words."""
    word = read.words[place]
    if not (word.istitle() and word.isalpha() and len(word) > 3) or read.text[read.starts[place] - 1] != " ":
        return False
    return word not in party_names() and read.folded[place] not in field_words() and not in_title_case(read, place)


def piece_at(read: Tokens, place: int) -> Piece | None:
    """The longest of designation, family, ship's name, class and common word at `place`; of equal ones the first of these."""
    options: list[Piece] = []
    if read.words[place][0].isupper() or read.words[place][0].isdigit():
        options += proper_pieces(read, place)
    if (hit := common_words().at(read.folded, place)) is not None:
        options.append(Piece(*hit))
    elif is_compound(read, place):
        options.append(Piece(place, place + 3, Word("modifier", "")))
    return max(options, key=lambda piece: piece.last) if options else None


def is_compound(read: Tokens, place: int) -> bool:
    """Whether an adjective such as "laser-equipped" or "bunker-busting" begins at `place`."""
    if place + 2 >= len(read.words) or read.words[place + 1] != "-" or not read.words[place].isalnum():
        return False
    return read.folded[place + 2].endswith(COMPOUNDS) and read.starts[place + 2] == read.ends[place] + 1


# Ends of the adjectives that a hyphen joins to another word.
COMPOUNDS = tuple(
    "guided launched fired armed powered propelled equipped mounted based borne capable carrying range class role generation built type "
    "lift altitude endurance busting buster speed calibre caliber purpose mission proof resistant protected engine seat wing wheeled "
    "tracked".split()
)


def proper_pieces(read: Tokens, place: int) -> Iterator[Piece]:
    """Pieces that begin with a capital or a digit."""
    if (found := designation(read, place)) is not None:
        yield Piece(place, found[0], Word("designation", found[1]))
    if (hit := families().at(read.words, place)) is not None:
        yield Piece(*hit)
    if read.words[place] in ship_prefixes() and (last := ship_end(read, place)) > place + 1:
        yield Piece(place, last, Word("ship", "ships"))
    if (last := class_end(read, place)) > place:
        yield Piece(place, last, Word("modifier", ""))


def ship_end(read: Tokens, place: int) -> int:
    """One past the ship's name whose prefix stands at `place`: up to three capitalised words and a hull number in brackets."""
    last, size = place + 1, len(read.words)
    while last < min(size, place + 4) and read.words[last][0].isupper() and read.words[last] not in ship_prefixes():
        last += 1
        if last + 1 < size and read.words[last] == "'" and read.starts[last + 1] == read.ends[last] and len(read.words[last + 1]) > 1:
            last += 2
    if last + 3 < size and read.words[last] == "(" and ")" in read.words[last + 2 : last + 7] and read.words[last + 1][0].isupper():
        last = read.words.index(")", last) + 1
    return last


def class_end(read: Tokens, place: int) -> int:
    """One past "Talwar-class" where it begins at `place`, else `place`."""
    for last in (place + 3, place + 4):
        if last <= len(read.words) and read.folded[last - 1] == "class" and read.words[last - 2] == "-":
            return last if all(word[0].isupper() for word in read.words[place : last - 2]) else place
    return place


def mention_of(read: Tokens, run: list[Piece]) -> ItemMention | None:
    """The item that a run of pieces names, None where it names none."""
    run = trimmed(read, run)
    if not run or not speaks(read, run):
        return None
    start, end = read.starts[named_from(read, run)], read.ends[run[-1].last - 1]
    return ItemMention(start, end, category_of(run), kind_of(read, run), read.text[start:end])


def named_from(read: Tokens, run: list[Piece]) -> int:
    """The first word of the name: an unknown capitalised word right before the noun of a weapon belongs to it ("Chieftain tanks")."""
    first = next((piece.first for piece in run if read.words[piece.first] in ship_prefixes()), run[0].first)
    noun = run[-1].word
    if first < 2 or noun.sort != "noun" or noun.category in ("other", "vehicles") or not is_name(read, first - 1):
        return first
    before = read.words[first - 2]
    return first if before[0].isupper() or before in (".", "?", "!", ":", '"', "-", "(", "'", "&", "/") else first - 1


def trimmed(read: Tokens, run: list[Piece]) -> list[Piece]:
    """The run without vague words before, modifiers after, or the half of a word before ("to patrol ships", "cross-border arms")."""
    while run and run[-1].word.sort in ("modifier", "vague"):
        run = run[:-1]
    while run and run[0].word.sort == "vague":
        run = run[1:]
    if (
        len(run) > 1
        and run[0].word.sort == "modifier"
        and run[0].first
        and read.folded[run[0].first - 1] in ("to", "-", "will", "would", "can", "could", "must", "should", "may")
    ):
        run = run[1:]
    return run


def speaks(read: Tokens, run: list[Piece]) -> bool:
    """Whether the run says enough: more than a bare noun, a guarded name or a letter with a digit, unless a number stands before these."""
    if len(run) > 1:
        return True
    piece = run[0]
    written = read.text[read.starts[piece.first] : read.ends[piece.last - 1]]
    if piece.word.weight.startswith("bare"):
        return piece.word.category != "other" and after_number(read, piece.first)
    if piece.word.sort == "guarded":
        return after_number(read, piece.first) or is_thing(read, piece)
    if piece.word.sort == "designation" and is_short(written):
        return after_number(read, piece.first)
    return True


def is_thing(read: Tokens, piece: Piece) -> bool:
    """Whether the words around a guarded name speak of a thing that is supplied ("to deliver Javelin missiles", "the Osprey")."""
    follows = read.words[piece.last] if piece.last < len(read.words) else "."
    if follows[0].isupper() or follows in ("said", "told", "'", "is", "was", "and"):
        return False
    return piece.first > 0 and read.folded[piece.first - 1] in SUPPLIED


SUPPLIED = frozenset(
    "the of deliver delivers delivered delivering supply supplied supplying provide provided send sent sell sold buy bought buying "
    "purchase purchased order ordered receive received including include includes "
    "additional more new their its operate operates operated".split()
)


def after_number(read: Tokens, place: int) -> bool:
    """Whether a number in digits or words stands before the word at `place`."""
    return place > 0 and (read.words[place - 1].isdigit() or read.folded[place - 1] in NUMBERS)


NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty hundred hundreds".split()
)


def category_of(run: list[Piece]) -> str:
    """The category: of the last strong noun; else of a designation or family; else of a modifier that has one; else of the last noun."""
    nouns = [piece.word for piece in run if piece.word.sort == "noun"]
    if nouns and nouns[-1].weight.endswith("strong"):
        return nouns[-1].category
    named = [piece.word.category for piece in run if piece.word.sort in NAMED]
    telling = [piece.word.category for piece in run if piece.word.sort == "modifier" and piece.word.category]
    strong = [word.category for word in nouns if word.weight.endswith("strong")]
    weak = [word.category for word in reversed(nouns) if word.category != "other"]
    return (named or telling or (strong if nouns and nouns[-1].category == "other" else []) or weak or strong or ["other"])[
        -1 if named else 0
    ]


NAMED = ("designation", "family", "guarded", "ship")


def kind_of(read: Tokens, run: list[Piece]) -> str:
    """The kind of the mention, see ItemMention."""
    last = run[-1].last
    if run[-1].word.sort == "noun" and last < len(read.words) and read.folded[last] in followers():
        return "attributive"
    named = [piece.word.sort for piece in run if piece.word.sort in NAMED]
    if named:
        return "family" if named[0] == "guarded" else named[0]
    if len(run) == 1 and run[0].word.weight.startswith("dual"):
        return "dual"
    return "generic" if category_of(run) == "other" else "noun"


@cache
def followers() -> frozenset[str]:
    """Nouns that turn an item's name before them into an adjective."""
    return frozenset(word for row in table("followers") for word in names(row["words"]))


@cache
def families() -> Matcher[Word]:
    """Names of families as written, without diacritics, and in capitals where longer than five letters."""
    rows = {row["category"]: names(row["names"]) for row in table("families")}
    guarded = set(rows.pop("guarded"))
    return Matcher(
        (form, Word("guarded" if name in guarded else "family", category))
        for category, listed in rows.items()
        for name in listed
        for form in family_forms(name)
    )


def family_forms(name: str) -> Iterator[str]:
    """The forms in which a family's name is written."""
    yield name
    if not name.isascii():
        yield plain(name)
    if len(name) > 5:
        yield name.upper()


@cache
def common_words() -> Matcher[Word]:
    """Nouns and modifiers, lower-cased, with hyphen, space or nothing for a hyphen."""
    return Matcher(common_entries())


def common_entries() -> Iterator[tuple[str, Word]]:
    """(form, what it is); nouns first, since of the same words the first counts."""
    for row in table("nouns"):
        noun = Word("noun", row["category"], row["weight"])
        for name in names(row["nouns"]):
            yield from ((form, noun) for number in (name, plural(name)) for form in hyphen_forms(number.lower()))
    for row in table("modifiers"):
        word = Word("vague", "") if row["category"] == "vague" else Word("modifier", row["category"])
        yield from ((form, word) for name in names(row["words"]) for form in hyphen_forms(name.lower()))


def hyphen_forms(name: str) -> tuple[str, ...]:
    """The name with its hyphens, with spaces for them, and joined."""
    return (name, name.replace("-", " "), name.replace("-", "")) if "-" in name else (name,)


def plural(noun: str) -> str:
    """The regular plural of an English noun."""
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
