"""The tables that people see of each analysis, and the names of all columns that CSV has, whether or not there is a row."""

from __future__ import annotations

import dataclasses
from typing import Any

from pactograph.analysis.alignment import Cell
from pactograph.analysis.coders import Match, Reliability
from pactograph.analysis.exercises import Edition
from pactograph.analysis.implementation import Group, Promise
from pactograph.analysis.network import Edge, Node
from pactograph.analysis.timeline import Count, Event
from pactograph.analysis.words import Term
from pactograph.analysis.worldmap import Arc, Spot
from pactograph.cli.analysis.columns import Column, Row, code, count, decimal, ends, listed, part, percent, text
from pactograph.cli.analysis.output import Shape

LEVEL = "95%\ninterval"


def fields(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a row's class, in order."""
    return tuple(field.name for field in dataclasses.fields(kind))


def _standing(row: Row) -> str:
    """`done 2015-11-03`: with the day of the first act."""
    return " ".join(word for word in (row["standing"], row["first_act"]) if word)


def _shape(names: tuple[str, ...], *columns: Column) -> Shape:
    return Shape(names, columns)


ALIGNMENT = _shape(
    ("state", *fields(Cell)),
    code("period"), text("target"), count("hits", "entries"), count("n", "of"), percent("share"), ends("low", "high", LEVEL),
    decimal("index", places=0), ends("index_low", "index_high", LEVEL, places=0),
)  # fmt: skip
NETWORK = _shape(
    fields(Node),
    text("code", "party"), Column("entries", lambda row: f"{len(row['entries']):,}", right=True), count("degree", "partners"),
    decimal("strength", places=1), decimal("betweenness"), decimal("eigenvector"), count("community"),
)  # fmt: skip
PAIRS = _shape(
    fields(Edge),
    text("left", "party"), text("right", "with"), Column("entries", lambda row: f"{len(row['entries']):,}", right=True), decimal("weight"),
)  # fmt: skip
GROUPS = _shape(
    (*(name for name in fields(Group) if name != "curve"), "median_days", "watched", "acts"),
    text("name", "group"), count("agreements", "agree-\nments"), count("provisions", "provi-\nsions"),
    part("any_sign", "share_sign", "any sign"), part("done", "share_done"), ends("low", "high", LEVEL), count("dropped"),
    count("median_days", "median\ndays"),
)  # fmt: skip
PROMISES = _shape(
    fields(Promise),
    code("agreement"), text("value", "provision"), listed("parties"), code("signed"), Column("standing", _standing, whole=False),
    count("days"),
)  # fmt: skip
PROVISIONS = Shape(("number", "kind", "value", "standing", "since", "ties"))
TERMS = _shape(
    fields(Term), text("term"), count("called", "exercises\ncalled so"), count("differs", "played as\nother"), count("meant", "meanings")
)
WORDS = Shape(("sort", "entry", "date", "parties", "contrast", "term", "meaning", "differs", "quotes"))
TIMELINE = _shape(fields(Event), code("date"), code("id", "entry"), text("label", "what"), code("status"))
COUNTS = _shape(fields(Count), code("period"), code("type"), count("n", "entries"))
STATES = _shape(fields(Spot), code("code"), text("name"), count("n", "takes part"), count("here", "takes place\nthere"))
ARCS = _shape(fields(Arc), code("left", "state"), code("right", "with"), count("n", "entries"))
EXERCISES = _shape(
    ("series", *fields(Edition)), text("series"), code("entry"), code("date"), code("status"), count("personnel"), listed("parties")
)
FIELDS = _shape(
    fields(Reliability),
    text("field"),
    code("scale"),
    decimal("alpha"),
    ends("low", "high", LEVEL, places=2),
    count("units"),
    count("reports"),
)
MATCHES = _shape(
    fields(Match), text("left", "coder"), text("right", "with"), code("period"), count("reports"), decimal("records_f1", "records\nF1"),
    decimal("slots_f1", "values\nF1"),
)  # fmt: skip
