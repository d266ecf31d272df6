"""The ledger of a batch: one line of JSON for each source that was read, with its hash, what became of it, and why."""

from __future__ import annotations

from typing import Any

from pactograph.bulk.outcome import Outcome
from pactograph.publishing.plain import dump


def line(outcome: Outcome) -> str:
    """The line of one outcome: source, report, sha256 of the original bytes, status, number of records, error."""
    return dump(_row(outcome)) + "\n"


def _row(outcome: Outcome) -> dict[str, Any]:
    return {
        "source": outcome.source,
        "report": outcome.report or None,
        "sha256": outcome.sha256 or None,
        "status": outcome.status,
        "records": None if outcome.coding is None else len(outcome.coding.records),
        "error": outcome.error or None,
    }
