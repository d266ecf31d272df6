"""What an analysis needs to know of an entry: an Entry has it, and so has one that was read in brief."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from pactograph.records.entry import Claiming


class Quoted(Protocol):
    """As a Span."""

    @property
    def quote(self) -> str: ...


class Backed(Protocol):
    """As a Backing."""

    @property
    def report(self) -> int: ...
    @property
    def spans(self) -> Sequence[Quoted]: ...


class Claimed(Claiming, Protocol):
    """As a Claim."""

    @property
    def backing(self) -> Sequence[Backed]: ...


class Belonging(Protocol):
    """As a Member."""

    @property
    def report(self) -> int: ...


class Tied(Protocol):
    """As a Tie."""

    @property
    def entry(self) -> str: ...
    @property
    def standing(self) -> str: ...
    @property
    def date(self) -> str | None: ...


class Provided(Protocol):
    """As a Provision."""

    @property
    def number(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def standing(self) -> str: ...
    @property
    def since(self) -> str | None: ...
    @property
    def ties(self) -> Sequence[Tied]: ...


class Given(Protocol):
    """As an Entry, as far as most analyses look."""

    @property
    def id(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def claims(self) -> Sequence[Claiming]: ...
    @property
    def members(self) -> Sequence[Belonging]: ...
    @property
    def origin(self) -> tuple[str, ...]: ...
    @property
    def accepted(self) -> bool | None: ...


class Providing(Given, Protocol):
    """With what an agreement provides for."""

    @property
    def provisions(self) -> Sequence[Provided]: ...


class Quoting(Given, Protocol):
    """With the words that claims rest on."""

    @property
    def claims(self) -> Sequence[Claimed]: ...


# Whatever comes in goes out.
AnyGiven = TypeVar("AnyGiven", bound=Given)
