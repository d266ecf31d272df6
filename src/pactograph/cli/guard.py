"""What the user sees when something stops a command: one line, and an exit code. Never a traceback for what is foreseen."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import typer
from typer.core import TyperGroup

from pactograph.cli.clean import clean_line
from pactograph.errors import PactographError

USAGE, INTERRUPTED, PIPE_CLOSED = 2, 130, 141
OUTPUT_ERRORS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file has become too large",
    errno.EROFS: "the file system is read-only",
    errno.EIO: "the disk reports an error",
}


class Guarded(TyperGroup):
    """The group of commands; options are read and commands run under the same guard."""

    def make_context(self, *args: Any, **more: Any) -> Any:
        # `--help` and `--version` print here.
        with guard():
            return super().make_context(*args, **more)

    def invoke(self, ctx: Any) -> Any:
        with guard():
            _every_letter()
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result


@contextmanager
def guard() -> Iterator[None]:
    """Turns what is foreseen to go wrong into a line and an exit code."""
    try:
        yield
    except PactographError as error:
        stop(str(error), USAGE)
    except KeyboardInterrupt:
        stop("interrupted", INTERRUPTED)
    except BrokenPipeError:
        # As of every program in a pipe: `| head` is no fault that one must read of.
        _discard_output()
        raise typer.Exit(PIPE_CLOSED) from None
    except OSError as error:
        _discard_output()
        stop(_cause(error), USAGE)


def stop(line: str, code: int) -> None:
    """Say why on standard error and end with this exit code."""
    say(f"pactograph: {line}")
    raise typer.Exit(code)


def say(line: str) -> None:
    """A line on standard error, with nothing in it that a terminal would obey."""
    try:
        sys.stderr.write(clean_line(line) + "\n")
        sys.stderr.flush()
    except OSError:
        return


def _every_letter() -> None:
    """Output is UTF-8 wherever it is not a terminal, and no letter that the terminal's encoding lacks stops a command."""
    with suppress(AttributeError, ValueError):
        encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="replace")  # type: ignore[union-attr]


def _cause(error: OSError) -> str:
    words = OUTPUT_ERRORS.get(error.errno or 0, error.strerror or str(error))
    return f"{error.filename}: {words}" if error.filename else words


def _discard_output() -> None:
    """Python writes what is left in the buffer when it ends; without this it would fail a second time, with a traceback."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return
