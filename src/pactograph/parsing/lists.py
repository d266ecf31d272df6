"""Several people after one office: "the defence ministers of Estonia and Latvia, Hannes Hanso and Raimonds Bergmanis"."""

from __future__ import annotations

import re
from itertools import takewhile

from pactograph.parsing.name import Name
from pactograph.records.parse import Mention

PLURAL = re.compile(
    r"(?<!joint )\b(?:minister|chief|secretarie|president|leader|senator|ambassador|adviser|advisor|commander|chancellor|"
    r"premier|head|general|sen|rep)s\b",
    re.IGNORECASE,
)
BETWEEN = re.compile(r",? and (?:the )?|, (?:and )?(?:the )?|; (?:and )?")
# Offices that are written in full in a record.
SHORT = {"sen.": "senator", "rep.": "representative", "gov.": "governor"}
PAIRED = re.compile(r",? and |, ")


def is_plural(office: Mention | None) -> bool:
    """Whether an office is held by several people."""
    return office is not None and PLURAL.search(office.quote) is not None


def follows(before: Name, text: str, start: int) -> bool:
    """Whether what begins at `start` is the next in the list that `before` is part of."""
    return (before.listed or is_plural(before.office)) and BETWEEN.fullmatch(text, max(before.end, before.last), start) is not None


def distribute(found: list[Name], text: str, parties: list[Mention]) -> None:
    """Give the people of each list the office in the singular and, where as many states as people are named before them, each his own."""
    for place, name in enumerate(found):
        if name.office is None or not is_plural(name.office) or name.listed:
            continue
        group = [name, *takewhile(lambda other: other.listed, found[place + 1 :])]
        office = _singular(name.office.quote)
        inside = [str(p.value) for p in parties if name.office.start <= p.start and p.end <= name.start]
        codes = inside or _before(name.office, text, parties)
        for number, one in enumerate(group):
            one.held = one.held if one.listed and one.held else office
            if len(codes) == len(group) > 1:
                one.party, one.strength = codes[number], 3


def _before(office: Mention, text: str, parties: list[Mention]) -> list[str]:
    """The states joined to one another right before an office: "Polish and Czech chiefs of staff"."""
    run: list[Mention] = []
    end = office.start
    for party in reversed([p for p in parties if p.end <= office.start]):
        if not (text[party.end : end] == " " if not run else PAIRED.fullmatch(text, party.end, end)):
            break
        run, end = [party, *run], party.start
    return [str(party.value) for party in run]


def _singular(words: str) -> str:
    """The office without its states, in the singular, lower-cased."""
    bare = re.split(r" of (?:the )?(?=[A-Z])|,", words)[0].lower()
    words = PLURAL.sub(lambda found: found.group()[:-1].replace("secretarie", "secretary"), bare)
    return SHORT.get(words, words)
