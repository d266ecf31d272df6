"""Numbers as people write them in ids and cursors."""

from __future__ import annotations

# More of them are larger than any number that a store holds.
MOST = 9


def number_in(text: str) -> int | None:
    """The number that `text` is; None where it is none, or larger than any number of the register."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST else None
