"""All aspects weighed: the chance that two told records are one event, and the signs that count most."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from pactograph.linking import facts
from pactograph.linking.compare.dates import dates
from pactograph.linking.compare.instrument import codings
from pactograph.linking.compare.items import items
from pactograph.linking.compare.names import names
from pactograph.linking.compare.parties import parties
from pactograph.linking.compare.persons import persons
from pactograph.linking.compare.places import places
from pactograph.linking.compare.quotes import quotes
from pactograph.linking.compare.sign import Sign
from pactograph.linking.score import Score
from pactograph.records import Told

ASPECTS = (parties, dates, names, places, items, persons, codings, quotes)
FOR, AGAINST = 3, 2
# Signs that count less than this are not worth saying.
SLIGHT = 0.2


def compare(a: Told, b: Told) -> Score:
    """The chance in 0..1 that two records tell of one event, and why. The same whichever comes first; 0 for records of different types."""
    return weighed(a, b, weights())


def weighed(a: Told, b: Told, own: Mapping[str, float]) -> Score:
    """The same by other weights."""
    if a.record.type != b.record.type:
        return Score(0.0, "different types of record")
    found = [(own.get(sign.feature, 0.0), sign.words) for sign in signs(a, b)]
    margin = own[""] + math.fsum(weight for weight, _ in found)
    return Score(round(1 / (1 + math.exp(-max(-30.0, min(30.0, margin)))), 4), _reason(found))


def signs(a: Told, b: Told) -> Iterator[Sign]:
    """Everything that the aspects find of two records."""
    left, right = facts.of(a), facts.of(b)
    if left.report == right.report:
        yield Sign("report=same", "told apart in one report")
    for aspect in ASPECTS:
        yield from aspect(left, right)


def _reason(found: list[tuple[float, str]]) -> str:
    """The strongest signs for and against, signs that say the same in one."""
    sums: dict[str, float] = {}
    for weight, words in found:
        sums[words] = sums.get(words, 0.0) + weight
    ordered = sorted(sums.items(), key=lambda one: (-abs(one[1]), one[0]))
    speaks = [words for words, weight in ordered if weight >= SLIGHT][:FOR]
    against = [words for words, weight in ordered if weight <= -SLIGHT][:AGAINST]
    return " but ".join(filter(None, ("; ".join(speaks), "; ".join(against)))) or "little to compare"


@cache
def weights() -> dict[str, float]:
    """Feature → weight, "" the constant: written by `python -m models.linking`."""
    source = files("pactograph.linking") / "data" / "comparing.json"
    found: dict[str, float] = json.loads(source.read_text(encoding="utf-8"))["weights"]
    return found
