"""Entries made by hand, and a generator of many with a known truth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from pactograph.records import Backing, Claim, Entry, Member, Span
from pactograph.records.record import MANY

ROLES = {
    "agreement": ("party", "party"), "exercise": ("participant", "participant"), "training": ("provider", "recipient"),
    "industry": ("partner", "partner"), "transfer": ("supplier", "recipient"), "deployment": ("sender", "host"),
    "meeting": ("visitor", "host"), "statement": ("speaker", "target"), "usage": ("holder", "contrast"),
}  # fmt: skip


def entry(id: str, parties: str = "", *, accepted: bool | None = None, provisions: Any = (), told: int = 1, **fields: Any) -> Entry:
    """`id` as `exercise/3`; `parties` as codes ("SRB RUS") or codes with roles ("SRB:host RUS:visitor")."""
    type = id.partition("/")[0]
    first, second = ROLES[type]
    codes = [code.partition(":") for code in parties.split()]
    values = [{"code": code, "role": role or (first if not number else second)} for number, (code, _, role) in enumerate(codes)]
    claims = [claim("parties", value, told=told) for value in values]
    for field, value in fields.items():
        claims += [claim(field, one, told=told) for one in (value if field in MANY else [value])]
    member = Member(record=told, report=told, score=1.0, reason="made")
    return Entry(
        id=id, type=type, label=id, claims=tuple(claims), members=(member,), provisions=provisions, confidence=0.9, origin=("press",),
        accepted=accepted,
    )  # fmt: skip


def claim(field: str, value: Any, *, shown: bool = True, told: int = 1) -> Claim:
    quote = str(value)
    span = Span(start=0, end=max(1, len(quote)), quote=quote)
    return Claim(
        field=field, value=value, shown=shown, confidence=0.9, stories=1,
        backing=(Backing(record=told, report=told, story=told, confidence=0.9, spans=(span,)),),
    )  # fmt: skip


def turning(
    state: str = "SRB", *, turn: int = 2014, a_year: int = 40, before: float = 0.2, after: float = 0.6, seed: int = 1
) -> Iterator[Entry]:
    """Cooperation of a state 2005..2020: with Russia at the share `before` until `turn`, `after` from it on, else with NATO's members."""
    rng = np.random.default_rng(seed)
    types = ["exercise", "meeting", "agreement", "transfer"]
    for number in range(16 * a_year):
        year = 2005 + number // a_year
        east = rng.random() < (before if year < turn else after)
        partner = "RUS" if east else str(rng.choice(["USA", "DEU", "ITA"]))
        date = f"{year}-{rng.integers(1, 13):02}-{rng.integers(1, 29):02}"
        yield entry(f"{rng.choice(types)}/{number}", f"{state} {partner}", status="done", date=date)
