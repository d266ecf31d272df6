"""The last step of every reader: the parts found become a Report, or the reason why they cannot."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob
from pactograph.reading.language import foreign, language
from pactograph.reading.normal import one_line
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
        title=one_line(options.title) if options.title else draft.title,
        date=options.date or draft.date,
        outlet=options.outlet or draft.outlet,
        author=draft.author,
        language=language(draft.text) or draft.language,
        url=draft.url or blob.url,
        provenance=provenance(draft, blob),
    )


def check(text: str, title: str, where: str, options: ReadingOptions) -> None:
    """Raises UnreadableReport where `text` cannot be coded."""
    if sum(char.isalpha() for char in text[:10_000]) + sum(char.isalpha() for char in title) < FEWEST_LETTERS:
        raise UnreadableReport("holds no text", where, "give a report with words in it")
    if len(text) > options.max_characters:
        what = f"has {len(text):,} characters of text, and a report may have {options.max_characters:,}"
        raise UnreadableReport(what, where, "split it into its reports")
    other = None if options.any_language else foreign(text)
    if other:
        raise UnreadableReport(
            f"seems to be in {other}; only English is coded", where, "translate it, or read it as any language"
        )


def provenance(draft: Draft, blob: Blob) -> Provenance:
    """Where the report came from, its original bytes and their SHA-256."""
    return Provenance(
        source=blob.where,
        media_type=draft.media_type,
        encoding=draft.encoding,
        sha256=hashlib.sha256(draft.original).hexdigest(),
        fetched=blob.fetched,
        original=draft.original,
    )
