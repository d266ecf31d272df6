"""brat standoff: a folder with the text of each report and the values on its words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, TextIO

from pactograph.codebook import fields
from pactograph.errors import InputError
from pactograph.publishing import output
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Filed, Lookup, batches
from pactograph.publishing.plain import dump
from pactograph.records import Entry, Span

# Between title and text.
GAP = "\n\n"
CONF = "annotation.conf"
# Line ends would end the line of a mark.
BLANK = re.compile(r"[\r\n]")


@dataclass(frozen=True)
class Mark:
    """One value on the words of one report; `record` says so with `confidence`."""

    report: int
    entry: str
    field: str
    value: Any
    shown: bool
    record: int
    story: int
    confidence: float
    spans: tuple[Span, ...]


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """`report-7.txt` and `.ann` for each report; gives values without words, and those of reports that the lookup lacks.

    Raises InputError where the folder holds something else: reports of before would be taken for some of these.
    """
    folder = output.folder(path)
    if any(one.name != CONF and not one.name.startswith("report-") for one in folder.iterdir()):
        raise InputError("holds other files", str(path), "give an empty folder, or one that was exported before")
    for old in folder.iterdir():
        old.unlink()
    (folder / CONF).write_text(_conf(), encoding="utf-8")
    left: list[Left] = []
    written: dict[int, int] = {}
    for batch in batches(entries, lookup):
        for number, found in groupby(sorted(_marks(batch.entries, left), key=lambda mark: mark.report), key=lambda mark: mark.report):
            if number in batch.filed:
                _write(folder, batch.filed[number], list(found), written)
            else:
                left += [Left(f"{mark.entry}, {mark.field}", "the register does not give its report") for mark in found]
    return left


def _conf() -> str:
    return "[entities]\n" + "\n".join(fields()) + "\n\n[relations]\n\n[events]\n\n[attributes]\n"


def _marks(entries: list[Entry], left: list[Left]) -> Iterator[Mark]:
    for entry in entries:
        for claim in entry.claims:
            for backing in claim.backing:
                said = (claim.field, claim.value, claim.shown, backing.record, backing.story, backing.confidence)
                if backing.spans:
                    yield Mark(backing.report, entry.id, *said, backing.spans)
                else:
                    left.append(Left(f"{entry.id}, {claim.field}", "no words of a report are known"))


def _write(folder: Path, filed: Filed, marks: list[Mark], written: dict[int, int]) -> None:
    """The text where it is not yet there, and the marks after those that are."""
    report, first = filed.report, filed.number not in written
    text = report.title + GAP + report.text
    if first:
        with output.text(folder / f"report-{filed.number}.txt") as stream:
            stream.write(text)
    with (folder / f"report-{filed.number}.ann").open("w" if first else "a", encoding="utf-8", errors="replace", newline="") as stream:
        before = written.get(filed.number, 0)
        for number, mark in enumerate(marks, before + 1):
            _line(stream, number, mark, text, len(report.title) + len(GAP))
    written[filed.number] = before + len(marks)


def _line(stream: TextIO, number: int, mark: Mark, text: str, shift: int) -> None:
    parts = sorted(part for span in mark.spans for part in _parts(span, text, 0 if span.where == "title" else shift))
    places = ";".join(f"{start} {end}" for start, end in parts)
    words = BLANK.sub(" ", " ".join(text[start:end] for start, end in parts))
    told = {name: getattr(mark, name) for name in ("entry", "value", "shown", "record", "story", "confidence")}
    spans = [[span.where, span.start, span.end] for span in mark.spans]
    stream.write(
        f"T{number}\t{mark.field} {places}\t{words}\n#{number}\tAnnotatorNotes T{number}\t{dump(told | {'spans': spans, 'shift': shift})}\n"
    )


def _parts(span: Span, text: str, shift: int) -> Iterator[tuple[int, int]]:
    """Places in the file; brat wants none across the end of a line."""
    start = span.start + shift
    for line in text[start : span.end + shift].split("\n"):
        if line:
            yield start, start + len(line)
        start += len(line) + 1


def read(folder: Path) -> Iterator[Mark]:
    """The marks of a folder that `write` wrote, by report and in order. Raises InputError where a line is none of ours."""
    for path in sorted(folder.glob("report-*.ann"), key=lambda one: int(one.stem.partition("-")[2])):
        text, lines = _text(path.with_suffix(".txt")), _text(path).split("\n")
        number = int(path.stem.partition("-")[2])
        for place in range(0, len(lines) - 1, 2):
            try:
                yield _mark(number, lines[place], lines[place + 1], text)
            except (ValueError, KeyError, IndexError) as error:
                raise InputError("is no mark that was exported", f"{path}, line {place + 1}", "give a folder that was exported") from error


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as stream:
        return stream.read()


def _mark(report: int, line: str, note: str, text: str) -> Mark:
    told = json.loads(note.split("\t", 2)[2])
    field, shift = line.split("\t")[1].split(" ")[0], told.pop("shift")
    spans = tuple(_span(text, shift, *one) for one in told.pop("spans"))
    return Mark(report=report, field=field, spans=spans, **told)


def _span(text: str, shift: int, where: Any, start: int, end: int) -> Span:
    by = 0 if where == "title" else shift
    return Span(start=start, end=end, quote=text[start + by : end + by], where=where)


EXPORT = Exporter("brat/", "reports and values in brat's standoff", write)
