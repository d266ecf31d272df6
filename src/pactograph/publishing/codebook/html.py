"""The codebook as one HTML page that needs nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from pactograph.publishing.codebook.blocks import Block, Grid, Heading, Text, blocks
from pactograph.publishing.tables.model import Table

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}"
    "table{border-collapse:collapse;width:100%;margin:1rem 0}td,th{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;"
    "vertical-align:top}th{background:#eef1f4}code{background:#eef1f4;padding:0 .2rem}nav ul{columns:3}"
    "@media(prefers-color-scheme:dark){body{background:#16191d;color:#e6e6e6}th,code{background:#262c33}td,th{border-color:#4a525b}}"
)
CODE = re.compile(r"`([^`]*)`")


def page(title: str, tables: Sequence[Table]) -> str:
    """The page."""
    found = list(blocks(title, tables))
    head = f"<title>{escape(f'Codebook of {title}')}</title>"
    meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
    body = "\n".join(_html(found))
    return f'<!doctype html>\n<html lang="en">\n<head>{meta}{head}<style>{STYLE}</style></head>\n<body>\n{body}\n</body>\n</html>\n'


def _html(found: list[Block]) -> Iterator[str]:
    named = _anchors(found)
    for place, block in enumerate(found):
        if isinstance(block, Heading):
            yield f'<h{block.level} id="{named[place]}">{escape(block.text)}</h{block.level}>'
            if block.level == 1:
                yield _contents(found, named)
        elif isinstance(block, Text):
            yield f"<p>{_inline(block.text)}</p>"
        else:
            yield _grid(block)


def _anchors(found: list[Block]) -> dict[int, str]:
    """An anchor for each heading; a name that stands twice (a type, a table) gets a number."""
    out: dict[int, str] = {}
    for place, block in enumerate(found):
        if isinstance(block, Heading):
            plain = re.sub(r"[^a-z0-9]+", "-", block.text.casefold()).strip("-") or "section"
            out[place] = plain if plain not in out.values() else f"{plain}-{place}"
    return out


def _contents(found: list[Block], named: dict[int, str]) -> str:
    links = (
        f'<li><a href="#{named[place]}">{escape(block.text)}</a></li>'
        for place, block in enumerate(found)
        if isinstance(block, Heading) and block.level == 2
    )
    return f"<nav><ul>{''.join(links)}</ul></nav>"


def _grid(grid: Grid) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in grid.head)
    rows = ("<tr>" + "".join(f"<td>{_inline(cell)}</td>" for cell in row) + "</tr>" for row in grid.rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n" + "\n".join(rows) + "\n</tbody>\n</table>"


def _inline(text: str) -> str:
    return CODE.sub(r"<code>\1</code>", escape(" ".join(text.split())))
