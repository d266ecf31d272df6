"""Lists the coder's errors by cause and number, then examples of each: `python -m benchmarks.errors [SET]` (`make errors`)."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from benchmarks import accuracy, blocks, causes, corpus, handmade
from benchmarks.corpus import Row
from benchmarks.differences import MISSED, SPURIOUS, WRONG
from benchmarks.findings import FOUND, MISSED_RECORD, SPURIOUS_RECORD, SWAPPED, VALUE, Finding, findings
from benchmarks.trace import Trace, trace
from pactograph.analysis.score import score

# Fields of few codes: here it is worth knowing which is taken for which.
CONFUSABLE = ("status", "mode", "stance", "instrument", "role", "category")
MOST = 12
WIDTH = 220


def main(arguments: list[str]) -> int:
    """Print all. Returns 2 where a file cannot be read or a part would be written; says so where the gold is not there."""
    given = _parser().parse_args(arguments)
    if given.write and (given.set, given.type, given.field) != ("dev", None, None):
        print("--write is for all of dev: what the page shows", file=sys.stderr)
        return 2
    try:
        rows = chosen(given.set)
    except OSError as error:
        print(f"{given.set}: cannot be read ({error.strerror})", file=sys.stderr)
        return 2
    if not rows:
        print(corpus.MISSING)
        return 0
    traces = [trace(row) for row in rows.values()]
    found = [one for each in traces for one in findings(each) if _wanted(one, given)]
    if given.write:
        blocks.write("errors", "\n\n".join([summary(measured(rows, traces)), *tables(found)]))
    print("\n".join(accuracy.figures(given.set, measured(rows, traces), whole=False)), end="\n\n")
    print("\n\n".join([*tables(found), *examples(found, given.limit)]))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.errors", description="The coder's errors by cause and number, with examples."
    )
    parser.add_argument(
        "set", nargs="?", default="dev", help="dev, train, seed, examples, or a file in the form of the gold; dev by default"
    )
    parser.add_argument("--limit", type=int, default=3, metavar="N", help="examples of each cause; 3 by default")
    parser.add_argument("--type", help="of this record type alone")
    parser.add_argument("--field", help="of values of this field alone")
    parser.add_argument("--write", action="store_true", help=f"write the tables into docs/{blocks.PAGE.name} too")
    return parser


def chosen(name: str) -> dict[str, Row]:
    """The coded reports of a set or a file; none where a set of the gold is not there. Raises OSError where a file cannot be read."""
    if name in corpus.SETS:
        return corpus.gold(name)
    return handmade.gold() if name == "examples" else corpus.read(Path(name))


def measured(rows: dict[str, Row], traces: list[Trace]) -> Row:
    """All figures of the traced reports."""
    return dict(score(rows, {one.name: {"records": one.coded} for one in traces}))


def summary(result: Row) -> str:
    """The figures of a set, as the page shows them."""
    names = ("records", "slots", "slots in matched records")
    rates = [
        (name, *(f"{result[name][rate]:.3f}" for rate in ("precision", "recall", "f1")), result[name]["gold"], result[name]["coded"])
        for name in names
    ]
    counts = [" ".join(line.split()) for line in accuracy.counts(result)]
    return (
        blocks.table((f"{result['reports']} reports of dev", "precision", "recall", "F1", "gold", "coded"), rates)
        + f"\n\n{'; '.join(counts)}."
    )


def _wanted(one: Finding, given: argparse.Namespace) -> bool:
    return given.type in (None, one.type) and given.field in (None, one.field)


def tables(found: list[Finding]) -> Iterator[str]:
    """Missed records, spurious records, wrong values by field, confusions; those that are not empty."""
    for about, names in ((MISSED_RECORD, causes.MISSED), (SPURIOUS_RECORD, causes.SPURIOUS)):
        if rows := _by_cause(found, about, names):
            yield f"{about.capitalize()}s by cause:\n\n{rows}"
    if swapped := sum(bool(one.cause) for one in found if one.about == FOUND):
        yield f"Found records with {SWAPPED}: {swapped}."
    values = [one for one in found if one.about == VALUE]
    if values:
        yield f"Values in found records by field:\n\n{_by_field(values)}"
    if rows := _confusions(values):
        yield f"What is most often taken for what:\n\n{rows}"


def _by_cause(found: list[Finding], about: str, names: tuple[str, ...]) -> str:
    counts = Counter(one.cause for one in found if one.about == about)
    types = {name: Counter(one.type for one in found if one.about == about and one.cause == name) for name in names}
    rows = [(name, counts[name], f"{counts[name] / counts.total():.0%}", _top(types[name])) for name in names if counts[name]]
    return blocks.table(("cause", "records", "share", "most in"), [*rows, ("all", counts.total(), "", "")]) if rows else ""


def _top(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common(3))


def _by_field(values: list[Finding]) -> str:
    counts = Counter((one.field, one.cause) for one in values)
    fields = sorted({one.field for one in values}, key=lambda field: -sum(counts[field, cause] for cause in (MISSED, SPURIOUS, WRONG)))
    rows = [(field, *(counts[field, cause] for cause in ("", MISSED, SPURIOUS, WRONG))) for field in fields]
    return blocks.table(("field", "right", "missed", "spurious", "wrong value"), rows)


def _confusions(values: list[Finding]) -> str:
    counts = Counter((one.field, _code(one.gold), _code(one.coded)) for one in values if one.cause == WRONG and one.field in CONFUSABLE)
    rows = [(f"{field}: {gold} → {coded}", count) for (field, gold, coded), count in counts.most_common(MOST)]
    return blocks.table(("gold → coded", "values"), rows) if rows else ""


def _code(value: str) -> str:
    """A value without the party that it is said of."""
    return value.split(":")[-1]


def examples(found: list[Finding], most: int) -> Iterator[str]:
    """Up to `most` examples of each cause, with report, quote and the coder's reason."""
    wrong = sorted((one for one in found if one.cause), key=_heading)
    for heading, group in groupby(wrong, key=_heading):
        chosen = list(group)
        if most > 0:
            yield "\n".join([f"{heading} ({len(chosen)})", *map(_example, chosen[:most])])


def _heading(one: Finding) -> str:
    return f"{one.about}: {f'{one.field}, ' if one.field else ''}{one.cause}"


def _example(one: Finding) -> str:
    what = f"gold {one.gold or '–'}, coded {one.coded or '–'}"
    return f"  {one.report}  {one.type}  {what}\n    “{' '.join(one.quote.split())[:WIDTH]}”\n    {one.why}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
