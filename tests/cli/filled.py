"""A small register made by hand, for commands that work on one: Norway turns from Chile to Sweden; a report is hostile."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import handmade

from pactograph import registry
from pactograph.records import Coding, Party, Provenance, Record

# A picture of the sort that takes over a terminal or a spreadsheet.
HOSTILE = "\x1b[31m=HYPERLINK(1)\u202e <b>x</b>"
NAMES = (("Cold Elk", "March", "03"), ("Red Otter", "June", "06"), ("Grey Heron", "October", "10"))
DRILL = "{left} and {right} held the exercise {name} in {month} {year}. It was called {label}; {scenario} was played."


def fill(place: Path) -> None:
    """Write the register."""
    with registry.open(place) as made:
        made.add(handmade.coding(), licence="CC-BY-4.0")
        for number, year in enumerate(range(2012, 2024)):
            partner = ("CHL", "Chile") if year < 2018 else ("SWE", "Sweden")
            for place_ in range(3):
                made.add(drill(f"drill-{number}-{place_}", partner, place_, year))
        made.add(usage())
        made.add(hostile())


def drill(key: str, partner: tuple[str, str], which: int, year: int) -> Coding:
    """A report of an exercise of Norway with another state."""
    name, month, number = NAMES[which]
    label, scenario = "counter-terrorism", "an amphibious landing with artillery"
    text = DRILL.format(left="Norway", right=partner[1], name=name, month=month, year=year, label=label, scenario=scenario)
    given = report(key, text, f"{year}-11-05")
    fields: dict[str, Any] = {
        "status": handmade.value(given, "done", "held"),
        "name": handmade.value(given, name, name),
        "label": handmade.value(given, label, label),
        "scenario": handmade.value(given, scenario, scenario),
        "date": handmade.value(given, f"{year}-{number}", f"{month} {year}"),
    }
    return _coding(given, "exercise", (("NOR", "participant", "Norway"), (partner[0], "participant", partner[1])), **fields)


def usage() -> Coding:
    text = "By counter-terrorism Norway means police work, but Chile the work of soldiers."
    given = report("usage", text, "2020-01-01")
    fields = {
        "term": handmade.value(given, "counter-terrorism", "counter-terrorism"),
        "meaning": handmade.value(given, "police work", "police work"),
    }
    return _coding(given, "usage", (("NOR", "holder", "Norway"), ("CHL", "contrast", "Chile")), **fields)


def hostile() -> Coding:
    """Without a date; names that a terminal or a spreadsheet would obey."""
    text = f"{HOSTILE} and @SUM(1) met for talks."
    given = report("hostile", text, None)
    return _coding(
        given,
        "exercise",
        ((HOSTILE, "participant", HOSTILE), ("@SUM(1)", "participant", "@SUM(1)")),
        name=handmade.value(given, HOSTILE, HOSTILE),
    )


def report(key: str, text: str, date: str | None) -> Any:
    # Its own file: a report from the same bytes as another is not added.
    return handmade.report(key, text=text, title="").model_copy(update={"date": date, "provenance": Provenance()})


def _coding(given: Any, type: str, parties: tuple[tuple[str, str, str], ...], **fields: Any) -> Coding:
    values = tuple(handmade.value(given, Party(code=code, role=role), quote) for code, role, quote in parties)
    evidence = (handmade.span(given, given.text),)
    return Coding(report=given, records=(Record(type=type, parties=values, evidence=evidence, confidence=0.8, reason="said", **fields),))
