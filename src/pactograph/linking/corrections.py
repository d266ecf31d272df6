"""What a person corrected in an entry, over what its records say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pactograph.records import Claim, Judgement
from pactograph.records.record import MANY, SINGLE

SET = "set by a person"
ASIDE = "set aside by a person"


def corrected(claims: Sequence[Claim], judgements: Sequence[Judgement]) -> list[Claim]:
    """The claims with corrections applied in the order of their numbers, those taken back passed over.

    A correction's `data` has `path` (`/personnel`, `/parties/1` of the parties as shown, `/parties/-` for one more), `value` (None
    withdraws) and, better than a place for a field of many values, `was`: the value that it replaces. A path that no field has, or a
    place where nothing stands any more, changes nothing.
    """
    found = list(claims)
    for judgement in sorted(judgements, key=lambda one: one.number):
        if judgement.act == "correct" and judgement.undone_by is None:
            found = _apply(found, judgement)
    return found


def _apply(claims: list[Claim], judgement: Judgement) -> list[Claim]:
    _, _, path = str(judgement.data.get("path", "")).partition("/")
    field, _, place = path.partition("/")
    value = judgement.data.get("value")
    if field in SINGLE and not place:
        old = [claim for claim in claims if claim.field == field and claim.shown]
        return _replaced(claims, old, field, value, judgement.number)
    if field not in MANY:
        return claims
    old = _standing([claim for claim in claims if claim.field == field and claim.shown], place, judgement.data.get("was"))
    if not old and place not in ("-", "") and "was" not in judgement.data:
        return claims
    return _replaced(claims, old, field, value, judgement.number)


def _standing(shown: list[Claim], place: str, was: Any) -> list[Claim]:
    """The claim that a correction of one of many values is about."""
    if was is not None:
        return [claim for claim in shown if claim.value == was][:1]
    return [shown[int(place)]] if place.isdecimal() and len(place) < 6 and int(place) < len(shown) else []


def _replaced(claims: list[Claim], old: list[Claim], field: str, value: Any, number: int) -> list[Claim]:
    """`old` no longer shown, and a claim of `value` in its place, with the backing that records give the same value."""
    aside = [claim.model_copy(update={"shown": False, "judged": number, "reason": ASIDE}) for claim in old if claim.value != value]
    rest = [claim for claim in claims if claim not in old and not (claim.field == field and claim.value == value)]
    said = next((claim for claim in claims if claim.field == field and claim.value == value), None)
    place = next((at for at, claim in enumerate(claims) if claim in old), len(rest))
    new: list[Claim] = []
    if value is not None:
        base = said or Claim(field=field, value=value, shown=True, confidence=1.0)
        new = [base.model_copy(update={"shown": True, "confidence": 1.0, "judged": number, "reason": SET})]
    return sorted([*rest[:place], *new, *aside, *rest[place:]], key=lambda claim: (*SINGLE, *MANY).index(claim.field))
