"""What became of the reports of a batch, for the closing lines and the exit code."""

from __future__ import annotations

from pactograph.bulk.outcome import Outcome
from pactograph.cli.guard import say

ALL_CODED, SOME_FAILED, NONE_CODED = 0, 1, 2


class Count:
    """Counts outcomes and keeps the line of each failure."""

    def __init__(self) -> None:
        self.coded = 0
        self.records = 0
        self.failures: list[str] = []

    def add(self, outcome: Outcome) -> None:
        if outcome.coding is None:
            self.failures.append(outcome.error)
            return
        self.coded += 1
        self.records += len(outcome.coding.records)

    @property
    def done(self) -> int:
        return self.coded + len(self.failures)

    @property
    def exit_code(self) -> int:
        if not self.coded:
            return NONE_CODED
        return SOME_FAILED if self.failures else ALL_CODED

    def report(self) -> None:
        """One line for each failure, and one that sums them up where there were several reports."""
        for failure in self.failures:
            say(f"pactograph: {failure}")
        if not self.done:
            say("pactograph: there was no report to code")
        elif self.failures and self.done > 1:
            say(f"pactograph: {self.coded} of {self.done} reports coded, {len(self.failures)} not")
