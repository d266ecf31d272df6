"""The codebook as PDF. Needs fpdf2."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from anyascii import anyascii

from pactograph.publishing import output
from pactograph.publishing.codebook.blocks import Block, Grid, Heading, Text, blocks
from pactograph.publishing.needed import needed
from pactograph.publishing.tables.model import Table

FONT, SIZE, LINE = "Helvetica", 9, 4.5
SIZES = {1: 20, 2: 15, 3: 11}
# The same codebook must give the same bytes on another day.
MADE = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)
# Shares of the width, by number of columns: the words of a definition take most.
WIDTHS = {2: (1, 2), 3: (2, 5, 3), 4: (2, 2, 5, 4)}


def write(path: Path, title: str, tables: Sequence[Table]) -> None:
    """Writes the document: A4, with an outline and page numbers."""
    fpdf = needed("fpdf", "fpdf2")
    with output.part(path) as beside:
        beside.write_bytes(_made(fpdf, title, tuple(tables)))


# Laying it out takes seconds, and it changes only with the title.
@lru_cache(maxsize=4)
def _made(fpdf: Any, title: str, tables: tuple[Table, ...]) -> bytes:
    pdf = _document(fpdf)
    pdf.set_title(_plain(f"Codebook of {title}"))
    pdf.add_page()
    for block in blocks(title, tables):
        _add(pdf, block)
    return bytes(pdf.output())


def _document(fpdf: Any) -> Any:
    class Document(fpdf.FPDF):  # type: ignore[misc]
        def footer(self) -> None:
            self.set_y(-12)
            self.set_font(FONT, size=8)
            self.cell(0, 6, str(self.page_no()), align="C")

    pdf = Document(format="A4")
    pdf.set_creation_date(MADE)
    pdf.set_margin(15)
    pdf.set_auto_page_break(True, 18)
    pdf.set_font(FONT, size=SIZE)
    return pdf


def _add(pdf: Any, block: Block) -> None:
    if isinstance(block, Heading):
        pdf.ln(3)
        pdf.set_font(FONT, "B", SIZES[block.level])
        pdf.start_section(_plain(block.text), level=block.level - 1)
        _paragraph(pdf, block.text, SIZES[block.level] * 0.5)
        pdf.set_font(FONT, size=SIZE)
    elif isinstance(block, Text):
        _paragraph(pdf, block.text, LINE)
    else:
        _grid(pdf, block)


def _paragraph(pdf: Any, text: str, height: float) -> None:
    pdf.multi_cell(0, height, _plain(text), align="L", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(1.5)


def _grid(pdf: Any, grid: Grid) -> None:
    widths = WIDTHS.get(len(grid.head), (1,) * len(grid.head))
    with pdf.table(col_widths=widths, line_height=LINE, text_align="LEFT", padding=0.6) as table:
        for cells in (grid.head, *grid.rows):
            row = table.row()
            for cell in cells:
                row.cell(_plain(cell))
    pdf.ln(2)


def _plain(text: str) -> str:
    """Text in Latin-1, all that the fonts of every reader have: other letters are transcribed."""
    words = " ".join(text.replace("`", "").split())
    return "".join(letter if letter.encode("latin-1", "ignore") else anyascii(letter) for letter in words)
