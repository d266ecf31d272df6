"""Whether a text is in English: counted function words, so that a headline of names and verbs is never refused.

Trained identifiers (langid, fastText) were tried on headlines: "Belarus, Serbia sign MoU" came out as Latin, so a text is refused
here only on proof of another language, never for lack of proof of English.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import yaml

# "China's" is one word, and the letters of "U.S." are none: "s" and "u" are words of other languages.
WORD = re.compile(r"(?![^\W\d_]\.)[^\W\d_]+(?:[’'][^\W\d_]+)*")
SAMPLE = 20_000
# Function words that show a language at all, and how many times as many as English ones refuse a text.
ENOUGH = 3
CERTAIN = 2


@cache
def _words() -> dict[str, tuple[str, frozenset[str]]]:
    text = resources.files("pactograph.reading").joinpath("data", "languages.yaml").read_text("utf-8")
    rows = yaml.safe_load(text)["languages"]
    return {code: (row["name"], frozenset(row["words"].split())) for code, row in rows.items()}


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Function word → the languages that it is one of."""
    found: dict[str, list[str]] = {}
    for code, (_, listed) in _words().items():
        for word in listed:
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


@cache
def _scripts() -> list[tuple[str, re.Pattern[str]]]:
    ranges = {
        "Cyrillic": "\u0400-\u052f",
        "Arabic": "\u0600-\u06ff\u0750-\u077f",
        "Hebrew": "\u0590-\u05ff",
        "Greek": "\u0370-\u03ff",
        "Chinese, Japanese or Korean": "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af",
        "South or South-East Asian": "\u0900-\u0eff",
        "Georgian or Armenian": "\u0530-\u058f\u10a0-\u10ff",
    }
    return [(name, re.compile(f"[{chars}]")) for name, chars in ranges.items()]


def language(text: str) -> str | None:
    """ "en" where function words show English, else None; `foreign` says what speaks against it."""
    counts = _counts(_sample(text))
    return "en" if counts["en"] >= ENOUGH and counts["en"] == max(counts.values()) else None


def foreign(text: str) -> str | None:
    """The name of the language or script that `text` is in where that is surely not English, else None."""
    sample = _sample(text)
    return _foreign_script(sample) or _foreign_words(sample)


def _sample(text: str) -> str:
    """A part of a long text: half from its start, half from its middle, where the second language of a treaty may stand."""
    half, middle = SAMPLE // 2, len(text) // 2
    return text if len(text) <= SAMPLE else f"{text[:half]} {text[middle : middle + half]}"


def _counts(text: str) -> dict[str, int]:
    languages, counts = _languages(), dict.fromkeys(_words(), 0)
    for word in WORD.findall(text):
        for code in languages.get(word.lower(), ()):
            counts[code] += 1
    return counts


def _foreign_script(sample: str) -> str | None:
    if sample.isascii():
        return None
    letters = sum(char.isalpha() for char in sample)
    for name, pattern in _scripts():
        if len(pattern.findall(sample)) * 2 > letters > 0:
            return f"{name} script"
    return None


def _foreign_words(sample: str) -> str | None:
    counts = _counts(sample)
    english = counts.pop("en")
    code, hits = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
    # One word in ten is a function word of its language in running prose; names alone never reach that.
    proof = hits >= ENOUGH and hits * 10 >= len(WORD.findall(sample))
    return _words()[code][0] if proof and hits > CERTAIN * english else None
