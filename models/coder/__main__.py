"""Fit the learned parts of the coder and write them into the package: `python -m models.coder`."""

from __future__ import annotations

import gzip
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

from models import shared
from models.coder import gold, train
from pactograph.coding.linear import Linear
from pactograph.coding.parts import Parts
from pactograph.errors import PactographError
from pactograph.parsing.parse import parse
from pactograph.reading import debris

log = logging.getLogger("models")
WEIGHTS = shared.ROOT / "src" / "pactograph" / "coding" / "weights"
# A case is short and a report of our own is not the press itself: each says less of what the press writes.
REPORT, CASE = 0.6, 0.4


def main() -> int:
    """Fit on the training reports and the cases; 2 where there are none to learn from."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        found = (
            [(coded, 1.0) for coded in gold.gold("train")]
            + [(coded, REPORT) for coded in gold.reports()]
            + [(coded, CASE) for coded in gold.cases()]
        )
    except PactographError as error:
        log.error("%s", error)
        return 2
    examples = [train.example(coded, parse(coded.report, ignored=debris(coded.report.text)), weight) for coded, weight in found]
    log.info("%d coded reports", len(examples))
    _write(train.fitted(examples))
    return 0


def _write(parts: Parts) -> None:
    WEIGHTS.mkdir(exist_ok=True)
    for name, model in _named(parts):
        data = json.dumps(model.weights, sort_keys=True, separators=(",", ":")).encode()
        target = Path(WEIGHTS, f"{name}.json.gz")
        target.write_bytes(gzip.compress(data, 9, mtime=0))
        log.info("%s: %d bytes", target.name, target.stat().st_size)


def _named(parts: Parts) -> Iterator[tuple[str, Linear]]:
    yield from (("events", parts.events), ("same", parts.same), ("record", parts.record))
    yield from ((f"roles-{kind}", model) for kind, model in parts.roles.items())
    yield from ((f"field-{name}", model) for name, model in parts.fields.items())
    yield from ((f"attach-{kind}", model) for kind, model in parts.attach.items())


if __name__ == "__main__":
    sys.exit(main())
