"""One thing to read: a stream of bytes, and what is known of it before it is read."""

from __future__ import annotations

import io
from dataclasses import dataclass

from pactograph.errors import UnreadableReport

HEAD = 4096


@dataclass(frozen=True)
class Blob:
    """`where` names the source to the user, `name` becomes the report's id, `hint` is a suffix (".html") or a media type."""

    where: str
    name: str
    stream: io.BufferedReader
    hint: str = ""
    charset: str | None = None
    url: str | None = None
    fetched: str | None = None

    def head(self) -> bytes:
        """The first bytes (all, where there are fewer than HEAD), not consumed."""
        return self.stream.peek(HEAD)[:HEAD]

    def read(self, limit: int, refusal: UnreadableReport | None = None) -> bytes:
        """All bytes. Raises UnreadableReport (`refusal`, where given) beyond `limit`, without reading the rest."""
        data = bytearray()
        while chunk := self.stream.read(min(1 << 20, limit + 1 - len(data))):
            data += chunk
            if len(data) > limit:
                raise refusal or too_large(self.where, limit)
        return bytes(data)


class Piped(io.RawIOBase):
    """A pipe whose first bytes are there at once, however small the pieces in which they were written."""

    def __init__(self, pipe: io.BufferedReader) -> None:
        self.pipe = pipe
        self.first = pipe.read(HEAD)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.first or self.pipe.read1(len(buffer))
        self.first = b""
        buffer[: len(data)] = data
        return len(data)


def buffered(data: bytes) -> io.BufferedReader:
    """A stream of bytes in memory."""
    return io.BufferedReader(io.BytesIO(data), 2 * HEAD)


def too_large(where: str, limit: int) -> UnreadableReport:
    """The refusal of what is larger than `limit` bytes."""
    return UnreadableReport(f"is larger than {size(limit)}", where, "split it, or raise the limit with --max-size")


def size(count: int) -> str:
    """`count` bytes in words: 20 MB, 512 kB."""
    return f"{count / 1_000_000:g} MB" if count >= 1_000_000 else f"{count / 1000:g} kB"
