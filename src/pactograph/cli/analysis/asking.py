"""What the options say that the commands of analysis share, as they were given."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Asked(NamedTuple):
    """Nothing in it is checked yet."""

    db: str | None = None
    as_of: str | None = None
    types: list[str] | None = None
    areas: list[str] | None = None
    since: str | None = None
    until: str | None = None
    plot: Path | None = None
    dark: bool = False
    json: bool = False
    csv: bool = False
