"""Parties as options name them: those that everybody knows, and those that the register has."""

from __future__ import annotations

from collections.abc import Iterable

from pactograph.analysis.targets import resolve
from pactograph.errors import InputError
from pactograph.registry import Register


def party(register: Register, name: str, as_of: str | None) -> str:
    """The code of a party by code or name. Raises InputError, with those that are called nearly so."""
    try:
        return resolve(name)
    except InputError:
        # Companies and armed groups have no code, and are known from the entries alone.
        return resolve(name, {code for (code,) in register.counts(by=("party",), as_of=as_of)})


def check(register: Register, names: Iterable[str], as_of: str | None) -> None:
    """Raises InputError for the first that no party is called: a slip of the pen would else look like a finding."""
    for name in names:
        party(register, name, as_of)
