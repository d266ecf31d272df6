"""What only the whole report tells of a mention: where an unnamed state's places lie, whose money is meant."""

from __future__ import annotations

import re

from pactograph import gazetteer
from pactograph.parsing.amounts import at_home
from pactograph.records.parse import Mention, Parse

WATER = re.compile(r"\b(?:Sea|Gulf|Strait|Straits|Ocean|Bay|Channel)\b|-Pacific")
# Places that belong to a state.
OWNED = re.compile(
    r"\b(?:College|University|Academy|School|Base|Airbase|Camp|Barracks|Headquarters|Harbou?r|Airport|Shipyard|Dockyard|Centre|Center|"
    r"Station|Cantonment|Garrison)$",
    re.IGNORECASE,
)


def settle(parse: Parse) -> None:
    """What only the whole report tells: the states of places that say none, and whose rupees are meant."""
    for sentence, mentions in zip(parse.sentences, parse.mentions, strict=True):
        text = parse.report.part(sentence.where)
        for mention in mentions:
            if mention.kind == "money":
                at_home(mention, parse.home)
            elif mention.kind == "place" and mention.value.country is None:
                state = _state_of(mention, mentions, text) or _owner(mention, parse.home)
                mention.value = mention.value.model_copy(update={"country": state})


def _state_of(place: Mention, mentions: list[Mention], text: str) -> str | None:
    """The state named right before a place ("Romania's Deveselu base"), or right behind it ("in Romania"); none for waters."""
    if WATER.search(place.quote):
        return None
    for other in mentions:
        if text[other.end : place.start] in ("’s ", "'s ") or text[place.end : other.start] in (" in ", ", ", " in the ", " of "):
            code = other.value.country if other.kind == "place" else other.value if other.kind == "party" else None
            if code in gazetteer.states():
                return str(code)
    return None


def _owner(place: Mention, home: str | None) -> str | None:
    """The report's home for schools, bases and the like."""
    return home if home in gazetteer.states() and OWNED.search(place.quote) else None
