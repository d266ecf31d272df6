"""Makes the PDF among the bundled examples: `python -m tools.example_pdf`."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF

SOURCE = Path(__file__).with_name("leopard.txt")
TARGET = Path(__file__).parents[1] / "src/pactograph/examples/leopard.pdf"
# The day of the report: a fixed date keeps the file the same at every run.
DATE = datetime(2023, 1, 26, 6, 0, tzinfo=UTC)


class Page(FPDF):
    """A page with the running head and number that printed press has, and that a reader must leave out."""

    def header(self) -> None:
        self.set_font("Times", "I", 9)
        self.cell(0, 8, "Pactograph examples", align="R", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Times", "", 9)
        self.cell(0, 8, f"Page {self.page_no()} of {{nb}}", align="C")


def main() -> None:
    """Set the title large, the paragraphs justified."""
    title, *paragraphs = SOURCE.read_text(encoding="utf-8").strip().split("\n\n")
    pdf = Page(format="A5")
    pdf.set_title(title)
    pdf.set_author("Pactograph examples")
    pdf.set_creation_date(DATE)
    pdf.add_page()
    pdf.set_font("Times", "B", 16)
    pdf.multi_cell(0, 7, title, align="L", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(3)
    pdf.set_font("Times", "", 10)
    for paragraph in paragraphs:
        pdf.multi_cell(0, 4.6, paragraph, align="J", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(2)
    pdf.output(str(TARGET))


if __name__ == "__main__":
    main()
