"""Where the output goes: standard output, or a file that is complete or not there."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from pactograph.errors import InputError


class Sink:
    """A place for output. A file is written beside its final name and takes that name at the end.

    Where the work is cut short, what was written stays in `FILE.part` and the file of before is untouched.
    """

    def __init__(self, path: Path | None, sources: list[str] | None = None) -> None:
        self.path = Path(os.path.realpath(path)) if path else None
        self.part: Path | None = None
        _refuse_input(self.path, sources or [])
        self.stream = self._open()

    @property
    def terminal(self) -> bool:
        """Whether a person sees the output as it is written."""
        return self.path is None and self.stream.isatty()

    def write(self, text: str) -> None:
        """Write and hand on at once, so that a reader sees each report when it is done."""
        self.stream.write(text)
        self.stream.flush()

    def _open(self) -> IO[str]:
        if self.path is None:
            return _standard_output()
        # A device or a pipe cannot be renamed over.
        if not self.path.exists() or self.path.is_file():
            self.part = self.path.with_name(self.path.name + ".part")
        return _open(self.part or self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.path is None:
            return
        if kind is None:
            self.stream.close()
            self._finish()
            return
        with suppress(OSError):
            self.stream.close()

    def _finish(self) -> None:
        if self.part is not None and self.path is not None:
            os.replace(self.part, self.path)


def _open(path: Path) -> IO[str]:
    try:
        return path.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", str(path), "give another file") from error


def _standard_output() -> IO[str]:
    # UTF-8 whatever the locale, and line ends as written: the bytes must not depend on the machine.
    with suppress(AttributeError):
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    return sys.stdout


def _refuse_input(path: Path | None, sources: list[str]) -> None:
    if path and path.exists() and any(os.path.realpath(source) == str(path) for source in sources):
        raise InputError("is read and written at once", str(path), "give another file")
