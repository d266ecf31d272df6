"""A progress line on standard error, only on a terminal and only when the work is long."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from rich import progress
from rich.console import Console

from pactograph.cli.failures import Count

# Shorter work shows no line, so that it does not flicker.
PATIENCE = 1.5


class Progress:
    """Reports done, failures and speed; how many reports there are is not known in advance."""

    def __init__(self, wanted: bool) -> None:
        self.wanted = wanted and sys.stderr.isatty()
        self.begun = time.monotonic()
        # Standard output is not this line's to redirect: it may be a pipe.
        self.line = progress.Progress(
            progress.SpinnerColumn(),
            progress.TextColumn("{task.description}", markup=False),
            progress.TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self.task = self.line.add_task("", total=None)

    def advance(self, count: Count) -> None:
        """Tell how far the work is."""
        seconds = time.monotonic() - self.begun
        if not self.wanted or seconds < PATIENCE:
            return
        failed = f", {len(count.failures)} not coded" if count.failures else ""
        words = f"{count.done} reports, {count.records} records{failed}, {count.done / seconds:.1f} reports/s"
        self.line.update(self.task, description=words)
        self.line.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        # A line that was never shown would still end with a line end.
        if self.line.live.is_started:
            self.line.stop()
