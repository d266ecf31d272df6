"""Whether the same weapons and equipment are named, in the same number, for the same money."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pactograph.linking.compare.sign import Sign
from pactograph.linking.facts import Facts, Thing

NEAR = 0.02


def items(a: Facts, b: Facts) -> Iterator[Sign]:
    """Signs of items, of sums and of numbers of people."""
    if a.things and b.things:
        yield from _things(a.things, b.things)
    if a.amount and b.amount and a.amount[1] == b.amount[1]:
        yield _number("sum", "sum", a.amount[0], b.amount[0])
    if a.personnel and b.personnel:
        yield _number("people", "number of people", a.personnel, b.personnel)


def _things(left: tuple[Thing, ...], right: tuple[Thing, ...]) -> Iterator[Sign]:
    same = [(x, y) for x in left for y in right if alike(x.words, y.words)]
    if same:
        shared = sorted(" ".join(sorted(x.words & y.words)) for x, y in same)[0]
        yield Sign("items=same", f"the same items ({shared})")
        numbers = [(x.quantity, y.quantity) for x, y in same if x.quantity and y.quantity]
        if numbers:
            equal = any(x == y for x, y in numbers)
            yield Sign(f"quantity={'same' if equal else 'other'}", "in the same number" if equal else "in another number")
    elif {x.category for x in left} & {y.category for y in right} - {None}:
        yield Sign("items=kind", "other items of the same kind")
    else:
        yield Sign("items=other", "other items")


@lru_cache(maxsize=65536)
def alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one has all words of the other, or they share a designation ("T-72", "Mi-17")."""
    common = left & right
    return bool(common) and (common in (left, right) or any(any(sign.isdigit() for sign in word) for word in common))


def _number(feature: str, what: str, x: float, y: float) -> Sign:
    same = abs(x - y) <= NEAR * max(abs(x), abs(y))
    return Sign(f"{feature}={'same' if same else 'other'}", f"the same {what}" if same else f"another {what}")
