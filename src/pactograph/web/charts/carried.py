"""An agreement's provisions as lanes, with the later events that carry each out."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from pactograph.records import Entry, Provision
from pactograph.web.charts.track import Lane, Mark, track
from pactograph.web.filters import day, label


def carried(agreement: Entry, ties: Mapping[str, Entry]) -> Markup:
    """The agreement on the first lane, a lane for each provision with a dated event; empty where there is none."""
    lanes = [lane for provision in agreement.provisions if (lane := _lane(provision, ties)).marks]
    if not lanes:
        return Markup()
    date = agreement.plain().get("date", "")
    signed = [Mark(date, date, f"{agreement.label}, {day(date)}", f"/entries/{agreement.id}", "f-agreement")] if date else []
    return track([Lane("The agreement", signed), *lanes], "Later events by provision")


def _lane(provision: Provision, ties: Mapping[str, Entry]) -> Lane:
    marks = []
    for tie in provision.ties:
        if tie.date:
            later = ties.get(tie.entry)
            said = f"{later.label if later else tie.entry}: {tie.standing}, {day(tie.date)}"
            marks.append(Mark(tie.date, tie.date, said, f"/entries/{tie.entry}", f"f-{tie.entry.partition('/')[0]} w-{tie.standing}"))
    return Lane(label(provision.value, "areas"), marks)
