"""Who is what in a draft: the likeliest roles that go together by the rules of the type."""

from __future__ import annotations

import math
from collections import Counter
from itertools import product

from pactograph.coding.types import Kind

NONE = "none"
# Roles of so many parties are chosen together; of more each for itself.
TOGETHER = 4
FLOOR = 1e-4

Chances = dict[str, dict[str, float]]
"""Code → role → chance, `none` among them."""


def cast(kind: Kind, chances: Chances, least: float, second: float) -> dict[str, tuple[str, float]]:
    """Code → (role, chance that it is a party). Parties have a chance of `least`; where the type needs another one, `second` is enough."""
    ranked = sorted(chances, key=lambda code: (chances[code][NONE], code))
    chosen = [code for code in ranked if 1 - chances[code][NONE] >= least]
    if len(chosen) < 2:
        chosen = [code for code in ranked[:2] if 1 - chances[code][NONE] >= second]
    return {
        code: (role, 1 - chances[code][NONE]) for code, role in zip(chosen, _roles(kind, [chances[code] for code in chosen]), strict=True)
    }


def _roles(kind: Kind, chances: list[dict[str, float]]) -> list[str]:
    options = [sorted(role for role in roles if role != NONE) for roles in chances]
    alone = [max(roles, key=lambda role: (own[role], role)) for roles, own in zip(options, chances, strict=True)]
    if not 1 < len(chances) <= TOGETHER or kind.fits(Counter(alone)):
        return alone
    fitting = [choice for choice in product(*options) if kind.fits(Counter(choice))]
    return list(
        max(fitting, key=lambda choice: sum(math.log(own[role] + FLOOR) for role, own in zip(choice, chances, strict=True)), default=alone)
    )
