"""What became of one report of a batch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from pactograph.errors import PactographError, SetupError
from pactograph.records import Coding, Report

Status: TypeAlias = Literal["coded", "unreadable", "failed"]
Coder: TypeAlias = Callable[[Report], Coding]
# What goes from a worker to the batch: plain data, or the line that says why there is none.
Result: TypeAlias = tuple[dict[str, Any] | None, str]


@dataclass(frozen=True)
class Outcome:
    """`status` is coded, unreadable (never became a report) or failed (became one, but could not be coded).

    `source` is the file or URL, `report` the report's name, `error` one line for the user, empty where it was coded.
    """

    status: Status
    source: str
    report: str = ""
    sha256: str = ""
    coding: Coding | None = None
    error: str = ""


def coded(report: Report, coding: Coding) -> Outcome:
    """The report was coded, perhaps without a record."""
    return Outcome("coded", _source(report), report.report, report.provenance.sha256, coding)


def unreadable(error: PactographError) -> Outcome:
    """The source never became a report."""
    return Outcome("unreadable", error.where, error=str(error))


def failed(report: Report, why: str) -> Outcome:
    """The report was read, but coding it failed, took too long or ended the worker."""
    line = " ".join(f"{_source(report)}: {why}".split())
    return Outcome("failed", _source(report), report.report, report.provenance.sha256, error=line)


def too_slow(report: Report, limit: float) -> Outcome:
    """The report was given up."""
    return failed(report, f"took longer than {allowance(report, limit):g} s and was given up (raise --time-limit)")


def attempt(coder: Coder, report: Report) -> Result:
    """Code `report`, and turn what is raised into a line: one strange report must not end a batch of thousands.

    Raises SetupError: what the installation lacks, it lacks for every report.
    """
    try:
        return coder(report).model_dump(), ""
    except SetupError:
        raise
    except Exception as error:
        return None, described(error)


def described(error: BaseException) -> str:
    """An error in a line: as it says itself where it is one of ours, else with its kind."""
    if isinstance(error, PactographError):
        return str(error)
    return f"could not be coded, {type(error).__name__}: {error} (please report this, with the text)"


def settled(report: Report, result: Result) -> Outcome:
    """The outcome from what a worker sent back; the original bytes, which did not travel, are put back."""
    data, why = result
    if data is None:
        return failed(report, why)
    coding = Coding.model_validate(data)
    whole = coding.report.model_copy(update={"provenance": report.provenance})
    return coded(report, coding.model_copy(update={"report": whole}))


def light(report: Report) -> Report:
    """The report without its original bytes, to be sent to a worker."""
    return report.model_copy(update={"provenance": report.provenance.model_copy(update={"original": b""})})


def allowance(report: Report, limit: float) -> float:
    """Seconds that coding this report may take: `limit`, and for more than 100,000 characters as many times more."""
    return limit * max(1.0, len(report.text) / 100_000)


def _source(report: Report) -> str:
    return report.provenance.source or report.report
