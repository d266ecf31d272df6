"""Lists of cue words, read from `data/cues.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def cues(name: str) -> frozenset[str]:
    """The words of the list `name`."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = (files("pactograph.coding") / "data" / "cues.yaml").read_text(encoding="utf-8")
    return {name: frozenset(str(words).split()) for name, words in yaml.safe_load(text).items()}
