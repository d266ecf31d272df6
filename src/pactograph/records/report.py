"""One report as read: its text as stored, what is known about it, and where it came from."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

Where: TypeAlias = Literal["text", "title"]


class Provenance(BaseModel):
    """Where a report came from. `original` holds the bytes as they were fetched or read."""

    model_config = ConfigDict(frozen=True)

    source: str = ""
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    sha256: str = ""
    fetched: str | None = None
    original: bytes = Field(default=b"", repr=False, exclude=True)


class Report(BaseModel):
    """A news article, press release or treaty text. Spans point into `text` or `title`, which never change.

    `date` is ISO 8601, possibly reduced (`2015`, `2015-10`), or None when it is not known.
    """

    model_config = ConfigDict(frozen=True)

    report: str
    text: str
    title: str = ""
    date: str | None = None
    outlet: str | None = None
    author: str | None = None
    language: str | None = None
    url: str | None = None
    provenance: Provenance = Provenance()

    def part(self, where: Where) -> str:
        """The string that spans of `where` point into."""
        return self.title if where == "title" else self.text
