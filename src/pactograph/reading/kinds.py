"""What kind of file a blob is: by its first bytes, then by its name or media type, then by its look."""

from __future__ import annotations

import re

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob
from pactograph.reading.decoding import binary, wide

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
}
# What may stand before the first element; never taken in two ways, as that would take for ever where nothing follows.
PROLOGUE = rb"(?>\s|<\?xml[^>]{0,200}>|<!--.{0,1000}?-->)*+"
PAGE = re.compile(PROLOGUE + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
JSON = re.compile(rb'\s*(?:\{\s*\n|\[)\s*[{"]')
LINE = re.compile(rb'\s*\{[ \t]*"')
AS_TEXT = "save it as text, HTML or PDF"
# What is often taken for a report and is none that can be read: its first bytes, what it is, what to do.
NAMED = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), what, remedy)
    for pattern, what, remedy in (
        (rb"PK\x03\x04", "is a zip file or an Office document", AS_TEXT),
        (rb"\xd0\xcf\x11\xe0", "is an old Office document", AS_TEXT),
        (rb"\{\\rtf", "is rich text", AS_TEXT),
        (rb"\x1f\x8b|BZh\d|\xfd7zXZ|\x28\xb5\x2f\xfd|7z\xbc\xaf|Rar!", "is packed", "unpack it first"),
        (rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF....WEBP", "is an image", "recognise its text first, for example with ocrmypdf"),
        (rb"WARC/\d", "is a web archive", "take its pages out as HTML first"),
        (
            rb"(?:[\w-]+:[^\n]*\n|[ \t][^\n]*\n)*?content-type: multipart/related",
            "is a web page in a mail (MHTML)",
            "save the page as HTML",
        ),
        (PROLOGUE + rb"<(?:rss|feed|rdf:RDF|urlset|opml)\b", "is a feed", "give the pages that it lists"),
    )
)


def kind(blob: Blob) -> str:
    """`text`, `markdown`, `html`, `pdf`, `json` or `jsonl`. Raises UnreadableReport for empty, binary and unsupported blobs."""
    head = blob.head()
    if not head:
        raise UnreadableReport("is empty", blob.where, "give a file with text in it")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    _refuse(head, blob.where)
    hinted = HINTS.get(blob.hint.lower())
    if hinted == "pdf":
        raise UnreadableReport("is not a PDF, though its name says so", blob.where, "download or save it again")
    return hinted or _by_look(head, blob)


def _refuse(head: bytes, where: str) -> None:
    for pattern, what, remedy in NAMED:
        if pattern.match(head):
            raise UnreadableReport(what, where, remedy)
    if head.count(0) > max(8, len(head) // 40) and not wide(head):
        raise binary(where)


def _by_look(head: bytes, blob: Blob) -> str:
    if PAGE.match(head):
        return "html"
    if blob.hint:
        return "text"
    if JSON.match(head):
        return "json"
    return "jsonl" if LINE.match(head) else "text"
