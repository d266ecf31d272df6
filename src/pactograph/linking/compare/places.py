"""Whether it was at the same place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from pactograph.linking.compare.sign import Sign
from pactograph.linking.facts import Facts

SAME = 85


def places(a: Facts, b: Facts) -> Iterator[Sign]:
    """The same place, another in the same state, or in another state."""
    if not a.place or not b.place:
        return
    if a.place & b.place or _alike(*sorted((" ".join(sorted(a.place)), " ".join(sorted(b.place))))):
        yield Sign("place=same", f"the same place ({' '.join(sorted(a.place & b.place)) or 'spelled otherwise'})")
    elif a.country and b.country and a.country != b.country:
        yield Sign("place=abroad", f"places in different states ({', '.join(sorted((a.country, b.country)))})")
    else:
        yield Sign("place=other", "other places")


@lru_cache(maxsize=65536)
def _alike(left: str, right: str) -> bool:
    return fuzz.ratio(left, right) >= SAME
