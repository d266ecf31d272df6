"""What a user names (a file, a folder, a URL, standard input) becomes blobs, in an order that depends on names alone."""

from __future__ import annotations

import errno
import io
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob, Stream
from pactograph.reading.fetch import fetch
from pactograph.reading.options import ReadingOptions

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")
FAULTS = {
    errno.ENOENT: ("does not exist", "check the name"),
    errno.EACCES: ("may not be read", "ask for permission, or copy it"),
    errno.EPERM: ("may not be read", "ask for permission, or copy it"),
    errno.ELOOP: ("is a link that leads to itself", "name the file itself"),
    errno.ENAMETOOLONG: ("has a name that is too long", "check the name"),
    errno.ENOTDIR: ("does not exist", "check the name"),
}
BLOCK = 1 << 16


def expand(source: str) -> Iterator[str | UnreadableReport]:
    """`source` itself, or where it is a folder the files below it, sorted; hidden files and folders are passed over."""
    if source == "-" or SCHEME.match(source) or not _is_folder(source):
        yield source
        return
    empty = True
    for found in _walk(source):
        empty = False
        yield found
    if empty:
        yield UnreadableReport("is a folder without files", source, "name a folder that holds reports")


def _is_folder(source: str) -> bool:
    try:
        return os.path.isdir(source)
    except ValueError:
        return False


def _walk(folder: str) -> Iterator[str | UnreadableReport]:
    try:
        with os.scandir(folder) as entries:
            listed = sorted(
                (entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name
            )
    except OSError as error:
        yield fault(error, folder)
        return
    for entry in listed:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif entry.is_symlink() and os.path.isdir(entry.path):
            yield UnreadableReport("is a link to a folder and was not followed", entry.path, "name that folder itself")
        else:
            yield _plain_file(entry.path)


def _plain_file(path: str) -> str | UnreadableReport:
    """`path`, where it is a file: pipes and devices in a folder are never opened, as they may never end."""
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        return fault(error, path)
    return (
        path
        if stat.S_ISREG(mode)
        else UnreadableReport("is no file but a pipe, socket or device", path, "name it by itself if it holds a report")
    )


@contextmanager
def opened(source: str, options: ReadingOptions) -> Iterator[Blob]:
    """The blob of a source that is no folder. Raises UnreadableReport, FetchError or OSError."""
    if source == "-":
        yield Blob("standard input", "stdin", _standard_input())
    elif SCHEME.match(source):
        yield fetch(source, options)
    else:
        path = Path(source)
        with path.open("rb", buffering=BLOCK) as stream:
            yield Blob(source, path.stem or source, stream, path.suffix)


def _standard_input() -> Stream:
    buffer = getattr(sys.stdin, "buffer", None)
    if isinstance(buffer, io.BufferedReader):
        return buffer
    return io.BufferedReader(buffer or io.BytesIO(sys.stdin.read().encode("utf-8", "replace")))  # type: ignore[arg-type]


def fault(error: OSError | ValueError, where: str) -> UnreadableReport:
    """What the operating system said, in one line."""
    number = error.errno if isinstance(error, OSError) else None
    what, remedy = FAULTS.get(number or 0, (f"cannot be read ({type(error).__name__})", "check the file"))
    return UnreadableReport(what, where, remedy)
