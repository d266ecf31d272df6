"""What `pactograph code` does: sources to outcomes to output, with failures counted on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pactograph.bulk import batch
from pactograph.bulk.ledger import line
from pactograph.bulk.outcome import Outcome
from pactograph.cli.clean import clean
from pactograph.cli.failures import Count
from pactograph.cli.inputs import reports
from pactograph.cli.progress import Progress
from pactograph.cli.show.report import show
from pactograph.cli.show.style import console
from pactograph.cli.sink import Sink
from pactograph.publishing import document, jsonl, table
from pactograph.records import Coding

FORMATS: dict[str, Callable[[Iterable[Coding]], Iterator[str]]] = {
    "json": document.chunks,
    "jsonl": jsonl.chunks,
    "csv": table.chunks,
    "values": partial(table.chunks, values=True),
}


@dataclass(frozen=True)
class Request:
    """The options of `pactograph code`; `format` is people or one of FORMATS."""

    sources: list[str]
    date: str | None = None
    outlet: str | None = None
    title: str | None = None
    format: str = "people"
    show_text: bool = False
    why: bool = False
    min_confidence: float = 0.0
    out: Path | None = None
    ledger: Path | None = None
    jobs: int = 0
    time_limit: float = batch.SECONDS
    ray: str | None = None
    max_size: str = "50M"
    allow_private: bool = False
    progress: bool = True
    quiet: bool = False


def run(request: Request) -> int:
    """Do what was asked and return the exit code."""
    count = Count()
    inputs = reports(request)
    with ExitStack() as stack:
        sink = stack.enter_context(Sink(request.out, request.sources))
        ledger = stack.enter_context(Sink(request.ledger, request.sources)) if request.ledger else None
        progress = stack.enter_context(Progress(request.progress and not sink.terminal))
        outcomes = batch.run(inputs, jobs=request.jobs, limit=request.time_limit, ray=request.ray)
        _write(request, sink, _coded(request, _watched(outcomes, count, progress, ledger)))
    if not request.quiet:
        count.report()
    return count.exit_code


def _watched(outcomes: Iterable[Outcome], count: Count, progress: Progress, ledger: Sink | None) -> Iterator[Outcome]:
    for outcome in outcomes:
        count.add(outcome)
        progress.advance(count)
        if ledger:
            ledger.write(line(outcome))
        yield outcome


def _coded(request: Request, outcomes: Iterable[Outcome]) -> Iterator[Coding]:
    for outcome in outcomes:
        if outcome.coding is not None:
            yield _confident(outcome.coding, request.min_confidence)


def _confident(coding: Coding, least: float) -> Coding:
    kept = tuple(record for record in coding.records if record.confidence >= least)
    return coding if len(kept) == len(coding.records) else coding.model_copy(update={"records": kept})


def _write(request: Request, sink: Sink, codings: Iterator[Coding]) -> None:
    if request.format == "people":
        screen = console(sink.stream)
        for coding in codings:
            show(screen, coding, text=request.show_text, reasons=request.why)
            sink.stream.flush()
        return
    for chunk in FORMATS[request.format](codings):
        # JSON escapes what a terminal would obey; CSV cannot, and in a file it must stay as the report has it.
        sink.write(clean(chunk) if sink.terminal else chunk)
