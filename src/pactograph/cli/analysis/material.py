"""What an analysis reads of the register: no more entries than it needs, and the dates of reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from pactograph import registry
from pactograph.cli.analysis.asking import Asked
from pactograph.cli.analysis.output import ready
from pactograph.cli.parties import party
from pactograph.publishing.collecting import rarely
from pactograph.records.dates import checked
from pactograph.registry import Filter, Register
from pactograph.registry.brief import brief, outline
from pactograph.registry.kept import Brief, Outline
from pactograph.review.wanted import coded, split


class Limits(NamedTuple):
    """The options that choose entries, checked."""

    types: tuple[str, ...]
    areas: tuple[str, ...]
    since: str | None
    until: str | None


class Material:
    """An open register, asked for what the options choose."""

    def __init__(self, register: Register, asked: Asked, limits: Limits) -> None:
        self.register, self.asked, self.limits = register, asked, limits

    @property
    def span(self) -> dict[str, Any]:
        """The limits of time, and the dates of reports, which stand in where an entry has none."""
        return {"since": self.limits.since, "until": self.limits.until, "published": self.published()}

    @property
    def choice(self) -> dict[str, Any]:
        """`span`, types and areas."""
        return {"types": self.limits.types, "areas": self.limits.areas, **self.span}

    def published(self) -> Mapping[int, str | None]:
        return self.register.published()

    def party(self, name: str) -> str:
        """The code of a party by code or name. Raises InputError, with those that are called nearly so."""
        return party(self.register, name, self.asked.as_of)

    def parties(self, names: Iterable[str] | None) -> list[str]:
        """Codes of parties, whether repeated or separated by commas."""
        return [self.party(name) for name in split(names)]

    def entries(self, parties: Iterable[str] = (), types: Iterable[str] = ()) -> Iterator[Outline]:
        """Entries of the chosen types and areas in which all of these parties take part, without words and provisions."""
        filter = Filter(party=tuple(parties), type=tuple(types) or self.limits.types, area=self.limits.areas)
        return outline(self.register, filter, self.asked.as_of)

    def whole(self) -> Iterator[Brief]:
        """All entries, with words and provisions."""
        return brief(self.register, Filter(), self.asked.as_of)


@contextmanager
def material(asked: Asked) -> Iterator[Material]:
    """The register that the options name. Raises InputError for options that cannot be meant."""
    ready(asked)
    limits = Limits(codes("type", asked.types), codes("area", asked.areas), checked(asked.since or None), checked(asked.until or None))
    with rarely(), registry.open(asked.db, create=False) as register:
        yield Material(register, asked, limits)


def codes(name: str, values: Iterable[str] | None) -> tuple[str, ...]:
    """Codes of a list of the codebook (`type`, `area`). Raises InputError for one that it does not have."""
    return tuple(coded(name, value) for value in split(values))
