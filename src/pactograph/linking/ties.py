"""How surely a later act carries a provision out: by its parties, what it speaks to, the time between, names and words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

from pactograph.gazetteer import members, organisations
from pactograph.linking.acts import Act
from pactograph.linking.days import YEAR, Days
from pactograph.linking.score import Score
from pactograph.linking.weights import weights
from pactograph.records import Provision

NOTHING = Score(0.0, "")
# Of an organisation with more members a member's act says nothing of the organisation.
LARGE = 45
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
ENDED = "cancelled"
# A visit or a second instrument within so many days of the signing is the occasion of it, or goes with it: it carries nothing out.
WORDS_ALONE = frozenset({"meeting", "agreement"})
OCCASION = 7


def tie(provision: Provision, agreement: Act, later: Act, since: Days | None, until: Days | None) -> Score:
    """Score and reason of one act. `since` and `until`: when the agreement was signed and when it ended, where known.

    NOTHING where the act cannot carry the provision out: other parties, nothing to do with it, before the signing, after the end.
    """
    fits = _fits(provision, agreement, later)
    if not fits.value:
        return NOTHING
    parties = _sale(agreement, later) if provision.kind == "sale" else _parties(agreement, later)
    time = _time(agreement, later, since, until) if parties.value else NOTHING
    if not time.value:
        return NOTHING
    bonus = _shared(agreement, later) if later.type != "agreement" else NOTHING
    value = min(1.0, parties.value * fits.value * time.value * (1 + bonus.value))
    return Score(round(value, 3), ", ".join(part.reason for part in (parties, fits, time, bonus) if part.reason))


def _parties(agreement: Act, later: Act) -> Score:
    own, others = agreement.codes, later.codes
    direct = own & others
    covered = {code for code in own - direct if _by_members(code, others - own)}
    if len(direct) + len(covered) < 2:
        return NOTHING
    value = _share(agreement, later, len(direct) + len(covered))
    for code in sorted(covered):
        value *= weights().parties.members if _by_members(code, others - own) > 1 else weights().parties.member
    if covered:
        return Score(value, f"members act for {_listed(covered)}")
    return Score(value, "the same parties" if own == others else f"{_listed(direct)} in both")


def _share(agreement: Act, later: Act, shared: int) -> float:
    known = weights().parties
    if len(agreement.codes) > 2:
        return known.part + (1 - known.part) * shared / len(agreement.codes)
    extra = len(later.codes - agreement.codes - {code for code in later.codes if any(_in(code, own) for own in agreement.codes)})
    return max(known.least, 1 - known.extra * extra)


def _by_members(code: str, others: Iterable[str]) -> int:
    return sum(_in(other, code) for other in others)


@lru_cache(maxsize=8192)
def _in(state: str, code: str) -> bool:
    return code in small() and state in members(code)


@lru_cache(maxsize=1)
def small() -> dict[str, frozenset[str]]:
    """Organisations few enough in members that a member can act for them."""
    return {code: held for code in organisations() if 0 < len(held := members(code)) <= LARGE}


def _sale(agreement: Act, later: Act) -> Score:
    """A party sells to one that is none."""
    suppliers = {code for code, role in later.roles if role == "supplier"} & agreement.codes
    third = {code for code, role in later.roles if role == "recipient"} - agreement.codes
    if not suppliers or not third or later.type != "transfer":
        return NOTHING
    return Score(0.95 if len(suppliers) > 1 else 0.8, f"{_listed(suppliers)} to {_listed(third)}, which is no party")


def _listed(codes: Iterable[str]) -> str:
    return " and ".join(sorted(codes))


def _fits(provision: Provision, agreement: Act, later: Act) -> Score:
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


def _time(agreement: Act, later: Act, since: Days | None, until: Days | None) -> Score:
    known = weights().time
    signed = 1.0 if agreement.status in ("done", "ongoing", ENDED) else known.unsigned
    if since is None or later.when is None:
        return Score(known.unknown * signed, "when is not known")
    if later.when.last < since.first or (until and later.when.first > until.last):
        return NOTHING
    overlap = later.when.first <= since.last
    if overlap and later.type in WORDS_ALONE and max(later.when.last - later.when.first, since.last - since.first) <= OCCASION:
        return NOTHING
    order = known.overlap if overlap and later.when != since else 1.0
    years = max(0, later.when.first - since.last) / YEAR
    return Score(signed * order * max(known.least, 1 - known.decay * years), _after(years, signed))


def _after(years: float, signed: float) -> str:
    what = "" if signed == 1 else ", the agreement not known to be signed"
    if years < 1:
        return "within a year" + what
    return f"{years:.0f} year{'s' if round(years) != 1 else ''} later" + what


def _shared(agreement: Act, later: Act) -> Score:
    """What names have in common: a drill that is called after the agreement. Two instruments of one name are rather the same."""
    shared = _telling(agreement.name) & _telling(later.name)
    return Score(weights().names.bonus, f"“{min(shared)}” in both names") if shared else NOTHING


@lru_cache(maxsize=16384)
def _telling(text: str) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(anyascii(text).lower()) if word not in COMMON and not word.isdigit())
