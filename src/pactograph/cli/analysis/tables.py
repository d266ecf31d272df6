"""The tables that people see of each analysis, and the names of all columns that CSV has, whether or not there is a row."""

from __future__ import annotations

import dataclasses
from importlib import import_module

from pactograph.cli.analysis.columns import Column, Row, code, count, decimal, ends, listed, part, percent, text
from pactograph.cli.analysis.output import Names, Shape

LEVEL = "95%\ninterval"


def fields(module: str, kind: str, *, before: tuple[str, ...] = (), after: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> Names:
    """The fields of a row's class, in order; looked up when they are asked for, as no command needs the classes of all analyses."""

    def names() -> tuple[str, ...]:
        found = dataclasses.fields(getattr(import_module(f"pactograph.analysis.{module}"), kind))
        return (*before, *(field.name for field in found if field.name not in without), *after)

    return names


def these(*names: str) -> Names:
    """Columns of rows that have no class."""
    return lambda: names


def _standing(row: Row) -> str:
    """`done 2015-11-03`: with the day of the first act."""
    return " ".join(word for word in (row["standing"], row["first_act"]) if word)


def _shape(names: Names, *columns: Column) -> Shape:
    return Shape(names, columns)


ALIGNMENT = _shape(
    fields("alignment", "Cell", before=("state",)),
    code("period"), text("target"), count("hits", "entries"), count("n", "of"), percent("share"), ends("low", "high", LEVEL),
    decimal("index", places=0), ends("index_low", "index_high", LEVEL, places=0),
)  # fmt: skip
NETWORK = _shape(
    fields("network", "Node"),
    text("code", "party"), Column("entries", lambda row: f"{len(row['entries']):,}", right=True), count("degree", "partners"),
    decimal("strength", places=1), decimal("betweenness"), decimal("eigenvector"), count("community"),
)  # fmt: skip
PAIRS = _shape(
    fields("network", "Edge"),
    text("left", "party"), text("right", "with"), Column("entries", lambda row: f"{len(row['entries']):,}", right=True), decimal("weight"),
)  # fmt: skip
GROUPS = _shape(
    fields("implementation", "Group", without=("curve",), after=("median_days", "watched", "acts")),
    text("name", "group"), count("agreements", "agree-\nments"), count("provisions", "provi-\nsions"),
    part("any_sign", "share_sign", "any sign"), part("done", "share_done"), ends("low", "high", LEVEL), count("dropped"),
    count("median_days", "median\ndays"),
)  # fmt: skip
PROMISES = _shape(
    fields("implementation", "Promise"),
    code("agreement"), text("value", "provision"), listed("parties"), code("signed"), Column("standing", _standing, whole=False),
    count("days"),
)  # fmt: skip
PROVISIONS = Shape(these("number", "kind", "value", "standing", "since", "ties"))
TERMS = _shape(
    fields("words", "Term"),
    text("term"),
    count("called", "exercises\ncalled so"),
    count("differs", "played as\nother"),
    count("meant", "meanings"),
)
WORDS = Shape(these("sort", "entry", "date", "parties", "contrast", "term", "meaning", "differs", "quotes"))
TIMELINE = _shape(fields("timeline", "Event"), code("date"), code("id", "entry"), text("label", "what"), code("status"))
COUNTS = _shape(fields("timeline", "Count"), code("period"), code("type"), count("n", "entries"))
STATES = _shape(fields("worldmap", "Spot"), code("code"), text("name"), count("n", "takes part"), count("here", "takes place\nthere"))
ARCS = _shape(fields("worldmap", "Arc"), code("left", "state"), code("right", "with"), count("n", "entries"))
EXERCISES = _shape(
    fields("exercises", "Edition", before=("series",)),
    text("series"),
    code("entry"),
    code("date"),
    code("status"),
    count("personnel"),
    listed("parties"),
)
FIELDS = _shape(
    fields("coders", "Reliability"),
    text("field"),
    code("scale"),
    decimal("alpha"),
    ends("low", "high", LEVEL, places=2),
    count("units"),
    count("reports"),
)
MATCHES = _shape(
    fields("coders", "Match"),
    text("left", "coder"), text("right", "with"), code("period"), count("reports"), decimal("records_f1", "records\nF1"),
    decimal("slots_f1", "values\nF1"),
)  # fmt: skip
