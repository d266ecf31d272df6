"""A file of a data set, recognised by its header, as codings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from pactograph.errors import InputError, PactographError, UnreadableReport
from pactograph.reading.datasets import dcad, mme, own, plover, sipri
from pactograph.reading.datasets.dataset import Dataset
from pactograph.reading.datasets.objects import first, objects
from pactograph.reading.datasets.table import headers, rows
from pactograph.reading.decoding import decode
from pactograph.reading.sources import fault
from pactograph.records import Coding

MODULES: dict[str, ModuleType] = {module.DATASET.code: module for module in (mme, sipri, dcad, plover, own)}
DATASETS: dict[str, Dataset] = {code: module.DATASET for code, module in MODULES.items()}
MOST_BYTES = 500_000_000
REMEDY = "give a file of " + ", ".join(one.label for one in DATASETS.values())


def read(path: Path, kind: str | None = None) -> Iterator[Coding | PactographError]:
    """A coding for each row of the file (of SIPRI: for each deal), and for each that cannot be read the error that names line and column.

    `kind` is the code of one of DATASETS, found by the header where it is None. A row outside the codebook's scope is a coding without
    records. Nothing is raised for what lies in the file.
    """
    try:
        yield from _read(path, recognise(path) if kind is None else _dataset(kind))
    except InputError as error:
        yield error
    except OSError as error:
        yield fault(error, str(path))


def recognise(path: Path) -> Dataset:
    """The data set that the file is of. Raises InputError with what was looked for where it is none."""
    if stated := first(path):
        columns: list[tuple[str, ...]] = [tuple(stated)]
    else:
        columns = [header.columns for header in headers(_lines(path))]
    return next((one for found in columns for one in DATASETS.values() if _fits(one, found)), None) or _unknown(path, columns)


def _dataset(kind: str) -> Dataset:
    if kind not in DATASETS:
        raise InputError(f"{kind!r} is no data set that can be read", "kind", "one of " + ", ".join(DATASETS))
    return DATASETS[kind]


def _read(path: Path, dataset: Dataset) -> Iterator[Coding | PactographError]:
    codings = MODULES[dataset.code].codings
    yield from _distinct(codings(objects(path) if dataset.form == "json" else _table(path, dataset)))


def _table(path: Path, dataset: Dataset) -> Iterator[object]:
    lines = _lines(path)
    header = next((one for one in headers(lines) if _fits(dataset, one.columns)), None)
    if header is None:
        raise _lacking(path, dataset, lines)
    return rows(lines, header, str(path))


def _distinct(found: Iterable[Coding | PactographError]) -> Iterator[Coding | PactographError]:
    """The codings, each with a key that none before it has: `mme:87`, `mme:87-2`."""
    taken: dict[str, int] = {}
    for coding in found:
        if isinstance(coding, Coding):
            key = coding.report.report
            taken[key] = taken.get(key, 0) + 1
            if taken[key] > 1:
                report = coding.report.model_copy(update={"report": f"{key}-{taken[key]}"})
                coding = coding.model_copy(update={"report": report})
        yield coding


def _lines(path: Path) -> list[str]:
    if path.stat().st_size > MOST_BYTES:
        raise UnreadableReport(f"is larger than {MOST_BYTES // 1_000_000} MB", str(path), "split it")
    text, _ = decode(path.read_bytes(), str(path))
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _fits(dataset: Dataset, columns: Iterable[str]) -> bool:
    return not set(dataset.columns) - set(columns)


def _unknown(path: Path, columns: list[tuple[str, ...]]) -> Dataset:
    for one in DATASETS.values():
        for found in columns:
            missing = [column for column in one.columns if column not in found]
            if len(missing) * 3 <= len(one.columns):
                raise InputError(f"looks like {one.label} but lacks the columns {', '.join(missing)}", str(path), "complete its header")
    raise InputError("is no data set that is known", str(path), REMEDY)


def _lacking(path: Path, dataset: Dataset, lines: list[str]) -> InputError:
    best = min((set(dataset.columns) - set(one.columns) for one in headers(lines)), key=len, default=set(dataset.columns))
    missing = ", ".join(column for column in dataset.columns if column in best)
    return InputError(f"has no header of {dataset.label}: it lacks {missing}", str(path), "check the file or leave the kind out")
