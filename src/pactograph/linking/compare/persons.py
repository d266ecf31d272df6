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
    shared = sorted({who.family for who in a.people} & {who.family for who in b.people}) or _near(a.people, b.people)
    if shared:
        yield Sign("persons=two" if len(shared) > 1 else "persons=same", f"{', '.join(shared[:3])} in both")
    elif {who.party for who in a.people} & {who.party for who in b.people} - {None}:
        yield Sign("persons=other", "another person of the same party")
    else:
        yield Sign("persons=elsewhere", "persons of other parties")


def _near(left: frozenset[Who], right: frozenset[Who]) -> list[str]:
    """Family names that are spelled almost alike."""
    return sorted({min(x.family, y.family) for x in left for y in right if fuzz.ratio(x.family, y.family) >= ALIKE})
