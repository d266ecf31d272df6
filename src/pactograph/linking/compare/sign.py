"""What an aspect finds."""

from __future__ import annotations

from typing import NamedTuple


class Sign(NamedTuple):
    """`feature` is the name of its weight; `words` say it to people. Both are the same whichever of two records comes first."""

    feature: str
    words: str
