"""Fit the weights of the comparison and write them into the package: `python -m models.linking [--folds]`."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path

from models import shared
from models.linking import folds
from models.linking.coded import coded
from models.linking.events import cases, gold, halves
from models.linking.fit import Rows, fitted

log = logging.getLogger("models")
WEIGHTS = shared.ROOT / "src" / "pactograph" / "linking" / "data" / "comparing.json"


def main(arguments: list[str]) -> int:
    """Fit on the fit half, both on what stands in it and on what the coder makes of it; with `--folds` print what tells the settings."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    half = dict(halves(cases()))["fit"]
    sets = {"gold": gold(half), "coded": coded(half)}
    if "--folds" in arguments:
        for line in folds.lines(sets):
            log.info("%s", line)
        return 0
    rows = Rows()
    for tales in sets.values():
        rows.add(tales)
    write(fitted(rows), WEIGHTS)
    log.info("%d pairs, %d of them one event: %s", len(rows.same), sum(rows.same), WEIGHTS.name)
    return 0


def write(weights: dict[str, float], path: Path) -> None:
    """One weight a line, in order."""
    path.write_text(json.dumps({"weights": weights}, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
