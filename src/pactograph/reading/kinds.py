"""What kind of file a blob is: by its first bytes, then by its name or media type, then by its look."""

from __future__ import annotations

import re

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob
from pactograph.reading.decoding import BOMS, binary

# Suffix or media type to kind; a kind is a module in `readers/`.
HINTS = {
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    "text/html": "html",
    "application/xhtml+xml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    "text/markdown": "markdown",
    ".pdf": "pdf",
    "application/pdf": "pdf",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
    ".json": "json",
    "application/json": "json",
    "application/ld+json": "json",
}
PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
LINE = re.compile(rb'\s*\{\s*"')
NAMED = (
    (b"PK\x03\x04", "is a zip file or an Office document", "save it as text, HTML or PDF"),
    (b"\xd0\xcf\x11\xe0", "is an old Office document", "save it as text, HTML or PDF"),
    (b"\x1f\x8b", "is compressed", "unpack it first"),
    (b"BZh", "is compressed", "unpack it first"),
    (b"\xfd7zXZ", "is compressed", "unpack it first"),
    (b"7z\xbc\xaf", "is an archive", "unpack it first"),
    (b"Rar!", "is an archive", "unpack it first"),
    (b"{\\rtf", "is rich text", "save it as plain text"),
    (b"WARC/", "is a web archive", "extract its pages as HTML first"),
    (b"\x89PNG", "is an image", "recognise its text first"),
    (b"\xff\xd8\xff", "is an image", "recognise its text first"),
    (b"GIF8", "is an image", "recognise its text first"),
)


def kind(blob: Blob) -> str:
    """`text`, `markdown`, `html`, `pdf`, `json` or `jsonl`. Raises UnreadableReport for empty, binary and unsupported blobs."""
    head = blob.head()
    if not head:
        raise UnreadableReport("is empty", blob.where, "give a file with text in it")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    _refuse_named(head, blob.where)
    hinted = HINTS.get(blob.hint.lower())
    if hinted == "pdf":
        raise UnreadableReport("is not a PDF, though its name says so", blob.where, "download or save it again")
    return hinted or _by_look(head, blob)


def _refuse_named(head: bytes, where: str) -> None:
    for magic, what, remedy in NAMED:
        if head.startswith(magic):
            raise UnreadableReport(what, where, remedy)
    marked = head.startswith(tuple(bom for bom, _ in BOMS))
    # NUL is in no text but UTF-16 and UTF-32, where it is at least every third byte of English.
    if not marked and 0 < head.count(0) < len(head) * 0.3 and head.count(0) > 4:
        raise binary(where)


def _by_look(head: bytes, blob: Blob) -> str:
    if PAGE.match(head):
        return "html"
    if not blob.hint and LINE.match(head):
        return "jsonl"
    return "text"
