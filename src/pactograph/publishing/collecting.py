"""The garbage collector, which looks through all that lives again and again while many rows are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RARELY = 50_000


@contextmanager
def rarely() -> Iterator[None]:
    """The collector starts after 50,000 new objects, not 700: tables take two thirds of the time, and no more memory."""
    before = gc.get_threshold()
    gc.set_threshold(max(RARELY, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
