"""Near-identical reports: wire copies with another headline, an outlet's own line, a paragraph cut or added.

A report is cut into shingles (every run of SIZE words). `signature` gives the hashes by which a register finds the reports that share many
of them (MinHash in bands); `same` then compares two texts. The hashes are the same on every platform and in every version: they are stored.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

# Two texts of this sameness or more are copies of one story. With a third cut or one word in ten changed they score 0.45 to 1; different
# reports of one event 0.3 or less, even with quotations in common.
COPY = 0.4
SIZE = 4
BANDS, ROWS = 20, 2
# A share of fewer shingles than these says little: a quotation alone has as many.
FEWEST = 40
# A single figure may differ by chance: the day in a dateline.
FIGURES = 2
WORD = re.compile(r"[A-Za-z0-9]+")


def signature(text: str) -> tuple[int, ...]:
    """Hashes (64 bits, signed) to index. Texts of which half the shingles agree share one at a probability of 0.997, of which a third 0.9.

    Empty for a text without words.
    """
    hashes = np.fromiter(_read(text).shingles, dtype=np.uint64)
    if not hashes.size:
        return ()
    factors, offsets = _permutations()
    least = np.array([(hashes * factor + offset).min() for factor, offset in zip(factors, offsets, strict=True)], dtype="<u8")
    rows = least.reshape(BANDS, ROWS)
    return tuple(_hash(bytes([band]) + row.tobytes(), signed=True) for band, row in enumerate(rows))


def same(a: str, b: str) -> float:
    """How far one text is a copy of the other, 0 to 1: the share of the shorter one's shingles that the longer one has, times the squared
    share of its names, times that of its figures. Names and figures part copies from releases of one office that differ only in who and
    when.
    """
    if a == b:
        return 1.0
    one, other = _read(a), _read(b)
    shared = len(one.shingles & other.shingles)
    if not shared:
        return 0.0
    alike = shared / len(one.shingles | other.shingles)
    within = shared / max(FEWEST, min(len(one.shingles), len(other.shingles)))
    return max(alike, within) * _within(one.names, other.names) ** 2 * _within(one.figures, other.figures, FIGURES)


def _within(a: frozenset[str], b: frozenset[str], least: int = 1) -> float:
    """The share of the smaller set that the other has; 1 where it has fewer than `least`."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller >= least else 1.0


class Read(NamedTuple):
    """The hashes of a text's shingles, its words that begin with a capital, and those that begin with a figure."""

    shingles: frozenset[int]
    names: frozenset[str]
    figures: frozenset[str]


@lru_cache(maxsize=256)
def _read(text: str) -> Read:
    """A text shorter than a shingle is one by itself."""
    words = WORD.findall(anyascii(text))
    lower = [word.lower() for word in words]
    runs = {" ".join(lower[start : start + SIZE]) for start in range(max(1, len(lower) - SIZE + 1))} if lower else set()
    names = frozenset(word.lower() for word in words if word[0].isupper())
    figures = frozenset(word.lower() for word in words if word[0].isdigit())
    return Read(frozenset(_hash(run.encode()) for run in runs), names, figures)


def _hash(data: bytes, *, signed: bool = False) -> int:
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little", signed=signed)


@lru_cache(maxsize=1)
def _permutations() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Odd factors and offsets that reorder 64-bit hashes, one pair for each row of each band."""
    factors = [_hash(b"factor %d" % row) | 1 for row in range(BANDS * ROWS)]
    offsets = [_hash(b"offset %d" % row) for row in range(BANDS * ROWS)]
    return np.array(factors, dtype=np.uint64), np.array(offsets, dtype=np.uint64)
