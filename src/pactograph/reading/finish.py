"""The last step of every reader: the parts found become a Report, or the reason why they cannot."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob
from pactograph.reading.language import foreign, language
from pactograph.reading.options import ReadingOptions
from pactograph.records import Provenance, Report

FEWEST_LETTERS = 3


@dataclass
class Draft:
    """What a reader found. `text` and `title` are as they will be stored."""

    text: str
    title: str = ""
    date: str | None = None
    outlet: str | None = None
    author: str | None = None
    language: str | None = None
    url: str | None = None
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    original: bytes = field(default=b"", repr=False)


def finish(draft: Draft, blob: Blob, options: ReadingOptions) -> Report:
    """The report. Raises UnreadableReport where the text is empty, too long or in another language."""
    check(draft.text, draft.title, blob.where, options)
    return Report(
        report=blob.name,
        text=draft.text,
        title=draft.title,
        date=draft.date,
        outlet=draft.outlet,
        author=draft.author,
        language=language(draft.text) or draft.language,
        url=draft.url or blob.url,
        provenance=provenance(draft, blob.where, blob.fetched),
    )


def check(text: str, title: str, where: str, options: ReadingOptions) -> None:
    """Raises UnreadableReport where `text` cannot be coded."""
    if len(text) > options.max_characters:
        raise too_long(where, options)
    if sum(char.isalpha() for char in text) + sum(char.isalpha() for char in title) < FEWEST_LETTERS:
        raise UnreadableReport("holds no text", where, "give a report with words in it")
    if other := foreign(text):
        raise UnreadableReport(f"seems to be in {other}; only English is coded", where, "translate it first")


def too_long(where: str, options: ReadingOptions) -> UnreadableReport:
    """The refusal of a text that is no report but a book or a log."""
    return UnreadableReport(f"has more than {options.max_characters:,} characters of text", where, "split it into its reports")


def plain_bytes(blob: Blob, options: ReadingOptions) -> bytes:
    """All bytes of a text file. Raises UnreadableReport where they must be too long a text, without reading them all."""
    # No encoding takes more than four bytes a character.
    longest = 4 * options.max_characters + 4
    if longest < options.max_bytes:
        return blob.read(longest, too_long(blob.where, options))
    return blob.read(options.max_bytes)


def provenance(draft: Draft, source: str, fetched: str | None) -> Provenance:
    """Where the report came from, its original bytes and their SHA-256."""
    return Provenance(
        source=source,
        media_type=draft.media_type,
        encoding=draft.encoding,
        sha256=hashlib.sha256(draft.original).hexdigest(),
        fetched=fetched,
        original=draft.original,
    )
