"""The files of a folder that may be reports, in an order that depends on their names alone."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from pactograph.errors import UnreadableReport
from pactograph.reading.sources import fault

# Never reports: what saved pages, cameras and systems put beside them. Named by itself such a file is tried, and refused with its reason.
PASSED_OVER = frozenset(
    ".apng .avif .bmp .cur .gif .heic .ico .jfif .jpeg .jpg .png .psd .svg .tif .tiff .webp "
    ".aac .avi .flac .m4a .m4v .mkv .mov .mp3 .mp4 .mpeg .mpg .ogg .ogv .wav .webm .wmv "
    ".css .eot .js .less .map .mjs .otf .scss .ttf .woff .woff2 "
    ".bak .db .download .ini .lnk .log .part .sqlite .sqlite3 .tmp .url".split()
)
# What SQLite keeps beside a database while it is open: a register may lie in the folder of its reports.
JOURNALS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True)
class Found:
    """A file below a folder: its path, and its name for people (the path below the folder, without the suffix)."""

    path: str
    name: str


def files(folder: str) -> Iterator[Found | UnreadableReport]:
    """The files below `folder`, sorted by name, and an error for each that cannot be opened safely.

    Passed over in silence: hidden files and folders, files of PASSED_OVER, and the folder that a browser saves beside a page.
    """
    empty = True
    for found in _walk(folder):
        empty = False
        yield found if isinstance(found, UnreadableReport) else Found(found, _name(found, folder))
    if empty:
        yield UnreadableReport("is a folder without reports", folder, "name a folder that holds text, Markdown, HTML, PDF or JSONL files")


def _name(path: str, folder: str) -> str:
    return PurePath(path).relative_to(folder).with_suffix("").as_posix()


def _walk(folder: str) -> Iterator[str | UnreadableReport]:
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield fault(error, folder)
        return
    names = {entry.name for entry in listed}
    for entry in listed:
        if not _passed_over(entry.name, names):
            yield from _entry(entry)


def _passed_over(name: str, names: set[str]) -> bool:
    page = name.removesuffix("_files")
    beside = page != name and (f"{page}.html" in names or f"{page}.htm" in names)
    journal = next((name.removesuffix(end) for end in JOURNALS if name.endswith(end)), "") in names
    return name.startswith(".") or beside or journal or PurePath(name).suffix.lower() in PASSED_OVER


def _entry(entry: os.DirEntry[str]) -> Iterator[str | UnreadableReport]:
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
    if stat.S_ISREG(mode):
        return path
    return UnreadableReport("is no file but a pipe, socket or device", path, "name it by itself if it holds a report")
