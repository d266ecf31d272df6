"""What a user may set about reading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ReadingOptions:
    """Settings of one run. `date`, `title` and `outlet` win over what a page says; a line of JSONL keeps its own.

    `max_bytes` bounds one file, page or line of JSONL; `max_characters` the text of one report; `timeout` (seconds) one URL
    with all its redirects, and one PDF; `allow_private` lets URLs lead to loopback and private addresses;
    `any_language` reads reports that seem not to be in English.
    """

    date: str | None = None
    title: str | None = None
    outlet: str | None = None
    max_bytes: int = 20_000_000
    max_characters: int = 500_000
    timeout: float = 20.0
    max_redirects: int = 5
    allow_private: bool = False
    any_language: bool = False
