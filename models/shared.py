"""Where the treebanks, name corpora and coded reports lie: beside the checkout, or where PACTOGRAPH_SHARED says."""

from __future__ import annotations

import os
from pathlib import Path

from pactograph.errors import SetupError

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "src" / "pactograph" / "parsing" / "model"
REMEDY = "put the folder `shared` beside the checkout or name it in PACTOGRAPH_SHARED"


def folder() -> Path:
    """The folder with `treebank/`, `names/` and `gold/`; raises SetupError where there is none."""
    named = os.environ.get("PACTOGRAPH_SHARED", "")
    found = Path(named) if named else ROOT.parent / "shared"
    if not found.is_dir():
        raise SetupError("no treebanks, names and coded reports to learn from or to measure with", str(found), REMEDY)
    return found


def treebank(name: str) -> Path:
    """The file `treebank/NAME`; raises SetupError where it is missing."""
    return _file("treebank", name)


def gold(name: str) -> Path:
    """The file `gold/NAME`; raises SetupError where it is missing."""
    return _file("gold", name)


def names(name: str) -> Path:
    """The file `names/NAME`; raises SetupError where it is missing."""
    return _file("names", name)


def _file(kind: str, name: str) -> Path:
    path = folder() / kind / name
    if not path.is_file():
        raise SetupError(f"no {kind}/{name} to learn from or to measure with", str(path), REMEDY)
    return path
