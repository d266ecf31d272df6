"""The mention of a kind that stands nearest to an event in its sentence."""

from __future__ import annotations

from pactograph.coding.events import Event
from pactograph.records.parse import Mention

# A date or place belongs to an event that governs it, or stands within so many words of it.
REACH = 8


def nearest(event: Event, kind: str) -> Mention | None:
    """The nearest mention of `kind` under the trigger or close to it, None where there is none."""
    left, right = event.view.sentence.edges[event.token]
    near = [m for m in event.view.mentions if m.kind == kind and (left <= m.head <= right or abs(m.head - event.token) <= REACH)]
    return min(near, key=lambda m: abs(m.head - event.token), default=None)
