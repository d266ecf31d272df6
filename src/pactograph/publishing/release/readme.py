"""README.md: what a release holds and how it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pactograph.publishing.release.about import About
from pactograph.publishing.release.changes import escaped
from pactograph.publishing.release.descriptor import Written
from pactograph.publishing.tables.model import Table


def readme(about: About, tables: Mapping[str, tuple[Table, Written]], texts: int) -> str:
    """The page."""
    return "\n".join(_lines(about, tables, texts)) + "\n"


def _lines(about: About, tables: Mapping[str, tuple[Table, Written]], texts: int) -> Iterator[str]:
    dated = f", {about.date}" if about.date else ""
    yield from (f"# {escaped(about.title)}", "", f"Version {about.version}{dated}. {escaped(about.description)}", "", "## Tables", "")
    yield from ("| table | rows | what |", "| --- | ---: | --- |")
    for path, (table, written) in tables.items():
        yield f"| [{table.name}]({path}) | {written.rows:,} | {table.about} |"
    yield from ("", *READ, "", "## What it rests on", "", *_rests(about, texts), "", "## Files", "", *FILES, "", *_licence(about))


READ = (
    "Ids are the same in every release. Tables are CSV (RFC 4180, UTF-8); an empty cell is a missing value, several values of a cell",
    "stand between ` | `. A text that a spreadsheet would run as a formula has an apostrophe before it: take off one apostrophe where a",
    "cell begins with apostrophes and then `=`, `+`, `-`, `@`, a tab or a line end.",
    "",
    "```python",
    "from frictionless import Package",
    "",
    'package = Package("datapackage.json")',
    'agreements = package.get_resource("agreements").read_rows()',
    "```",
    "",
    "```r",
    'agreements <- readr::read_csv("data/agreements.csv")',
    "```",
)
FILES = (
    "- `datapackage.json`: the tables with the meaning of every column (Frictionless data package)",
    "- `croissant.json`: the same for machine learning tools",
    "- `codebook.html`, `codebook.pdf`: what is coded, and how it is called in other data sets",
    "- `CHANGES.md`, `data/changes.csv`: what changed since the last release, and why",
    "- `CITATION.cff`: how to cite it",
    "- `SHA256SUMS`: checksums; `sha256sum -c SHA256SUMS` checks them",
)


def _rests(about: About, texts: int) -> Iterator[str]:
    yield "Every value has the words that it rests on (`spans`), and every record its report (`reports`). Reports that the press"
    yield "does not make are missing by construction, and what it makes much of is told often: `stories` counts copies of one story once."
    yield ""
    yield f"Texts of reports are here where their licence allows it ({texts:,} files `texts/report-NUMBER.txt`). Of the others there are"
    yield f"quotes of at most {about.quote:,} characters, cut with … where they are longer, and the address of the report."


def _licence(about: About) -> Iterator[str]:
    link = f" ({about.licence_url})" if about.licence_url else ""
    yield from ("## Licence", "", f"The data: {escaped(about.licence)}{link}. The texts of reports: their own licences, told in `reports`.")
