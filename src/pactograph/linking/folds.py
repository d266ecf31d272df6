"""Which values of a field count as one, and which of them is shown for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pactograph.linking import naming
from pactograph.linking.compare.items import alike
from pactograph.linking.compare.names import SAME, likeness
from pactograph.linking.days import days
from pactograph.linking.facts import singular
from pactograph.linking.folding import words
from pactograph.linking.party_names import canonical

PARTS = 100
Plain = Any


def same(field: str, a: Plain, b: Plain) -> bool:
    """Whether two plain values of a field are one value, told more or less precisely or spelled otherwise."""
    if a == b:
        return True
    rule = RULES.get(field)
    return rule(a, b) if rule else False


def _dates(a: str, b: str) -> bool:
    """One lies within the other."""
    left, right = days(a), days(b)
    if left is None or right is None:
        return False
    return (left.first <= right.first and right.last <= left.last) or (right.first <= left.first and left.last <= right.last)


def _names(a: str, b: str) -> bool:
    left, right = naming.read(a), naming.read(b)
    if (left.year and right.year and left.year != right.year) or (left.edition and right.edition and left.edition != right.edition):
        return False
    return bool(left.core and right.core and likeness(left.core, right.core) >= SAME) or words(a) == words(b)


def _numbers(a: float, b: float) -> bool:
    """Within a hundredth of the larger; whole numbers of any size."""
    return abs(a - b) * PARTS <= max(abs(a), abs(b))


def _sums(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    return bool(a["currency"] == b["currency"]) and _numbers(a["amount"], b["amount"])


def _places(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    left, right = frozenset(words(a["name"])), frozenset(words(b["name"]))
    return bool(left and right) and (left <= right or right <= left)


def _phrases(a: str, b: str) -> bool:
    left, right = frozenset(words(a)), frozenset(words(b))
    return bool(left and right) and 2 * len(left & right) >= len(left | right)


def _parties(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    return bool(a["role"] == b["role"]) and canonical(a["code"]) == canonical(b["code"])


def _persons(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """The same last word and the same initial, or a name of one word that the other has; and no other party."""
    left, right = words(a["name"]), words(b["name"])
    if not left or not right:
        return False
    if len(left) == 1 or len(right) == 1:
        alike_names = left[-1] in right or right[-1] in left
    else:
        alike_names = left[-1] == right[-1] and left[0][0] == right[0][0]
    return alike_names and (a.get("party") == b.get("party") or not a.get("party") or not b.get("party"))


def _items(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    return _number(a, b) and alike(singular(a["name"]), singular(b["name"]))


def _number(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Not in other numbers."""
    return a.get("quantity") is None or b.get("quantity") is None or bool(a["quantity"] == b["quantity"])


RULES: dict[str, Callable[[Any, Any], bool]] = {
    "date": _dates,
    "name": _names,
    "personnel": _numbers,
    "value": _sums,
    "place": _places,
    **dict.fromkeys(("label", "scenario", "term", "meaning"), _phrases),
    "parties": _parties,
    "persons": _persons,
    "items": _items,
}


def precision(field: str, value: Plain) -> float:
    """How much a value says, to choose among values that are one: days of a date (fewer say more), parts and length of others."""
    if field == "date":
        known = days(value)
        return -float(known.last - known.first) if known else -1e9
    if isinstance(value, Mapping):
        return 1000.0 * len(value) + len(str(value.get("name", "")))
    return float(len(str(value)))
