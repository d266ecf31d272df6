"""Files that are complete or not there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from pactograph.errors import InputError


@contextmanager
def part(path: Path) -> Iterator[Path]:
    """A name beside `path` to write to; it takes that name at the end, and what was there before stays where writing fails."""
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise InputError("cannot be written: there is no such folder", str(path), "make the folder first")
    beside = target.with_name(target.name + ".part")
    try:
        beside.touch()  # what may not be written shows before the work, and in the system's own words
        yield beside
        os.replace(beside, target)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror or error}", str(path), "give another file") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


@contextmanager
def text(path: Path) -> Iterator[TextIO]:
    """A file for text: UTF-8, line ends as written; half characters, which UTF-8 cannot hold, become question marks."""
    with part(path) as beside, beside.open("w", encoding="utf-8", errors="replace", newline="") as stream:
        yield stream


def folder(path: Path) -> Path:
    """The folder, made where it is not there. Raises InputError where it cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"cannot be made: {error.strerror}", str(path), "give another folder") from error
    return path
