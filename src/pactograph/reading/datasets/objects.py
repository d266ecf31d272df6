"""Objects of a JSON or JSONL file, each with the line or the place in the list that it stands at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pactograph.errors import InputError, UnreadableReport
from pactograph.reading.blob import too_large
from pactograph.reading.datasets.dataset import Row
from pactograph.reading.decoding import decode
from pactograph.reading.row import load

# One line of JSONL, and a whole file of JSON.
MOST_LINE, MOST_FILE = 50_000_000, 500_000_000
AS_LINES = "write one object a line"


def first(path: Path) -> dict[str, Any] | None:
    """The first object of the file; None for a file that begins as none. Raises InputError where it begins as one and is none."""
    with path.open("rb") as stream:
        if not stream.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
            return None
    found = next((row for row in objects(path) if isinstance(row, Row)), None)
    return found.cells if found else None


def objects(path: Path) -> Iterator[Row | InputError]:
    """A row for each object, an error for each that is none."""
    yield from _lines(path) if _is_lines(path) else _listed(path)


def _is_lines(path: Path) -> bool:
    """Whether the first line that is not blank is an object by itself."""
    with path.open("rb") as stream:
        head = next((line for line in iter(lambda: stream.readline(MOST_LINE), b"") if line.strip()), b"")
    try:
        return isinstance(json.loads(head), dict)
    except (ValueError, RecursionError):
        # A first line that is broken beside others that are whole.
        return path.suffix.lower() in (".jsonl", ".ndjson")


def _lines(path: Path) -> Iterator[Row | InputError]:
    with path.open("rb") as stream:
        number = 0
        while line := stream.readline(MOST_LINE + 1):
            number += 1
            where = f"{path}, line {number}"
            if len(line) > MOST_LINE:
                yield too_large(where, MOST_LINE)
                while line and not line.endswith(b"\n"):
                    line = stream.readline(1 << 20)
            elif line.strip():
                yield _line(line, where, number)


def _line(line: bytes, where: str, number: int) -> Row | InputError:
    try:
        text, _ = decode(line, where, "utf-8")
        return _row(load(text, where), where, number, line)
    except UnreadableReport as error:
        return InputError(error.what, error.where, AS_LINES)


def _listed(path: Path) -> Iterator[Row | InputError]:
    if path.stat().st_size > MOST_FILE:
        raise too_large(str(path), MOST_FILE)
    text, _ = decode(path.read_bytes(), str(path))
    try:
        found = load(text, str(path))
    except UnreadableReport as error:
        raise InputError(error.what, error.where, "write a list of objects, or one object a line") from error
    for number, stated in enumerate(found if isinstance(found, list) else [found], 1):
        yield _row(stated, f"{path}, record {number}", number, json.dumps(stated).encode())


def _row(stated: Any, where: str, number: int, original: bytes) -> Row | InputError:
    if not isinstance(stated, dict):
        return InputError("is no object with names and values", where, AS_LINES)
    return Row(where, number, stated, original)
