"""A progress line on standard error, only on a terminal and only when the work is long."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from pactograph.cli.failures import Count

# Shorter work shows no bar, so that it does not flicker.
PATIENCE = 1.5
PERIOD = 0.2


class Progress:
    """Reports done, failures and speed, rewritten in place; the number of reports is not known in advance."""

    def __init__(self, wanted: bool) -> None:
        self.shown = False
        self.wanted = wanted and sys.stderr.isatty()
        self.start = self.last = time.monotonic()

    def advance(self, count: Count) -> None:
        """Tell how far the work is."""
        now = time.monotonic()
        if not self.wanted or now - self.start < PATIENCE or now - self.last < PERIOD:
            return
        self.last, self.shown = now, True
        speed = count.done / (now - self.start)
        failed = f", {len(count.failures)} not coded" if count.failures else ""
        self._draw(f"{count.done} reports, {count.records} records{failed}, {speed:.1f} reports/s")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.shown:
            self._draw("")

    def _draw(self, line: str) -> None:
        sys.stderr.write(f"\r\x1b[2K{line}")
        sys.stderr.flush()
