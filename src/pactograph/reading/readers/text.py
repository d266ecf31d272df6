"""Plain text, often a web page saved as text: stored whole, debris included."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.reading.blob import Blob
from pactograph.reading.date import from_text, from_url
from pactograph.reading.decoding import decode
from pactograph.reading.finish import Draft, finish, plain_bytes
from pactograph.reading.headline import headline
from pactograph.reading.normal import one_line, stored
from pactograph.reading.options import ReadingOptions
from pactograph.records import Report


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report]:
    """One report."""
    data = plain_bytes(blob, options)
    text, encoding = decode(data, blob.where, blob.charset)
    text = stored(text)
    date = from_url(blob.url) or from_text(text)
    yield finish(Draft(text, one_line(headline(text)), date, encoding=encoding, original=data), blob, options)
