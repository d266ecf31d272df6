"""Whether an exercise or an instrument bears the same name, year and edition."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from pactograph.linking.compare.sign import Sign
from pactograph.linking.facts import Facts
from pactograph.linking.naming import tight

SAME, LIKE = 88, 65


def names(a: Facts, b: Facts) -> Iterator[Sign]:
    """What the names say, where both have one that tells anything."""
    left, right = a.name, b.name
    if left.core and right.core:
        yield _alike(*sorted((left.core, right.core)), "exercise" if a.type == "exercise" else "other")
    elif left.core or right.core:
        yield Sign("name=one", "only one has a name")
    if left.year and right.year:
        same = left.year == right.year
        yield Sign(f"year={'same' if same else 'other'}", "the same year in the name" if same else "another year in the name")
    if left.edition and right.edition:
        same = left.edition == right.edition
        yield Sign(f"edition={'same' if same else 'other'}", "the same edition" if same else "another edition")


@lru_cache(maxsize=65536)
def _alike(left: str, right: str, sort: str) -> Sign:
    if likeness(left, right) >= SAME:
        return Sign(f"name=same/{sort}", f"the same name ({left})" if left == right else f"names alike ({left}; {right})")
    if max(fuzz.token_set_ratio(left, right), fuzz.ratio(left, right)) >= LIKE:
        return Sign(f"name=like/{sort}", f"names with much in common ({left}; {right})")
    return Sign(f"name=other/{sort}", f"other names ({left}; {right})")


@lru_cache(maxsize=65536)
def likeness(left: str, right: str) -> float:
    """0 to 100: of the words in any order, or of the names written as one word."""
    return max(fuzz.token_sort_ratio(left, right), fuzz.ratio(tight(left), tight(right)))
