"""All formats of export, and which of them a file's name asks for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pactograph.errors import InputError
from pactograph.publishing.exports import (
    bibtex,
    brat,
    csv,
    datasette,
    dcad,
    dcad_years,
    dta,
    ftm,
    geojson,
    gexf,
    graphml,
    jsonl,
    mme,
    parquet,
    plover,
    sipri,
    webannotation,
    xlsx,
)
from pactograph.publishing.exports.model import Exporter

ALL = (
    csv.EXPORT,
    csv.FOLDER,
    parquet.EXPORT,
    parquet.FOLDER,
    xlsx.EXPORT,
    dta.EXPORT,
    dta.FOLDER,
    jsonl.EXPORT,
    graphml.EXPORT,
    gexf.EXPORT,
    ftm.EXPORT,
    geojson.EXPORT,
    plover.EXPORT,
    dcad.EXPORT,
    dcad_years.EXPORT,
    mme.EXPORT,
    sipri.EXPORT,
    webannotation.EXPORT,
    brat.EXPORT,
    bibtex.EXPORT,
    bibtex.FILE,
    datasette.EXPORT,
)
formats: Mapping[str, Exporter] = {exporter.suffix: exporter for exporter in ALL}


def exporter(name: str) -> Exporter:
    """The format for a file's or a folder's name as the user writes it, by the longest suffix that fits.

    `out/serbia-dcad.csv`, `entries.csv`, `brat/`, `brat`. Raises InputError, with all suffixes, where none fits.
    """
    last = Path(name).name.casefold()
    fitting = [suffix for suffix in formats if _fits(last, suffix)]
    if not fitting:
        raise InputError("is no format of export", name, "end the name with one of " + " ".join(formats))
    return formats[max(fitting, key=lambda suffix: len(suffix.rstrip("/")))]


def _fits(name: str, suffix: str) -> bool:
    """Whole names (`dcad.csv`) fit where a mark stands before them: `serbia-dcad.csv`, not `mydcad.csv`."""
    bare = suffix.rstrip("/")
    if not suffix.endswith("/") and suffix.startswith("."):
        return name.endswith(bare)
    return name == bare or (name.endswith(bare) and name[: -len(bare)].endswith((".", "-", "_")))
