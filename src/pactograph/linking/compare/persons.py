"""Whether the same persons take part."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from pactograph.linking.compare.sign import Sign
from pactograph.linking.facts import Facts, Who

ALIKE = 84


def persons(a: Facts, b: Facts) -> Iterator[Sign]:
    """Nothing where a record names nobody."""
    if not a.people or not b.people:
        return
    shared = sorted({found for x in a.people for y in b.people if (found := _shared(x, y))})
    if shared:
        yield Sign("persons=two" if len(shared) > 1 else "persons=same", f"{', '.join(shared[:3])} in both")
    elif {who.party for who in a.people} & {who.party for who in b.people} - {None}:
        yield Sign("persons=other", "another person of the same party")
    else:
        yield Sign("persons=elsewhere", "persons of other parties")


def _shared(x: Who, y: Who) -> str:
    """The last word of one name if the other has it too ("Wei" and "Wei Fenghe"), or the like of it; else nothing."""
    known = sorted(last for last, names in ((x.family, y.names), (y.family, x.names)) if last in names)
    if known:
        return known[0]
    return min(x.family, y.family) if fuzz.ratio(x.family, y.family) >= ALIKE else ""
