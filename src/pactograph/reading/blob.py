"""One thing to read: a stream of bytes, and what is known of it before it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pactograph.errors import UnreadableReport


class Stream(Protocol):
    """What a blob needs of its bytes: a buffered reader has it."""

    def read(self, size: int = ..., /) -> bytes: ...

    def readline(self, size: int = ..., /) -> bytes: ...

    def peek(self, size: int = ..., /) -> bytes: ...


@dataclass(frozen=True)
class Blob:
    """`where` names the source to the user, `name` becomes the report's id, `hint` is a suffix (".html") or a media type."""

    where: str
    name: str
    stream: Stream
    hint: str = ""
    charset: str | None = None
    url: str | None = None
    fetched: str | None = None

    def head(self) -> bytes:
        """The first bytes (up to a buffer's length), not consumed."""
        return self.stream.peek(4096)[:4096]

    def read(self, limit: int) -> bytes:
        """All bytes. Raises UnreadableReport beyond `limit`, without reading the rest."""
        data = bytearray()
        while chunk := self.stream.read(min(1 << 20, limit + 1 - len(data))):
            data += chunk
            if len(data) > limit:
                raise too_large(self.where, limit)
        return bytes(data)


def too_large(where: str, limit: int) -> UnreadableReport:
    """The refusal of what is larger than `limit` bytes."""
    return UnreadableReport(f"is larger than {size(limit)}", where, "split it, or raise the limit")


def size(count: int) -> str:
    """`count` bytes in words: 20 MB, 512 kB."""
    return f"{count / 1_000_000:g} MB" if count >= 1_000_000 else f"{count / 1000:g} kB"
