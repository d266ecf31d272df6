"""The register as publishing asks it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from pactograph.publishing.lookup import Filed
from pactograph.records import Told
from pactograph.records.person import Somebody
from pactograph.registry import Register
from pactograph.registry.whole import persons


class Shelf:
    """A `publishing.lookup.Lookup`."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def filed(self, numbers: Collection[int], /) -> Mapping[int, Filed]:
        found = self.register.stored(numbers)
        return {number: Filed(number, stored.report, stored.licence) for number, stored in found.items()}

    def tolds(self, numbers: Collection[int], /) -> Mapping[int, Told]:
        return self.register.tolds(numbers)

    def persons(self) -> Iterable[Somebody]:
        return persons(self.register)

    def file(self) -> Path | None:
        store = self.register.store
        return Path(store.where) if store.sqlite else None
