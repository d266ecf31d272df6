"""Offices that only one state has, though their words do not say whose they are."""

from __future__ import annotations

import re

# Titles that only one state gives its officers, though the words do not say so.
OWN_OFFICES = (
    (re.compile(
        r"^(?:u\.s\. |us |former |acting )*secretary of (?:state\b(?! for)|defense|homeland security|the (?:army|navy|air force))"
    ), "USA"),
    (re.compile(
        r"^(?:u\.s\. |us |former |acting |principal |deputy |assistant |under[ -]?)+secretary of (?:state|defen[sc]e|homeland security|"
        r"the (?:army|navy|air force))\b"
    ), "USA"),
    (re.compile(
        r"^(?:deputy |principal |acting )*assistant secretary for the bureau of\b|^(?:u\.s\. )?national security council\b"
    ), "USA"),
    (re.compile(r"\bjoint chiefs of staff\b"), "USA"),
    (re.compile(r"\b(?:external affairs minister|raksha mantri)\b"), "IND"),
    (re.compile(r"\bchancellor of the exchequer\b|^secretary of state for\b|^parliamentary under[ -]secretary\b"), "GBR"),
    (re.compile(r"\btaoiseach\b|\btánaiste\b"), "IRL"),
    (re.compile(r"\bstate councill?or\b"), "CHN"),
    (re.compile(r"^(?:sens?|reps?)\.$"), "USA"),
)  # fmt: skip


def own_office(words: str) -> str | None:
    """The code of the one state that has an office of that name."""
    return next((code for pattern, code in OWN_OFFICES if pattern.search(words)), None)
