"""Writes what is published of the codebook: `python -m pactograph.codebook.docs [FOLDER]`, by default `docs`.

The page has a heading for every code. A test compares the files with what this module writes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from pactograph.codebook.book import LISTS, codes, fields, record_type, types
from pactograph.codebook.entries import coded
from pactograph.codebook.model import Code, Field, RecordType
from pactograph.codebook.schema import json_schema
from pactograph.codebook.schemes import SCHEMES, Crosswalk, crosswalk
from pactograph.codebook.source import source

REMARK = "<!-- Written by `python -m pactograph.codebook.docs`; change the YAML files of the codebook instead. -->"

SCHEMA = "The form of a line of output is its [JSON Schema](schema/report-line.schema.json), which `pactograph schema` prints."


def pages() -> dict[str, str]:
    """The files by their path in the folder of the docs."""
    schema = json.dumps(json_schema(), indent=2, ensure_ascii=False)
    return {"codebook.md": "\n".join(_page()) + "\n", "schema/report-line.schema.json": schema + "\n"}


def write(folder: Path) -> None:
    """Write the files into `folder`."""
    for name, text in pages().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _page() -> Iterator[str]:
    general = source("general")
    yield from (REMARK, "", f"# {general['label']}", "", general["definition"].strip())
    for rule in general["rules"]:
        yield from ("", f"**{rule['case']}.** {rule['coded'].strip()}")
    yield from ("", "`pactograph explain CODE` prints what stands here of one code. " + SCHEMA, "", "## Record types")
    for type in types():
        yield from _type(record_type(type))
    yield from ("", "## Fields", "", source("fields")["definition"].strip())
    for field in fields().values():
        yield from _field(field)
    for name in LISTS:
        yield from ("", f"## {name.capitalize()}", "", source(name)["definition"].strip())
        for code in codes(name).values():
            yield from _code(code)
    yield from ("", "## Other schemes", "", "What records are called in other data sets. Of the rows that fit a record the first counts.")
    for name in SCHEMES:
        yield from _crosswalk(crosswalk(name))


def _type(type: RecordType) -> Iterator[str]:
    yield from ("", f"### {type.code}", "", type.definition, "", "| role | who |", "|---|---|")
    yield from (f"| `{role.code}` | {role.definition} {role.example} |" for role in type.roles)
    if type.fields:
        yield from ("", f"Fields of its own: {_list(type.fields)}.")
    yield from ("", "Examples:", "")
    yield from (f"- “{example.text}”<br>{coded(example.coded)}" for example in type.examples)
    yield from ("", "Border cases:", "")
    yield from (f"- {border.case}<br>{border.coded}" for border in type.border)


def _field(field: Field) -> Iterator[str]:
    where = f" Only in {_list(field.types)}." if field.types else ""
    many = " A list." if field.many else ""
    yield from ("", f"### {field.code}", "", f"**{field.label}.** {field.definition}{many}{where} Example: {field.example}")
    if field.parts:
        yield from ("", "| part | what | example |", "|---|---|---|")
        yield from (f"| `{part.code}` | {part.definition.strip()} | {part.example} |" for part in field.parts)


def _code(code: Code) -> Iterator[str]:
    of = f" Of `{code.type}`." if code.type else ""
    yield from ("", f"### {code.code}", "", f"**{code.label}.** {code.definition}{of} Example: {code.example}")


def _crosswalk(scheme: Crosswalk) -> Iterator[str]:
    more = " Here every row that fits counts." if scheme.every else ""
    yield from ("", f"### {scheme.label}", "", scheme.definition + more, "", f"| record or item | {scheme.label} |", "|---|---|")
    for row in scheme.rows:
        when = ", ".join(f"{field} `{value}`" for field, value in row.when.items())
        yield f"| {when} | {' '.join([row.code, *(f'({name} {word})' for name, word in row.more.items())])} |"
    for code, why in scheme.absent.items():
        yield f"| `{code}` | none: {why} |"


def _list(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)


if __name__ == "__main__":
    write(Path(*sys.argv[1:2] or ["docs"]))
