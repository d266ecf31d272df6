"""What a list of entries is narrowed by, and a page of it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple, Self

from pactograph.records import Entry
from pactograph.registry.storable import storable

# Fields of a filter whose values are facets of entries; of `party` all must be there, of the others one.
ANY = ("type", "status", "area", "category", "instrument", "mode", "stance", "domain", "country", "person", "organisation", "origin")


@dataclass(frozen=True)
class Filter:
    """`since` and `until` are ISO dates, perhaps reduced, both inclusive; `judged`: accepted, rejected, open or None (all but rejected).

    Values are codes; `person` is a name in any spelling.
    """

    party: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    instrument: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    min_confidence: float = 0.0
    judged: str | None = None

    def __post_init__(self) -> None:
        # What no store can hold was replaced when it came in, and is asked for as it was kept.
        for field in fields(self):
            value = storable(getattr(self, field.name))
            object.__setattr__(self, field.name, tuple(value) if isinstance(value, list) else value)

    def but(self, **changed: Any) -> Self:
        """The same filter with other values."""
        return replace(self, **changed)

    @property
    def empty(self) -> bool:
        """Whether it narrows nothing."""
        return all(getattr(self, field.name) == field.default for field in fields(self))


class Page(NamedTuple):
    """`total`: how many fit in all; `next`: the cursor of the next page, None on the last."""

    entries: tuple[Entry, ...]
    total: int
    next: str | None
