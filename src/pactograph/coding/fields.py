"""All slots by field; a new field is one file in `slots/` and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pactograph.coding.case import Case
from pactograph.coding.slots import (
    areas,
    date,
    domains,
    instrument,
    items,
    label,
    meaning,
    mode,
    name,
    personnel,
    persons,
    place,
    scenario,
    stance,
    status,
    value,
)
from pactograph.coding.words import Seen

SLOTS: dict[str, Callable[[Case, Seen], Any]] = {
    "status": status.read,
    "persons": persons.read,
    "date": date.read,
    "place": place.read,
    "areas": areas.read,
    "items": items.read,
    "value": value.read,
    "personnel": personnel.read,
    "instrument": instrument.read,
    "mode": mode.read,
    "stance": stance.read,
    "name": name.read,
    "domains": domains.read,
    "label": label.read,
    "scenario": scenario.read,
    "meaning": meaning.read,
}
