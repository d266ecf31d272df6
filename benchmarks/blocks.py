"""Tables in Markdown, and the marked blocks of a page that they are written into."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "accuracy.md"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table whose columns stand under each other in plain text too; the first column to the left, the others to the right."""
    cells = [[str(cell).replace("|", "/") for cell in row] for row in (head, *rows)]
    widths = [max(2, *map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        " | ".join(cell.ljust(w) if n == 0 else cell.rjust(w) for n, (cell, w) in enumerate(zip(row, widths, strict=True))) for row in cells
    ]
    rule = " | ".join("-" * w if n == 0 else "-" * (w - 1) + ":" for n, w in enumerate(widths))
    return "\n".join(f"| {line} |" for line in (lines[0], rule, *lines[1:]))


def write(name: str, text: str, page: Path = PAGE) -> None:
    """Put `text` between the marks of block `name` of a page. Raises ValueError where the page has no such block."""
    old = page.read_text(encoding="utf-8")
    block = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end {name} -->)", re.DOTALL)
    if not block.search(old):
        raise ValueError(f"{page.name} has no block {name!r}")
    page.write_text(block.sub(lambda _: f"\n{text}\n\n", old, count=1), encoding="utf-8")
