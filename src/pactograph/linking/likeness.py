"""How far two names are the name of one person, whatever the spelling."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

from rapidfuzz import fuzz

from pactograph.linking.names import GIVEN_ALONE, Name, Reading, parsed
from pactograph.linking.score import Score
from pactograph.linking.spelling import consonants, men_form, near, sound

# Names whose likeness is less can stand for one person only where a judgement says so.
CONFLICT = 0.3
SURNAME_ALONE = 0.74
GIVEN_NAME_ALONE = 0.7
OTHER = Score(0.0, "other names")
NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=131072)
def likeness(a: str, b: str, party_a: str | None = None, party_b: str | None = None) -> Score:
    """0..1 for two names as written. Their parties tell the order of their parts, no more. Symmetric."""
    left, right = parsed(a, party_a), parsed(b, party_b)
    if not left.words or not right.words:
        return Score(1.0 if a == b else 0.0, "names without letters")
    if left.alone or right.alone:
        return _alone(left, right, party_a if right.alone else party_b)
    value = _suffixed(left, right)
    if left.words == right.words:
        return Score(value, "the same name" if value == 1 else "the same name, but one is a junior or has a number")
    orders = [pair for pair in product(left.readings, right.readings) if pair[0].usual or pair[1].usual]
    best = max((_read(one, other) for one, other in orders), key=lambda score: (score.value, score.reason))
    subset = _subset(left, right)
    found = max(best, subset, key=lambda score: (score.value, score.reason))
    return Score(round(found.value * value, 3), found.reason)


def _suffixed(left: Name, right: Name) -> float:
    if left.suffix == right.suffix:
        return 1.0
    return 0.1 if left.suffix and right.suffix else 0.65


def _alone(left: Name, right: Name, party: str | None) -> Score:
    """A single word: the surname, or where people are called so the given name, of the other."""
    short, full = (left, right) if left.alone else (right, left)
    word = short.words[0]
    own = [reading.surname for reading in full.readings[:1]]
    if short.alone and full.alone:
        return Score(SURNAME_ALONE * _surnames(word, full.words[0]), "the same surname alone")
    if value := max(_surnames(word, surname) for surname in own):
        return Score(round(SURNAME_ALONE * value, 3), "the surname alone") if value > 0.5 else Score(0.2, "surnames of a man and a woman")
    if (party in GIVEN_ALONE and word in full.words) or (full.readings[0].eastern and word == full.words[-1]):
        return Score(GIVEN_NAME_ALONE, "a name by which he may be called")
    return OTHER


@lru_cache(maxsize=131072)
def _surnames(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if men_form(a) == men_form(b):
        return 0.5
    if near(a, b, 6) or a.replace("g", "h") == b.replace("g", "h"):
        return 0.93
    left, right = consonants(a), consonants(b)
    return 0.88 if left == right and a[-1:] == b[-1:] and (len(left) >= 4 or (len(left) >= 3 and len(a) == len(b))) else 0.0


def _read(a: Reading, b: Reading) -> Score:
    surname = _surnames(a.surname, b.surname)
    if not surname:
        return OTHER
    given = _eastern(a.given[0], b.given[0]) if a.eastern and b.eastern else _given(a.given, b.given)
    if surname == 0.5 and not (a.usual and b.usual):
        return OTHER
    if surname == 0.5:
        # A woman's form in one report and a man's in another: one person only where the given name is the very same.
        same = given.value >= 0.97
        return Score(0.8, "a man's and a woman's form of the surname") if same else Score(0.1, given.reason)
    return Score(round(surname * given.value, 3), given.reason)


def _eastern(a: str, b: str) -> Score:
    """Given names of two syllables, where one letter more is another name."""
    if a == b:
        return Score(1.0, "the same names in another spelling or order")
    sounds = consonants(a) == consonants(b) and len(consonants(a)) >= 3
    return Score(0.85, "given names but for the vowels") if sounds else Score(0.05, "other given names")


def _given(a: tuple[str, ...], b: tuple[str, ...]) -> Score:
    first = _forename(a[0], b[0])
    if "".join(a) == "".join(b):
        return Score(1.0, "the same names in another spelling or order")
    if first.value < CONFLICT:
        middle_name = len(a) != len(b) and min(len(a), len(b)) == 1 and (a[0] in b or b[0] in a)
        return Score(0.75, "called by a middle name") if middle_name else first
    if len(a) == 1 or len(b) == 1:
        return first if len(a) == len(b) else Score(first.value * 0.97, f"{first.reason}, one has a middle name more")
    middle = _forename(a[1], b[1])
    if middle.value < CONFLICT:
        shared = {word for word in a[1:] if len(word) > 1} & set(b[1:])
        return Score(first.value * 0.9, first.reason) if shared else Score(0.15, "other middle names or fathers' names")
    return Score(min(first.value, middle.value), first.reason)


@lru_cache(maxsize=131072)
def _forename(a: str, b: str) -> Score:
    if a == b:
        return Score(1.0, "the same names in another spelling or order")
    if len(a) == 1 or len(b) == 1:
        return Score(0.86, "an initial") if a[0] == b[0] else Score(0.05, "other initials")
    if variants().get(a, NONE) & variants().get(b, NONE):
        return Score(0.95, "forms of one given name")
    if a[-1] != b[-1] and {a[-1], b[-1]} & {"a"} and (a.rstrip("a") == b.rstrip("a") or consonants(a) == consonants(b)):
        return Score(0.05, "a man's and a woman's given name")
    if near(a, b, 5) or a.replace("g", "h") == b.replace("g", "h"):
        return Score(0.92, "given names one letter apart")
    if _vowels_apart(a, b):
        return Score(0.9, "given names but for the vowels")
    joined = fuzz.ratio(a, b) / 100
    return Score(0.85, "given names almost alike") if joined >= 0.86 and min(len(a), len(b)) >= 7 else Score(0.05, "other given names")


def _vowels_apart(a: str, b: str) -> bool:
    """ "Mohammed" and "Muhammad"; "Osama" and "Usama": the same consonants after the same letter or after a vowel."""
    left, right = consonants(a), consonants(b)
    if left != right:
        return False
    return len(left) >= 3 if a[0] == b[0] else a[0] in "aeiou" and b[0] in "aeiou" and len(left) >= 2 and len(a) == len(b)


def _subset(left: Name, right: Name) -> Score:
    """A name that is the other without its last parts: a second surname, a house ("Mohammed bin Salman Al Saud")."""
    short, long = sorted((left.words, right.words), key=lambda words: (len(words), words))
    if len(short) < 2 or len(short) == len(long) or _surnames(left.readings[0].surname, right.readings[0].surname):
        return OTHER
    rest = iter(long)
    fits = _forename(short[0], next(rest)).value > 0.5 and all(any(_surnames(word, other) > 0.5 for other in rest) for word in short[1:])
    return Score(0.85, "one name is part of the other") if fits else OTHER


@cache
def variants() -> dict[str, frozenset[int]]:
    """Sounded given names with the numbers of the rows of `data/given.csv` that they stand in."""
    lines = (files("pactograph.linking") / "data" / "given.csv").read_text(encoding="utf-8").splitlines()
    rows = enumerate(line.split() for line in lines if not line.startswith("#"))
    out: dict[str, set[int]] = {}
    for number, names in rows:
        for name in names:
            out.setdefault(sound(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in out.items()}
