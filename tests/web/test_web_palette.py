"""Colours: every one that carries words is legible on every ground it stands on, light and dark (WCAG 2.2, AA)."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from pactograph import codebook

STYLE = (files("pactograph.web") / "static" / "style.css").read_text("utf-8")
WORDS = ("ink", "soft", "link", "warn", "good", *codebook.types())
GROUNDS = ("paper", "card")
TEXT, MARKS = 4.5, 3.0


def palette(dark: bool) -> dict[str, str]:
    """Name → colour of the light or of the dark theme; what the dark one leaves out it takes from the light one."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE, re.S)
    found = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})", blocks[0]))
    return found | (dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})", blocks[1])) if dark else {})


def light(colour: str) -> float:
    """Relative luminance."""
    plain = colour[1:] if len(colour) == 7 else "".join(letter * 2 for letter in colour[1:])
    parts = [int(plain[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", WORDS)
def test_words_stand_out(name: str, dark: bool) -> None:
    colours = palette(dark)
    assert {
        ground: round(contrast(colours[name], colours[ground]), 2) for ground in GROUNDS if contrast(colours[name], colours[ground]) < TEXT
    } == {}


@pytest.mark.parametrize("dark", [False, True])
def test_words_stand_out_on_marked_ground(dark: bool) -> None:
    colours = palette(dark)
    assert contrast(colours["ink"], colours["mark"]) >= TEXT
    assert contrast(colours["soft"], colours["mark"]) >= MARKS


@pytest.mark.parametrize("dark", [False, True])
def test_the_focus_is_seen(dark: bool) -> None:
    colours = palette(dark)
    assert all(contrast(colours["focus"], colours[ground]) >= MARKS for ground in GROUNDS)


def test_buttons_are_legible() -> None:
    assert all(contrast(palette(dark)["link"], palette(dark)["paper"]) >= TEXT for dark in (False, True))
