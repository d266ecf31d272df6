"""How surely a later act carries a provision out: by its parties, what it speaks to, the time between, names and words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pactograph.gazetteer import members, organisations
from pactograph.linking.acts import Act
from pactograph.linking.days import YEAR, Days
from pactograph.linking.fits import NOTHING, Providing, fits, shared_names
from pactograph.linking.score import Score
from pactograph.linking.weights import weights

# Of an organisation with more members a member's act says nothing of the organisation.
LARGE = 45
ENDED = "cancelled"
# A visit or a second instrument within so many days of the signing is the occasion of it, or goes with it: it carries nothing out.
WORDS_ALONE = frozenset({"meeting", "agreement"})
OCCASION = 7


def tie(provision: Providing, agreement: Act, later: Act, since: Days | None, until: Days | None) -> Score:
    """Score and reason of one act. `since` and `until`: when the agreement was signed and when it ended, where known.

    NOTHING where the act cannot carry the provision out: other parties, nothing to do with it, before the signing, after the end.
    """
    fit = fits(provision, agreement, later)
    if not fit.value:
        return NOTHING
    parties = _sale(agreement, later) if provision.kind == "sale" else _parties(agreement, later)
    time = _time(agreement, later, since, until) if parties.value else NOTHING
    if not time.value:
        return NOTHING
    bonus = shared_names(agreement, later) if later.type != "agreement" else NOTHING
    value = min(1.0, parties.value * fit.value * time.value * (1 + bonus.value))
    return Score(round(value, 3), ", ".join(part.reason for part in (parties, fit, time, bonus) if part.reason))


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
