"""Bytes to characters, when nobody said how, or said it wrongly."""

from __future__ import annotations

import codecs
import re

from pactograph.errors import UnreadableReport

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 64_000
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes, where: str, declared: str | None = None) -> tuple[str, str]:
    """The text, every character as it stands, and the encoding used. Raises UnreadableReport for bytes that are no text."""
    text, encoding = _decoded(data, declared)
    sample = text[:SAMPLE]
    # Damaged texts have some; in data taken for text one character in ten is one.
    if len(CONTROL.findall(sample)) > max(8, len(sample) // 40):
        raise binary(where)
    return text, encoding


def binary(where: str) -> UnreadableReport:
    """The refusal of bytes that are no text."""
    return UnreadableReport("is not text but binary data", where, "give text, Markdown, HTML, PDF, JSON or JSONL")


def wide(data: bytes) -> str | None:
    """The encoding of two or four bytes a character, with a mark or without one (in English every other byte is NUL then)."""
    marked = by_mark(data)
    head = data[:4000]
    if marked or len(head) < 4 or head.count(0) < len(head) * 0.3:
        return marked if marked != "utf-8-sig" else None
    return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"


def by_mark(data: bytes) -> str | None:
    """The encoding that a byte order mark tells."""
    return next((encoding for mark, encoding in BOMS if data.startswith(mark)), None)


def _decoded(data: bytes, declared: str | None) -> tuple[str, str]:
    for encoding in filter(None, (by_mark(data), wide(data), "utf-8", _known(declared))):
        text = _strict(data, encoding)
        if text is not None:
            return text, encoding
    encoding = "utf-8" if _damaged_utf8(data) else _guess(data)
    return data.decode(encoding, errors="replace"), encoding


def _known(name: str | None) -> str | None:
    """The codec of a declared charset; a page that says Latin-1 means Windows-1252, as browsers read it."""
    try:
        codec = codecs.lookup((name or "").strip("\"' ")).name
    except (LookupError, ValueError):
        return None
    return "cp1252" if codec in ("iso8859-1", "ascii") else codec


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _damaged_utf8(data: bytes) -> bool:
    """Whether these are bytes of UTF-8, cut or spoilt in a few places."""
    text = data[:SAMPLE].decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(char > "\x7f" for char in text) - bad
    return good > 4 * bad


def _guess(data: bytes) -> str:
    """The encoding that makes most sense; Windows-1252 where only a byte here and there is not ASCII."""
    sample = data[:SAMPLE]
    high = sum(byte > 127 for byte in sample)
    if high * 20 < len(sample) and _strict(sample, "cp1252") is not None:
        return "cp1252"
    # Here, not above: few files need it, and it would add a tenth of a second to every start.
    from pactograph.reading.mending import guess

    return guess(sample)
