"""Words of names in one spelling: any script to ASCII, and the letters by which transliterations of one sound differ to one of them."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

# In order: what stands for one sound in English, Slavic, German, French and Arabic transliteration.
SOUNDS = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        ("shch|sch|sh|sz", "s"),
        ("tch|tsch|cz|ch|tz|ts", "c"),
        ("dzh|dj|dz|gj", "d"),
        ("zh|rz", "z"),
        ("kh", "h"),
        ("gh", "g"),
        ("ph|ff$", "f"),
        ("th", "t"),
        ("ou|oo", "u"),
        ("ee", "i"),
        ("[aou]e", lambda found: found.group()[0]),
        ("w", "v"),
        ("x", "ks"),
        ("q|ck", "k"),
        ("[yj]", "i"),
        ("of$", "ov"),
        ("ef$", "ev"),
        (r"(.)\1+", r"\1"),
    )
)
VOWELS = re.compile("[aeiou]")
# Women's forms of Slavic surnames and the men's.
WOMEN = ((re.compile("(ov|ev|in)a$"), r"\1"), (re.compile("(sk|ck)(aia|aa|a)$"), r"\1i"), (re.compile("aia$"), "i"))


@lru_cache(maxsize=131072)
def sound(word: str) -> str:
    """A word as it sounds, roughly: equal for "Gašić", "Gasic" and "Гашић"; "Shoigu" and "Шойгу"; "Khrenin" and "Hrenin"."""
    out = re.sub("[^a-z0-9]", "", anyascii(word).lower())
    for pattern, letter in SOUNDS:
        out = pattern.sub(letter, out)
    return out


@lru_cache(maxsize=131072)
def consonants(sounded: str) -> str:
    """A sounded word without its vowels: equal for "Mohammed" and "Muhammad"."""
    return VOWELS.sub("", sounded)


def near(a: str, b: str, least: int) -> bool:
    """Whether sounded words of at least `least` letters differ by one letter, or by two neighbours that changed places, after the first."""
    return min(len(a), len(b)) >= least and a[0] == b[0] and OSA.distance(a, b, score_cutoff=1) <= 1


@lru_cache(maxsize=131072)
def men_form(sounded: str) -> str:
    """The man's form of a Slavic surname; any other as it is."""
    for pattern, form in WOMEN:
        if pattern.search(sounded):
            return pattern.sub(form, sounded)
    return sounded
