"""A folder with one file, read; most tests of reading need no more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pactograph.errors import UnreadableReport
from pactograph.reading import ReadingOptions, read_all
from pactograph.records import Report

Read = Callable[..., "list[Report | UnreadableReport]"]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads `data` as a file of this name: its reports and errors."""

    def _read(name: str, data: str | bytes, **options: object) -> list[Report | UnreadableReport]:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(read_all([path], ReadingOptions(**options)))  # type: ignore[arg-type]

    return _read


@pytest.fixture
def report(read: Read) -> Callable[..., Report]:
    """The one report in a file."""

    def _report(name: str, data: str | bytes, **options: object) -> Report:
        (found,) = read(name, data, **options)
        assert isinstance(found, Report), str(found)
        return found

    return _report


@pytest.fixture
def refusal(read: Read) -> Callable[..., str]:
    """The line that says why a file cannot be read."""

    def _refusal(name: str, data: str | bytes, **options: object) -> str:
        (found,) = read(name, data, **options)
        assert isinstance(found, UnreadableReport), found
        line = str(found)
        assert name in line and "\n" not in line and found.remedy
        return line

    return _refusal
