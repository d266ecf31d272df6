"""Whether the same weapons and equipment are named, in the same number, for the same money."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pactograph.linking.compare.sign import Sign
from pactograph.linking.facts import KINDS, Facts, Thing

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
    """Whether two items' words name one thing: by their designations ("Mi-17", "Mi-17V5") where both have one, else by a telling word,
    else by kind.
    """
    figures, others = _figures(left), _figures(right)
    if figures and others:
        return any(x.startswith(y) or y.startswith(x) for x in figures for y in others)
    telling, told = _telling(left), _telling(right)
    if telling or told:
        return bool(telling & told)
    return bool(left and right) and (left <= right or right <= left)


def _figures(words: frozenset[str]) -> list[str]:
    return [word for word in words if any(sign.isdigit() for sign in word)]


def _telling(words: frozenset[str]) -> set[str]:
    return {word for word in words if len(word) > 2 and word not in KINDS}


def _number(feature: str, what: str, x: float, y: float) -> Sign:
    same = abs(x - y) <= NEAR * max(abs(x), abs(y))
    return Sign(f"{feature}={'same' if same else 'other'}", f"the same {what}" if same else f"another {what}")
