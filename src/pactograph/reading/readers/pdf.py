"""PDF: the text of its pages, with words broken at line ends joined and running heads dropped."""

from __future__ import annotations

import io
import re
import time
from collections import Counter
from collections.abc import Iterator

from pactograph.errors import SetupError, UnreadableReport
from pactograph.reading.blob import Blob
from pactograph.reading.date import from_text, from_url
from pactograph.reading.finish import Draft, finish
from pactograph.reading.headline import headline
from pactograph.reading.normal import one_line, stored
from pactograph.reading.options import ReadingOptions
from pactograph.records import Report

try:
    import pypdf
except ImportError as missing:
    raise SetupError("PDF files need the extra 'pdf'", remedy="pip install 'pactograph[pdf]'") from missing

MOST_PAGES = 500
BROKEN = re.compile(r"(?P<left>[^\W\d_]+)[-\u2010]\n(?P<right>[^\W\d_]+)")
# Left parts that mostly keep their hyphen; the document itself decides where it has the word unbroken.
HYPHENATED = frozenset(
    "non anti counter long short multi co self well high low mid medium inter cross joint state land sea air ground surface ship anti-ship pre post ex semi "
    "two three four five third fourth fifth north south east west vice half full part peace war man unmanned".split()
)
SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*$")
PAGE_NUMBER = re.compile(r"^\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.IGNORECASE)


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report]:
    """One report. Raises UnreadableReport for protected, scanned and broken files."""
    data = blob.read(options.max_bytes)
    try:
        pages, title, author = _contents(data, blob.where, options.timeout)
    except UnreadableReport:
        raise
    except Exception as error:  # pypdf's faults on broken files are of many classes
        raise UnreadableReport(
            f"is a broken PDF ({type(error).__name__})", blob.where, "print it to PDF again, or give its text"
        ) from error
    if not any(char.isalpha() for page in pages for char in page):
        raise UnreadableReport(
            "is a PDF without text, perhaps scanned", blob.where, "recognise its text first, for example with ocrmypdf"
        )
    text = stored(flowing(pages))
    draft = Draft(
        text,
        title=_title(title, text),
        date=from_url(blob.url) or from_text(text),
        author=one_line(author) or None,
        media_type="application/pdf",
        encoding="",
        original=data,
    )
    yield finish(draft, blob, options)


def _contents(data: bytes, where: str, timeout: float) -> tuple[list[str], str, str]:
    """The texts of the pages, and title and author as the file states them."""
    pdf = pypdf.PdfReader(io.BytesIO(data))
    if pdf.is_encrypted and not pdf.decrypt(""):
        raise UnreadableReport("is a PDF protected by a password", where, "save a copy without the password")
    if len(pdf.pages) > MOST_PAGES:
        raise UnreadableReport(f"has {len(pdf.pages)} pages, and a report may have {MOST_PAGES}", where, "split it")
    deadline = time.monotonic() + timeout
    pages = []
    for page in pdf.pages:
        pages.append(page.extract_text())
        if time.monotonic() > deadline:
            raise UnreadableReport(f"takes longer than {timeout:g} s to read", where, "split it, or give its text")
    facts = pdf.metadata
    return pages, str(facts.title or "") if facts else "", str(facts.author or "") if facts else ""


def _title(stated: str, text: str) -> str:
    """The stated title where it stands in the text (the others name files and templates), else the headline."""
    stated = one_line(stated)
    return (
        stated
        if len(stated.split()) > 1 and stated.lower() in " ".join(text.split()).lower()
        else one_line(headline(text))
    )


def flowing(pages: list[str]) -> str:
    """The pages as paragraphs, parted by blank lines."""
    lines = _without_heads([page.split("\n") for page in pages])
    return _paragraphs(joined("\n".join(line.strip() for line in lines)))


def _without_heads(pages: list[list[str]]) -> list[str]:
    """All lines but page numbers and the first and last lines that most pages share."""
    edges = Counter(line.strip() for page in pages for line in {*page[:1], *page[-1:]} if line.strip())
    heads = {line for line, count in edges.items() if count > 2 and count * 2 > len(pages)}
    return [line for page in pages for n, line in enumerate(page) if not _is_head(line, n in (0, len(page) - 1), heads)]


def _is_head(line: str, at_edge: bool, heads: set[str]) -> bool:
    return at_edge and bool(line.strip()) and (line.strip() in heads or bool(PAGE_NUMBER.match(line)))


def joined(text: str) -> str:
    """`text` with words broken by a hyphen at a line end in one piece."""
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))

    def whole(match: re.Match[str]) -> str:
        left, right = match["left"], match["right"]
        kept = f"{left}-{right}"
        if (left + right).lower() in words:
            return left + right
        return kept if kept.lower() in words or left.lower() in HYPHENATED or right[0].isupper() else left + right

    return BROKEN.sub(whole, text)


def _paragraphs(text: str) -> str:
    """Lines joined into paragraphs: one ends at a blank line, or where a short line ends a sentence."""
    lines = text.split("\n")
    # The width of a full line: nine lines in ten are no longer.
    widths = sorted(len(line) for line in lines if line) or [0]
    full = 0.8 * widths[int(0.9 * (len(widths) - 1))]
    out: list[str] = []
    current = ""
    for line in lines:
        current = f"{current} {line}".strip() if line else current
        if not line or (SENTENCE_END.search(line) and len(line) < full) or (not out and len(line) < 0.7 * full):
            out += [current] if current else []
            current = ""
    return "\n\n".join([*out, current] if current else out)
