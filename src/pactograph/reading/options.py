"""What a user may set about reading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ReadingOptions:
    """Settings of one run.

    `max_bytes` bounds one file, page or line of JSONL; `max_characters` the text of one report; `timeout` (seconds) one URL
    with all its redirects; `allow_private` lets URLs lead to loopback and private addresses.
    """

    max_bytes: int = 50_000_000
    max_characters: int = 500_000
    timeout: float = 20.0
    max_redirects: int = 5
    allow_private: bool = False
