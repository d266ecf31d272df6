"""The gold that was learned from, coded by parts that have not seen it: fitted anew for each fifth of the reports on the rest."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from benchmarks.confidences import Coded
from models.coder import gold, train
from models.coder.__main__ import CASE, REPORT
from models.coder.train import Example
from pactograph import coding
from pactograph.parsing.parse import parse
from pactograph.reading import debris

log = logging.getLogger("benchmarks")
WHOLE = 1.0


def coded() -> Iterator[Coded]:
    """Each report of the gold with the records that it gets when its fold is held out. Takes minutes. Raises SetupError without gold."""
    press = [_example(one, WHOLE) for one in gold.gold("train")]
    own = [_example(one, REPORT) for one in gold.reports()] + [_example(one, CASE) for one in gold.cases()]
    for held in range(train.FOLDS):
        log.info("fold %d of %d", held + 1, train.FOLDS)
        learned = train.fitted([one for one in press + own if one.fold != held])
        for one in press:
            if one.fold == held:
                row = {"report": one.coded.report.report, "records": one.coded.records}
                yield row, coding.records(one.doc.parse, learned)


def _example(one: gold.Coded, weight: float) -> Example:
    return train.example(one, parse(one.report, ignored=debris(one.report.text)), weight)
