"""One file per record type: which fields it has and which roles go together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A record type to the coder. `fields` are the slots that it is asked for; `fits` says whether roles go together (role → number)."""

    name: str
    fields: tuple[str, ...]
    fits: Callable[[Counter[str]], bool]
    alone: bool = False
    """Whether a record with one party is kept."""
