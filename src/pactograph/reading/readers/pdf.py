"""PDF: the text of its pages as paragraphs, and its title."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2.raw import FPDF_ERR_PASSWORD

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob
from pactograph.reading.bomb import unpacks_beyond
from pactograph.reading.date import from_text, from_url
from pactograph.reading.finish import Draft, finish, too_long
from pactograph.reading.flowing import Line, Page, flowing
from pactograph.reading.headline import headline
from pactograph.reading.normal import one_line, stored
from pactograph.reading.options import ReadingOptions
from pactograph.records import Report

MOST_PAGES = 500
PATIENCE = 60.0
# PDFium takes about twenty times as much memory for the drawing of a page.
MOST_UNPACKED = 16_000_000
# PDFium's mark for a hyphen at a line end, where it has already joined the lines.
JOINED = "\ufffe"
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
# How much larger than the rest a title is set, and how long it may be.
LARGER, LONGEST = 1.15, 250


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report]:
    """One report. Raises UnreadableReport for protected, scanned and broken files."""
    data = blob.read(options.max_bytes)
    pages, facts = _contents(data, blob.where, options)
    text = stored(flowing(pages))
    if not any(char.isalpha() for char in text):
        raise UnreadableReport("is a PDF without text, perhaps scanned", blob.where, "recognise its text first, for example with ocrmypdf")
    draft = Draft(
        text,
        title=_title(facts.get("Title", ""), pages, text),
        date=from_url(blob.url) or from_text(text),
        author=one_line(facts.get("Author", "")) or None,
        media_type="application/pdf",
        encoding="",
        original=data,
    )
    yield finish(draft, blob, options)


def _contents(data: bytes, where: str, options: ReadingOptions) -> tuple[list[Page], dict[str, str]]:
    """The lines of the pages, and what the file states of itself."""
    if unpacks_beyond(data, MOST_UNPACKED):
        raise UnreadableReport(f"holds a page of more than {MOST_UNPACKED // 1_000_000} MB when unpacked", where, "give its text")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            raise UnreadableReport("is a PDF protected by a password", where, "save a copy without the password") from error
        raise _broken(where) from error
    try:
        return _pages(document, where, options), document.get_metadata_dict()
    except pdfium.PdfiumError as error:
        raise _broken(where) from error
    finally:
        document.close()


def _broken(where: str) -> UnreadableReport:
    return UnreadableReport("is a broken PDF", where, "download or print it to PDF again, or give its text")


def _pages(document: pdfium.PdfDocument, where: str, options: ReadingOptions) -> list[Page]:
    if len(document) > MOST_PAGES:
        raise UnreadableReport(f"has {len(document)} pages, and a report may have {MOST_PAGES}", where, "split it")
    deadline = time.monotonic() + PATIENCE
    pages: list[Page] = []
    length = 0
    for page in document:
        pages.append(_page(page))
        length += sum(len(line.text) for line in pages[-1])
        if length > options.max_characters:
            raise too_long(where, options)
        if time.monotonic() > deadline:
            raise UnreadableReport(f"takes longer than {PATIENCE:g} s to read", where, "split it, or give its text")
    return pages


def _page(page: pdfium.PdfPage) -> Page:
    """The lines of a page in reading order, each with its place on it."""
    words = page.get_textpage()
    lines, start = [], 0
    for raw in words.get_text_range().split("\r\n"):
        text = raw.strip()
        if text:
            # Characters beyond the basic plane take two places in PDFium's count; a box that is slightly off does no harm.
            first = min(start + raw.index(text[0]), words.count_chars() - 1)
            last = min(start + len(raw.rstrip()) - 1, words.count_chars() - 1)
            _, bottom, _, top = words.get_charbox(first, loose=True)
            below = words.get_charbox(last, loose=True)[1]
            lines.append(Line(text.replace(JOINED, "-\n").translate(LIGATURES), top - bottom, bottom, below))
        start += len(raw) + 2
    return lines


def _title(stated: str, pages: list[Page], text: str) -> str:
    """The title that the file states, where it stands in the text (others name files and templates), else the lines set largest."""
    stated = one_line(stated)
    if len(stated.split()) > 1 and stated.lower() in " ".join(text.split()).lower():
        return stated
    return _largest(pages) or one_line(headline(text))


def _largest(pages: list[Page]) -> str:
    """The lines of the first page that are set clearly larger than the rest, where they are few."""
    lines = pages[0] if pages else []
    if len(lines) < 3:
        return ""
    usual, largest = statistics.median(line.size for line in lines), max(line.size for line in lines)
    title = one_line(flowing([[line for line in lines if line.size > 0.97 * largest]]))
    return title if largest > LARGER * usual and len(title.split()) >= 3 and len(title) <= LONGEST else ""
