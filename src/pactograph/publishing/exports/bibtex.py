"""BibTeX: the reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pactograph.publishing import output
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Filed, Lookup, batches
from pactograph.records import Entry

# What TeX would obey. Braces must come in pairs whatever a report says, and a backslash must never stand before one.
SPECIAL = {
    "\\": "/",
    "{": "(",
    "}": ")",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": " ",
    "^": " ",
    "@": r"\@",
}
BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
# What an address may have without being taken apart.
UNSAFE = re.compile(r"[\s{}\\\x00-\x1f\x7f]")
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """An `@misc` for each report of the entries, once; gives reports that the lookup lacks."""
    left: list[Left] = []
    seen: set[int] = set()
    with output.text(path) as stream:
        for batch in batches(entries, lookup):
            for number in sorted(batch.numbers - seen):
                if number in batch.filed:
                    stream.write(_entry(batch.filed[number]))
                else:
                    left.append(Left(f"report/{number}", "the register does not give it"))
            seen |= batch.numbers
    return left


def _entry(filed: Filed) -> str:
    lines = ",\n".join(f"  {name} = {value}" for name, value in _fields(filed))
    return f"@misc{{report-{filed.number},\n{lines}\n}}\n\n"


def _fields(filed: Filed) -> Iterator[tuple[str, str]]:
    report = filed.report
    yield "title", f"{{{{{_tex(report.title or report.report)}}}}}"
    for name, words in (("author", report.author), ("howpublished", report.outlet), ("language", report.language)):
        if words and (text := _tex(words)):
            yield name, f"{{{{{text}}}}}" if name == "author" else f"{{{text}}}"
    if report.date:
        yield "date", f"{{{report.date}}}"
        yield "year", f"{{{report.date[:4]}}}"
        if report.date[5:7].isdigit() and 1 <= int(report.date[5:7]) <= 12:
            yield "month", MONTHS[int(report.date[5:7]) - 1]
    if report.url:
        yield "url", f"{{{UNSAFE.sub(lambda found: f'%{ord(found.group()):02X}', report.url)}}}"
    if report.provenance.fetched:
        yield "urldate", f"{{{report.provenance.fetched[:10]}}}"
    yield "note", f"{{Report {filed.number}, {_tex(report.report)}}}"


def _tex(text: str) -> str:
    return "".join(SPECIAL.get(letter, letter) for letter in BLANK.sub(" ", text).strip())


EXPORT = Exporter("bibtex", "the reports as BibTeX", write)
FILE = Exporter(".bib", "the reports as BibTeX", write)
