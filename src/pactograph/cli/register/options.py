"""Options that commands of the register share."""

from __future__ import annotations

import getpass
import os
from typing import Annotated

from typer import Argument, Option

DB = Annotated[
    str | None,
    Option("--db", metavar="DB", envvar="PACTOGRAPH_DB", help="The register: a file or postgresql://…; else pactograph.db in this folder."),
]
AS_OF = Annotated[str | None, Option("--as-of", metavar="DATE", help="As the register was on that day or at that time: 2026-03-01.")]
JSON = Annotated[bool, Option("--json", help="Print JSON.")]
CSV = Annotated[bool, Option("--csv", help="Print CSV.")]
ENTRY = Annotated[str, Argument(metavar="ENTRY", help="An entry: agreement/12.", show_default=False)]
WHY = Annotated[str, Option("--why", metavar="TEXT", help="The reason, kept in the history.")]
WHO = Annotated[str | None, Option("--who", metavar="NAME", envvar="PACTOGRAPH_WHO", help="Who judges; else your name on this machine.")]

PARTY = Annotated[list[str] | None, Option("--party", metavar="PARTY", help="A state or organisation: name or code; repeat for several.")]
TYPE = Annotated[list[str] | None, Option("--type", metavar="TYPE", help="A record type; repeat or separate by commas for several.")]
SINCE = Annotated[str | None, Option("--since", metavar="DATE", help="Not before this day, month or year.")]
UNTIL = Annotated[str | None, Option("--until", metavar="DATE", help="Not after this day, month or year.")]
STATUS = Annotated[list[str] | None, Option("--status", metavar="STATUS", help="done, ongoing, planned, proposed or cancelled.")]
AREA = Annotated[list[str] | None, Option("--area", metavar="AREA", help="An area of cooperation.")]
CATEGORY = Annotated[list[str] | None, Option("--category", metavar="CODE", help="A category of weapons or equipment.")]
INSTRUMENT = Annotated[list[str] | None, Option("--instrument", metavar="CODE", help="treaty, agreement, memorandum …")]
MODE = Annotated[list[str] | None, Option("--mode", metavar="CODE", help="Mode of a transfer or meeting.")]
STANCE = Annotated[list[str] | None, Option("--stance", metavar="CODE", help="support, oppose or neutral.")]
DOMAIN = Annotated[list[str] | None, Option("--domain", metavar="CODE", help="Domain of an exercise.")]
COUNTRY = Annotated[list[str] | None, Option("--country", metavar="STATE", help="The state that the place lies in.")]
PERSON = Annotated[list[str] | None, Option("--person", metavar="NAME", help="A person, in any spelling.")]
ORIGIN = Annotated[list[str] | None, Option("--origin", metavar="CODE", help="press, or a data set: mme, sipri, dcad, plover.")]
MIN_CONFIDENCE = Annotated[float, Option("--min-confidence", min=0, max=1, metavar="X", help="Leave out entries with less confidence.")]


def who(name: str | None) -> str:
    """Who judges: as given, else the name of the user of this machine."""
    if name and name.strip():
        return name.strip()
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return f"user {os.getuid()}" if hasattr(os, "getuid") else "somebody"
