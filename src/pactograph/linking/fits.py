"""Whether an act is what a provision provides for: its area, its name, its item; and what names have in common."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Protocol

from anyascii import anyascii
from rapidfuzz import fuzz

from pactograph.linking.acts import Act
from pactograph.linking.score import Score
from pactograph.linking.weights import weights

NOTHING = Score(0.0, "")
CALLED = {
    "agreement": "an instrument",
    "deployment": "a deployment",
    "exercise": "an exercise",
    "industry": "joint work",
    "meeting": "a meeting",
    "training": "training",
    "transfer": "a transfer",
}
WORD = re.compile(r"[a-z0-9]{3,}")
COMMON = frozenset(
    "agreement cooperation defence defense military joint memorandum understanding exercise exercises drill protocol plan between the "
    "and for with government ministry armed forces treaty accord programme program field area areas training annual bilateral 1st 2nd "
    "3rd".split()
)


class Providing(Protocol):
    """A Provision, or as much of one as tells what it is."""

    @property
    def kind(self) -> str: ...
    @property
    def value(self) -> str: ...


def fits(provision: Providing, agreement: Act, later: Act) -> Score:
    """How far `later` is what `provision` of `agreement` provides for."""
    if provision.kind == "exercise":
        return _named(provision.value, later)
    if provision.kind == "course":
        return _course(provision.value, later)
    if provision.kind == "delivery":
        return _delivery(provision.value, agreement, later)
    if provision.kind == "sale":
        return _sold(agreement, later)
    return _area(provision.value, agreement, later)


def _area(area: str, agreement: Act, later: Act) -> Score:
    weight = later.speaks.get(area, 0.0)
    if not weight:
        return NOTHING
    if later.type == "agreement" and len(later.areas) > len(agreement.areas):
        return Score(weight * 0.6, f"a broader instrument on {area}")
    return Score(weight, f"{CALLED.get(later.type, later.type)} speaks to {area}")


def _named(name: str, later: Act) -> Score:
    if later.type != "exercise" or not later.name:
        return NOTHING
    likeness = fuzz.token_set_ratio(_plain(name), _plain(later.name))
    return Score(1.0, f"the exercise is called “{later.name}”") if likeness >= weights().names.alike else NOTHING


@lru_cache(maxsize=16384)
def _plain(name: str) -> str:
    """A name in ASCII without years, numbers and the words that any exercise has in its name."""
    return " ".join(word for word in WORD.findall(anyascii(name).lower()) if word not in COMMON and not word[0].isdigit()) or name.lower()


def _course(name: str, later: Act) -> Score:
    if later.type != "training":
        return NOTHING
    shared = _telling(name) & _telling(later.words)
    return Score(0.95 if shared else 0.8, f"training, “{min(shared)}” in both" if shared else "training")


def _delivery(name: str, agreement: Act, later: Act) -> Score:
    if later.type not in ("transfer", "industry"):
        return NOTHING
    if alike := next((item for item, _ in later.items if _alike(item, name)), None):
        return Score(1.0 if later.type == "transfer" else 0.6, f"“{alike}” is what was promised")
    category = next((category for item, category in agreement.items if _alike(item, name)), "")
    if category and category != "other" and later.type == "transfer" and category in {kind for _, kind in later.items}:
        return Score(weights().items.category, f"other {category}")
    return NOTHING


def _alike(a: str, b: str) -> bool:
    left, right = item(a), item(b)
    numbers = [{word for word in text.split() if any(letter.isdigit() for letter in word)} for text in (left, right)]
    if all(numbers) and not numbers[0] & numbers[1]:
        return False
    return fuzz.token_set_ratio(left, right) >= weights().items.alike


@lru_cache(maxsize=16384)
def item(name: str) -> str:
    """An item's name in ASCII, singular, with designations as one word ("mig29 fighter")."""
    joined = re.sub(r"\b([a-z]{1,4})[- ]?(\d)", r"\1\2", anyascii(name).lower())
    return " ".join(word.removesuffix("s") if len(word) > 3 else word for word in re.findall(r"[a-z0-9]+", joined))


def _sold(agreement: Act, later: Act) -> Score:
    if any(_alike(theirs, ours) for theirs, _ in later.items for ours, _ in agreement.items):
        return Score(1.0, "what they make together")
    return Score(0.9, "both sell") if len(agreement.codes & later.codes) > 1 else Score(0.5, "arms sold by one")


def shared_names(agreement: Act, later: Act) -> Score:
    """What names have in common: a drill that is called after the agreement. Two instruments of one name are rather the same."""
    shared = _telling(agreement.name) & _telling(later.name)
    return Score(weights().names.bonus, f"“{min(shared)}” in both names") if shared else NOTHING


@lru_cache(maxsize=16384)
def _telling(text: str) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(anyascii(text).lower()) if word not in COMMON and not word.isdigit())
