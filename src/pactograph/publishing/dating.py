"""A reduced date as data sets need it: first and last day, how exact it is, whether it is an estimate."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from pactograph.linking.days import days
from pactograph.records import Claim

# Below this confidence a date is called an estimate; years that a data set marks so are coded with 0.6.
SURE = 0.65
PRECISION = {4: "year", 7: "month", 10: "day"}


class Dating(NamedTuple):
    """`date` as coded; `start` and `end` the first and last day that it can mean (ISO 8601); `precision` day, month or year, of an interval
    that of its coarser end. `estimate`: no quote gives the year, or the date is not sure. None where there is no date."""

    date: str | None = None
    start: str | None = None
    end: str | None = None
    precision: str | None = None
    estimate: bool | None = None


NONE = Dating()


def dating(claim: Claim | None) -> Dating:
    """What the claim of a date says; NONE without one, and for words that are no date."""
    if claim is None or not isinstance(claim.value, str) or (spread := days(claim.value)) is None:
        return NONE
    start, end = (datetime.date.fromordinal(number).isoformat() for number in spread)
    precision = PRECISION.get(min(len(part) for part in claim.value.split("/")))
    return Dating(claim.value, start, end, precision, _estimate(claim))


def _estimate(claim: Claim) -> bool:
    if claim.judged is not None:
        return False
    year = claim.value[:4]
    stated = any(year in span.quote for backing in claim.backing for span in backing.spans)
    return not stated or claim.confidence < SURE
