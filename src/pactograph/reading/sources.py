"""What a user names (a file, a folder, a URL, standard input) becomes blobs, in an order that depends on names alone."""

from __future__ import annotations

import errno
import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob, Piped, buffered
from pactograph.reading.options import ReadingOptions

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")
FAULTS = {
    errno.ENOENT: ("does not exist", "check the name"),
    errno.ENOTDIR: ("does not exist", "check the name"),
    errno.EACCES: ("may not be read", "ask for permission, or copy it"),
    errno.EPERM: ("may not be read", "ask for permission, or copy it"),
    errno.ELOOP: ("is a link that leads to itself", "name the file itself"),
    errno.ENAMETOOLONG: ("has a name that is too long", "check the name"),
}


def is_path(source: str) -> bool:
    """Whether `source` names a file or folder, and not a URL or standard input."""
    return source != "-" and not SCHEME.match(source)


@contextmanager
def opened(source: str, name: str, options: ReadingOptions) -> Iterator[Blob]:
    """The blob of a source that is no folder; `name` is the id of a file's report. Raises UnreadableReport, FetchError or OSError."""
    if source == "-":
        yield Blob("standard input", "stdin", _standard_input())
    elif is_path(source):
        with Path(source).open("rb") as stream:
            yield Blob(source, name, stream, Path(source).suffix)
    else:
        # Here, not above: the client for the web would add to the start of every command.
        from pactograph.reading.fetch import fetch

        yield fetch(source, options)


def _standard_input() -> io.BufferedReader:
    pipe = getattr(sys.stdin, "buffer", None)
    if isinstance(pipe, io.BufferedReader):
        return io.BufferedReader(Piped(pipe))
    # Programs that call this one may have put text, or bytes in memory, in the place of standard input.
    return buffered(pipe.read() if pipe else sys.stdin.read().encode("utf-8", "replace"))


def fault(error: OSError | ValueError, where: str) -> UnreadableReport:
    """What the operating system said, in one line."""
    number = error.errno if isinstance(error, OSError) else None
    what, remedy = FAULTS.get(number or 0, (f"cannot be read ({type(error).__name__})", "check the file"))
    return UnreadableReport(what, where, remedy)
