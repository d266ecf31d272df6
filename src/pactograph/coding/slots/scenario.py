"""What is played in an exercise, in the words of the report."""

from __future__ import annotations

import re

from pactograph.coding.case import Case
from pactograph.coding.slots import told
from pactograph.coding.words import Seen
from pactograph.records import Value

PATTERNS = (
    re.compile(r"\bscenario\b[^.:\n]{0,80}(?:as follows|following)\s?: ([^\n.]{10,300})", re.IGNORECASE),
    re.compile(
        r"\bscenario (?:of [^.,]{1,60} )?(?:was|is|involves?|involved|includes?|included|features?|featured"
        r"|sees?|saw|assumes?|assumed|depicts?|depicted) ([^.\n]{8,250})",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:simulat(?:es?|ed|ing)|rehears(?:e|es|ed|ing)|practis(?:e|es|ed|ing)|practic(?:e|es|ed|ing)) ((?!for\b)[^.\n]{8,250})",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:includ(?:es?|ed|ing)|featur(?:es?|ed|ing)|consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)) ((?:[\w-]+ ){0,4}"
        r"(?:firing|firings|landing|landings|manoeuvres|maneuvers|evolutions|search and rescue|boarding|assault)\b[^.\n]{0,250})",
        re.IGNORECASE,
    ),
)


def read(case: Case, seen: Seen) -> Value[str] | None:
    """What is played, None where it is not told."""
    return told.first(case, PATTERNS, "told as what is played")
