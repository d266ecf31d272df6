"""When a coded value agrees with a gold value."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from typing import Any

SMALL_WORDS = frozenset("the a an of in on for and to with by at from its their his her s".split())


def words(text: Any) -> list[str]:
    """The words that count, in lower case, without accents: "Gašic's plan of" gives gasic, plan."""
    plain = unicodedata.normalize("NFKD", str(text)).encode("ascii", "ignore").decode().lower()
    return [word for word in re.findall(r"[a-z0-9]+", plain) if word not in SMALL_WORDS]


def alike(gold: Any, coded: Any) -> bool:
    """At least half of their words are common (F1 of words, with repetitions)."""
    left, right = Counter(words(gold)), Counter(words(coded))
    common = (left & right).total()
    return common > 0 and 2 * common / (left.total() + right.total()) >= 0.5


def same_person(gold: Any, coded: Any) -> bool:
    """The same last word of the name, or names that are alike."""
    left, right = words(gold), words(coded)
    return bool(left and right) and (left[-1] == right[-1] or alike(gold, coded))


def same_date(gold: Any, coded: Any) -> bool:
    """One start is the prefix of the other: "2015-10" agrees with "2015-10-30" and with "2015-10-30/2015-11-02"."""
    left, right = str(gold).split("/")[0], str(coded).split("/")[0]
    return bool(left and right) and (left.startswith(right) or right.startswith(left))


def same_number(gold: Any, coded: Any) -> bool:
    """Numbers within one per cent of each other."""
    try:
        left, right = float(gold), float(coded)
    except (TypeError, ValueError):
        return False
    return abs(left - right) <= 0.01 * max(abs(left), abs(right))


def same_money(gold: Any, coded: Any) -> bool:
    """The same currency and nearly the same amount."""
    return same_number(gold.get("amount"), coded.get("amount")) and bool(gold.get("currency") == coded.get("currency"))


# Fields that are not here agree where they are equal.
RULES: dict[str, Callable[[Any, Any], bool]] = {
    **dict.fromkeys(("name", "label", "scenario", "term", "meaning", "place", "item", "office", "rank"), alike),
    "person": same_person,
    "date": same_date,
    "value": same_money,
    "personnel": same_number,
    "quantity": same_number,
}


def agree(field: str, gold: Any, coded: Any) -> bool:
    """Whether two values of a field count as the same."""
    rule = RULES.get(field)
    return rule(gold, coded) if rule else bool(gold == coded)
