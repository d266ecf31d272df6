"""Processor time and memory of exports: `python -m benchmarks.publishing [ENTRIES [FORMAT …]]`, by default 100,000 made-up entries."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from multiprocessing import get_context
from pathlib import Path

from pactograph.codebook import types
from pactograph.publishing.formats import exporter
from pactograph.publishing.lookup import Filed
from pactograph.publishing.release import release
from pactograph.records import Backing, Claim, Entry, Member, Report, Span, Told
from pactograph.records.person import Somebody

TEXT = "Serbia and Russia signed a plan of military cooperation in Belgrade on 30 October 2015. " * 20
STATES = "SRB RUS USA CHN FRA DEU GBR IND PAK TUR POL UKR JPN KOR BRA EGY SAU ARE ISR AUS".split()
FORMATS = ("parquet/", "csv/", "entries.jsonl", "entries.ftm.json", "annotations.jsonld", "entries.graphml", "plover.jsonl", "release")
REPORTS = 2


class Made:
    """A lookup that makes what it is asked for."""

    def filed(self, numbers: Collection[int], /) -> Mapping[int, Filed]:
        return {number: _filed(number) for number in numbers}

    def tolds(self, numbers: Collection[int], /) -> Mapping[int, Told]:
        return {}

    def persons(self) -> Iterable[Somebody]:
        return ()


def _filed(number: int) -> Filed:
    report = Report(report=f"report-{number}", text=TEXT, title="A plan is signed", date="2015-10-31", outlet="The Post")
    return Filed(number, report, "CC-BY-4.0" if number % 100 == 0 else "")


def entries(count: int) -> Iterator[Entry]:
    """Entries of all types, each with eight values that two reports tell."""
    for number in range(count):
        type = types()[number % len(types())]
        members = tuple(
            Member(record=number * REPORTS + one, report=number * REPORTS + one, score=0.9, reason="same pair, date and place")
            for one in range(REPORTS)
        )
        pair = (STATES[number % 20], STATES[(number * 7 + 1) % 20])
        claims = tuple(_claim(field, value, members) for field, value in _values(number, pair))
        yield Entry(id=f"{type}/{number}", type=type, label=f"{pair[0]} and {pair[1]}", claims=claims, members=members, confidence=0.8)


def _values(number: int, pair: tuple[str, str]) -> Iterator[tuple[str, object]]:
    yield from (("status", "done"), ("date", f"{1990 + number % 30}-10-30"), ("place", {"name": "Belgrade", "country": "SRB"}))
    yield from (("parties", {"code": code, "role": "party"}) for code in pair)
    yield ("persons", {"name": f"Person {number % 5000}", "party": pair[0]})
    yield from (("areas", "policy"), ("areas", "exercises"))


def _claim(field: str, value: object, members: tuple[Member, ...]) -> Claim:
    spans = (Span(start=0, end=24, quote=TEXT[:24]),)
    backing = tuple(Backing(record=one.record, report=one.report, story=one.report, confidence=0.8, spans=spans) for one in members)
    return Claim(field=field, value=value, shown=True, confidence=0.8, backing=backing, stories=len(members), reason="told")


def measure(name: str, count: int) -> tuple[float, float, float]:
    """Of an export in a process of its own: processor seconds with and without the making of entries, and the most memory in MB."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (name, count))


def _measured(name: str, count: int) -> tuple[float, float, float]:
    begun = time.process_time()
    for _ in entries(count):
        pass
    making = time.process_time() - begun
    with tempfile.TemporaryDirectory() as folder:
        begun = time.process_time()
        if name == "release":
            release(Path(folder) / "out", entries(count), Made(), "Benchmark", "CC-BY-4.0")
        else:
            exporter(name).write(Path(folder) / name, entries(count), Made())
        whole = time.process_time() - begun
    return whole, whole - making, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(count: int, formats: Sequence[str] = FORMATS) -> None:
    """Prints the table."""
    print(f"{count:,} entries of {REPORTS} reports each\n\n{'export':<22}{'seconds':>9}{'without making':>16}{'MB':>7}")
    for name in formats:
        whole, alone, memory = measure(name, count)
        print(f"{name:<22}{whole:>9.1f}{alone:>16.1f}{memory:>7.0f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, sys.argv[2:] or FORMATS)
