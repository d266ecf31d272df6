"""A draft on its way to a record: what the slots look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from pactograph.coding.drafts import Draft
from pactograph.coding.events import Event
from pactograph.coding.parts import Parts
from pactograph.coding.view import Doc, View
from pactograph.records import Span, Value
from pactograph.records.parse import Mention

# Events surer than this share of the lead's score give evidence.
SHARE = 0.5
MOST = 5
# So many points of a list are looked at, each of which begins with such a mark.
POINTS = 30
POINT = re.compile(r"[-–—•·*▪●◦‣o]\s|\(?[0-9a-z]{1,2}[.)]\s")


@dataclass
class Case:
    """One draft of one report, and the learned parts."""

    doc: Doc
    draft: Draft
    learned: Parts

    @cached_property
    def events(self) -> list[Event]:
        """The events that tell of it, the surest first; the faint ones are left out."""
        least = self.draft.lead.score * SHARE
        return sorted((e for e in self.draft.events if e.score >= least), key=lambda e: (-e.score, e.order))

    @cached_property
    def views(self) -> list[View]:
        """The sentences of these events, that of the surest first."""
        return list({event.view.sentence.number: event.view for event in self.events}.values())

    @cached_property
    def near(self) -> list[View]:
        """Those sentences and the ones right after them in the same paragraph, or the points of the list that they open."""
        found = {view.sentence.number: view for view in self.views}
        for view in self.views:
            for after in self._after(view):
                found.setdefault(after.sentence.number, after)
        return list(found.values())

    def _after(self, view: View) -> list[View]:
        following = self.doc.views[view.sentence.number + 1 :]
        if view.sentence.text.endswith(":"):
            return list(takewhile(lambda point: POINT.match(point.sentence.text), following[:POINTS]))
        return [after for after in following[:1] if after.sentence.paragraph == view.sentence.paragraph]

    def cut(self, start: int, end: int, view: View) -> Span:
        """A stretch of the part of the report that `view` is in."""
        return Span.cut(self.doc.parse.report, start, end, view.sentence.where)

    def word(self, event: Event) -> Span:
        """The trigger of an event."""
        token = event.view.sentence.tokens[event.token]
        return self.cut(token.start, token.end, event.view)

    def of(self, mention: Mention) -> Span:
        """The words of a mention."""
        return self.cut(mention.start, mention.end, self.doc.views[mention.sentence])

    def evidence(self) -> tuple[Span, ...]:
        """The sentences that tell of it, the one that says most first."""
        return tuple(self.cut(view.sentence.start, view.sentence.end, view) for view in self.views[:MOST])


def valued(worth: object, spans: Iterator[Span] | list[Span], chance: float, reason: str) -> Value:  # type: ignore[type-arg]
    """A value with its spans, each once, and its chance within 0 and 1."""
    return Value(value=worth, spans=tuple(dict.fromkeys(spans)), confidence=round(min(0.99, max(0.01, chance)), 3), reason=reason)
