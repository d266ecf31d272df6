"""Coded records against gold records, by the product's own measure, beside what is published of peers."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import corpus, handmade
from benchmarks.corpus import Row
from pactograph import flow
from pactograph.analysis.score import score

NAMES = {"train": "train (which the coder has learned from)"}
PEERS = (
    "NGEC, on its own data: attributes F1 0.70; 69 % of events found; 54 of 500 reports entirely right; 3.9 s a report on a CPU",
    "a record for each sentence with two states and a type's keyword: records F1 0.37, slots F1 0.17",
)


def lines() -> Iterator[str]:
    """For each gold set all figures; for `dev` by type and by field as well. One line that says so where there is no other gold."""
    yield from figures("bundled examples", scored(handmade.gold()), whole=False)
    sets = {name: rows for name in corpus.SETS if (rows := corpus.gold(name))}
    for name, rows in sets.items():
        yield from figures(NAMES.get(name, name), scored(rows), whole=name == "dev")
    if not sets:
        yield corpus.MISSING
    yield from (f"for comparison  {peer}" for peer in PEERS)


def scored(rows: dict[str, Row]) -> Row:
    """The figures of the coder on these reports."""
    coded = {name: flow.code(corpus.report(row)).line() for name, row in rows.items()}
    return dict(score(rows, coded))


def figures(name: str, result: Row, *, whole: bool) -> Iterator[str]:
    """The figures of a set, one a line."""
    yield f"{name}: {result['reports']} reports"
    for what in ("records", "slots", "slots in matched records"):
        yield rates(what, result[what])
    yield from counts(result)
    if whole:
        for kind, row in sorted(result["by type"].items()):
            yield rates(f"{kind}, records", row["records"])
            yield rates(f"{kind}, slots", row["slots"])
        for field, row in sorted(result["by field"].items()):
            yield rates(f"field {field}", row)


def rates(what: str, row: Row) -> str:
    """Precision, recall, F1 and the numbers they stand on."""
    found = f"P {row['precision']:.3f}  R {row['recall']:.3f}  F1 {row['f1']:.3f}"
    return f"  {what:<26} {found}  gold {row['gold']:>5}  coded {row['coded']:>5}"


def counts(result: Row) -> Iterator[str]:
    """What is counted in whole reports, records and quotes."""
    empty, whole = result["reports with nothing to code"], result["entirely right"]
    swapped, evidence = result["swapped roles"], result["evidence"]
    yield f"  {'nothing to code':<26} {empty['left empty']} of {empty['reports']} reports left empty"
    yield f"  {'entirely right':<26} {whole['right']} of {whole['reports']} reports that have records"
    yield f"  {'roles swapped':<26} {swapped['swapped']} of {swapped['records']} matched records with more than one role"
    yield f"  {'evidence':<26} {evidence['verbatim']} of {evidence['quotes']} quotes verbatim"
