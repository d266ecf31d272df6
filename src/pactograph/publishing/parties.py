"""Parties by the names and numbers of other data sets."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pactograph.gazetteer import number_of, organisations, states

# States that are gone have codes of their own in ISO 3166-3; Kosovo's is the one in common use.
ISO = {"USSR": "SUN"}


class Keys(NamedTuple):
    """`kind`: state, territory, former (a state that is gone), organisation or other (a name without a code)."""

    name: str
    kind: str
    iso3: str | None
    cow: int | None
    gw: int | None


@lru_cache(maxsize=1 << 16)
def keys(code: str, date: str | None = None) -> Keys:
    """What a party's code is in other schemes, numbers as they were on `date` (ISO 8601, may be reduced)."""
    if code in states():
        one = states()[code]
        return Keys(one.name, one.sort, ISO.get(code, code), number_of(code, "cow", date), number_of(code, "gw", date))
    if code in organisations():
        return Keys(next(iter(organisations()[code].names[1:]), code), "organisation", None, None, None)
    return Keys(code, "other", None, None, None)


def name(code: str) -> str:
    """The usual name of a party; the code itself where it is a name."""
    return keys(code).name
