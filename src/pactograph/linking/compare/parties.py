"""Whether the same parties act, and in the same roles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pactograph.gazetteer import organisations
from pactograph.linking.compare.sign import Sign
from pactograph.linking.facts import Facts

HALF = 0.5


def parties(a: Facts, b: Facts) -> Iterator[Sign]:
    """One sign of the parties, one of how many they share, perhaps one of roles."""
    common = a.codes & b.codes
    if a.codes == b.codes:
        yield Sign("parties=same", f"the same parties ({_listed(common)})")
    elif not common:
        yield _by_membership(a, b)
        return
    elif common in (a.codes, b.codes):
        more = len(a.codes ^ b.codes)
        yield Sign(f"parties=within{min(more, 3)}", f"the parties of one ({_listed(common)}) are among those of the other")
    elif len(common) >= HALF * len(a.codes | b.codes):
        yield Sign("parties=most", f"most parties in common ({_listed(common)})")
    else:
        yield from _few(a, b, common)
    yield Sign(f"shared={min(len(common), 3)}", f"{len(common)} parties in common")
    yield from _roles(a, b, common)


def _few(a: Facts, b: Facts, common: frozenset[str]) -> Iterator[Sign]:
    """What few parties in common say, and whether the others belong to an organisation that stands for them."""
    yield Sign("parties=few", f"only {_listed(common)} in common")
    if _stands_for(a.codes - common, b.codes - common) or _stands_for(b.codes - common, a.codes - common):
        yield Sign("member", "an organisation on one side, its members on the other")


def _by_membership(a: Facts, b: Facts) -> Sign:
    if _stands_for(a.codes, b.codes) or _stands_for(b.codes, a.codes):
        return Sign("parties=member", "an organisation in one, its members in the other")
    return Sign("parties=other", "other parties")


def _stands_for(bodies: frozenset[str], states: frozenset[str]) -> bool:
    return any(states & ever(body) for body in bodies)


@cache
def ever(code: str) -> frozenset[str]:
    """The states that were ever members of an organisation; empty for any other code."""
    body = organisations().get(code)
    return frozenset(one.state for one in body.members) if body else frozenset()


# A participant may be host or visitor as well; these exclude each other.
OPPOSITE = {frozenset(pair) for pair in (("visitor", "host"), ("supplier", "recipient"), ("provider", "recipient"), ("sender", "host"))}
OPPOSITE |= {frozenset(pair) for pair in (("speaker", "target"), ("holder", "contrast"))}


def _roles(a: Facts, b: Facts, common: frozenset[str]) -> Iterator[Sign]:
    swapped = equal = False
    for code in common:
        left, right = a.roles[code], b.roles[code]
        if left & right:
            equal = True
        elif any(frozenset((x, y)) in OPPOSITE for x in left for y in right):
            swapped = True
    if swapped:
        yield Sign("roles=swapped", "the roles are swapped")
    elif equal:
        yield Sign("roles=same", "in the same roles")


def _listed(codes: frozenset[str]) -> str:
    shown = sorted(codes)[:4]
    return ", ".join(shown) + (f" and {len(codes) - 4} more" if len(codes) > 4 else "")
