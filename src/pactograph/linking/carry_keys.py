"""Keys by which an agreement and the later entries that may carry it out find each other: two parties, and the area that is spoken to."""

from __future__ import annotations

from collections.abc import Iterable

from pactograph.linking.acts import SILENT, Act
from pactograph.linking.ties import small

# Above so many parties pairs are too many to index: single parties are.
MANY = 6


def of_agreement(found: Act, areas: Iterable[str], *, sales: bool) -> frozenset[str]:
    """Keys of an agreement that provides for `areas`; `sales`: to third parties too."""
    if len(found.codes) > MANY:
        parties = {f"1:{code}" for code in found.codes}
    else:
        parties = _pairs(found.codes, found.codes) | {f"2:{code}" for code in found.codes}
    return frozenset({f"{key}|{area}" for area in areas for key in parties} | {f"s:{code}" for code in found.codes if sales})


def of_act(found: Act) -> frozenset[str]:
    """Keys of a later act, under its own parties and the organisations that they are members of; none for what carries nothing out."""
    if found.type in SILENT:
        return frozenset()
    areas = {*found.speaks, *({"procurement"} if found.type == "industry" else ())}
    homes = found.codes | {home for home, held in small().items() if held & found.codes}
    more = {f"2:{code}" for code in homes} if len(found.codes) > MANY else _pairs(found.codes, homes)
    sales = {f"s:{code}" for code, role in found.roles if role == "supplier"}
    return frozenset({f"{key}|{area}" for area in areas for key in {f"1:{code}" for code in homes} | more} | sales)


def _pairs(own: Iterable[str], others: Iterable[str]) -> set[str]:
    return {f"{min(a, b)}+{max(a, b)}" for a in own for b in others if a != b}
