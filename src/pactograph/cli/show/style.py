"""Colours: one for each record type, readable on dark and light ground. Without colour nothing is lost."""

from __future__ import annotations

from typing import IO

from rich.console import Console

TYPES = {
    "agreement": "cyan",
    "exercise": "green",
    "training": "bright_green",
    "industry": "yellow",
    "transfer": "red",
    "deployment": "magenta",
    "meeting": "blue",
    "statement": "bright_magenta",
    "usage": "bright_cyan",
}


def console(stream: IO[str]) -> Console:
    """A console that takes report text literally. Width from the terminal or COLUMNS; plain where it is no terminal."""
    return Console(file=stream, markup=False, highlight=False, emoji=False, legacy_windows=False)


def colour(type_: str) -> str:
    """The colour of a record type; types unknown here are shown in the terminal's own."""
    return TYPES.get(type_, "default")
