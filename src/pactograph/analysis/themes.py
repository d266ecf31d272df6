"""What the words of a label or scenario speak of: counter-terrorism, peacekeeping, conventional war. The lists are data."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import pairwise

import yaml

WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def themes(text: str) -> dict[str, tuple[str, ...]]:
    """Themes of a text, each with the words that speak of it, in the order of the list."""
    words = _words(text)
    found = {theme: tuple(dict.fromkeys(word for word in words if pattern.fullmatch(word))) for theme, pattern in _lists().items()}
    return {theme: told for theme, told in found.items() if told}


def _words(text: str) -> list[str]:
    """Words, those with hyphens also in parts, and two neighbours joined by a hyphen ("river crossing")."""
    whole = WORD.findall(text.lower())
    parts = [part for word in whole if "-" in word for part in word.split("-")]
    return [*whole, *parts, *(f"{left}-{right}" for left, right in pairwise(whole))]


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    found = yaml.safe_load((files("pactograph.analysis") / "data" / "scenarios.yaml").read_text(encoding="utf-8"))
    return {theme: re.compile("|".join(_pattern(word) for word in words.split())) for theme, words in found.items()}


def _pattern(word: str) -> str:
    return re.escape(word.removesuffix("*")) + ("[a-z-]*" if word.endswith("*") else "")
