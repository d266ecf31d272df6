"""Classes of words that are used alike ("praise", "thank", "welcome"), so that what was learned of one holds for the others.

Made by `python -m models.coder.classes`, which tells the source.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files


def classes(lemma: str) -> tuple[str, ...]:
    """The coarse and the fine class of a lower-cased lemma; none of a word that has no class."""
    return _table().get(lemma, ())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    text = gzip.decompress((files("pactograph.coding") / "data" / "classes.csv.gz").read_bytes()).decode()
    rows = (line.split(",") for line in text.splitlines())
    return {word: (f"c{coarse}", f"f{fine}") for word, coarse, fine in rows}
