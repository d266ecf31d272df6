"""Codes of states in other data sets, with the dates between which they hold."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.gazetteer import states
from pactograph.gazetteer.keys import keys as numbers
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.parties import keys
from pactograph.publishing.tables.model import Column, Row, Table, nothing


def _rows(lookup: Lookup) -> Iterator[Row]:
    place = 0
    for code in states():
        found = keys(code)
        held = sorted((one for one in numbers() if one.code == code), key=lambda one: (one.start, one.end))
        dated: list[Row] = [(one.cow, one.gw, one.start or None, one.end or None) for one in held]
        for cells in dated or [(None,) * 4]:
            place += 1
            yield (place, code, found.name, found.kind, found.iso3, *cells)


COUNTRIES = Table(
    "countries",
    "States and territories by their codes in other data sets. A state whose number changed stands twice.",
    (
        Column("number", "integer", "Place in the table.", required=True),
        Column("code", "string", "Code in this data set.", required=True),
        Column("name", "string", "Usual name in English.", required=True),
        Column("kind", "string", "What it is.", ("state", "territory", "former"), required=True),
        Column("iso3", "string", "ISO 3166 alpha-3 code.", required=True),
        Column("cow", "integer", "Number in the Correlates of War state system list."),
        Column("gw", "integer", "Number in Gleditsch and Ward's list of independent states."),
        Column("valid_from", "string", "From when the numbers mean this state; empty where they meant no other before."),
        Column("valid_until", "string", "Until before when they do; empty where they still do."),
    ),
    ("number",),
    nothing,
    whole=_rows,
)
