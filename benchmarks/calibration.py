"""Whether confidences are shares: `python -m benchmarks.calibration [--folds] [--write]` (`make calibration`).

The shipped weights have learned from `train`, so its confidences there prove nothing. What counts is `dev`, which they have not seen, the
bundled examples, and, with `--folds`, `train` as coded by parts that were fitted without the fold that a report is in.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Iterator

from benchmarks import blocks, corpus, diagram, folds, handmade
from benchmarks.confidences import Coded, of_records, of_values
from benchmarks.corpus import Row
from benchmarks.reliability import Bin, Mark, Platt, by_chance, crossed, equal_count, equal_width, error, platt
from pactograph import flow

TARGET = 0.08
# The last is what confidences that are shares exactly would show of so few marks, in bins of equal count.
ERRORS = ("equal count", "equal width", "by chance")
DEV, HELD, EXAMPLES = "dev", "held-out folds of train", "bundled examples"


def main(arguments: list[str]) -> int:
    """Print all; say so where the gold is not there."""
    given = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    sets = {EXAMPLES: _coded(handmade.gold())}
    if rows := corpus.gold(DEV):
        sets = {DEV: _coded(rows)} | ({HELD: list(folds.coded())} if given.folds else {}) | sets
    else:
        print(corpus.MISSING)
    text = "\n\n".join(lines(sets))
    print(text)
    if given.write and DEV in sets:
        blocks.write("calibration", text)
        diagram.draw({name: of_records(coded) for name, coded in sets.items() if name != EXAMPLES}, _all(sets[DEV]))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calibration", description="How far confidences are shares.")
    parser.add_argument("--folds", action="store_true", help="code train too, by parts fitted without the report's fold: takes minutes")
    parser.add_argument("--write", action="store_true", help=f"write the tables into docs/{blocks.PAGE.name} and draw the diagram")
    return parser


def _coded(rows: dict[str, Row]) -> list[Coded]:
    return [(row, flow.code(corpus.report(row)).records) for row in rows.values()]


def _all(coded: list[Coded]) -> list[Mark]:
    return [mark for marks in of_values(coded).values() for mark in marks]


def lines(sets: dict[str, list[Coded]]) -> Iterator[str]:
    """The errors of all sets; the bins of records and the errors by field on dev, or on the examples; what a correction would give."""
    records = {name: of_records(coded) for name, coded in sets.items()}
    yield f"Expected calibration error, ten bins; the target is below {TARGET}:\n\n{_errors(sets, records)}"
    name = next(iter(sets))
    yield f"Confidence of records on {name}, in ten bins of equal count:\n\n{_bins(equal_count(records[name]))}"
    yield f"Confidence of values in paired records on {name}, by field:\n\n{_fields(of_values(sets[name]))}"
    if name == DEV:
        yield f"Confidence of records on dev after a correction of its margin, log(c / (1 - c)):\n\n{_corrections(records)}"


def _errors(sets: dict[str, list[Coded]], records: dict[str, list[Mark]]) -> str:
    rows = [row for name, marks in records.items() for row in (_row(f"records, {name}", marks), _row(f"values, {name}", _all(sets[name])))]
    return blocks.table(("", "n", "mean confidence", "share right", *ERRORS), rows)


def _row(name: str, marks: list[Mark]) -> tuple[object, ...]:
    n = max(1, len(marks))
    means = (sum(mark.confidence for mark in marks) / n, sum(mark.right for mark in marks) / n)
    errors = error(equal_count(marks)), error(equal_width(marks)), by_chance(marks)
    return (name, len(marks), *(f"{figure:.3f}" for figure in (*means, *errors)))


def _bins(bins: list[Bin]) -> str:
    rows = [(f"{one.confidence:.2f}", one.n, f"{one.share:.2f}", f"{one.interval[0]:.2f} to {one.interval[1]:.2f}") for one in bins]
    return blocks.table(("mean confidence", "n", "share right", "95 % interval"), rows)


def _fields(values: dict[str, list[Mark]]) -> str:
    return blocks.table(("field", "n", "mean confidence", "share right", *ERRORS), [_row(*one) for one in values.items()])


def _corrections(records: dict[str, list[Mark]]) -> str:
    """What a correction of the margin makes of the error on dev: one from the held-out folds, one from the other half of dev's reports."""
    dev = records[DEV]
    rows = [_corrected("none", Platt(1, 0), dev)]
    if HELD in records:
        rows.append(_corrected(f"from the {HELD}", found := platt(records[HELD]), [found.of(mark) for mark in dev]))
    rows.append(_corrected("from the other half of dev", platt(dev), list(crossed(dev))))
    return blocks.table(("correction", "margin", "mean confidence", "equal count", "equal width"), rows)


def _corrected(name: str, by: Platt, marks: list[Mark]) -> tuple[object, ...]:
    mean = sum(mark.confidence for mark in marks) / max(1, len(marks))
    return name, f"× {by.a:.2f} {by.b:+.2f}", f"{mean:.3f}", f"{error(equal_count(marks)):.3f}", f"{error(equal_width(marks)):.3f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
