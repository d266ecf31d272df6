"""What the tests of coding share: short texts as the coder looks at them, each read once."""

from __future__ import annotations

from functools import cache
from typing import Any

from pactograph import coding, flow
from pactograph.coding import coder
from pactograph.coding.case import Case
from pactograph.coding.drafts import Draft
from pactograph.coding.events import Event
from pactograph.coding.view import Doc, View
from pactograph.coding.words import Seen
from pactograph.parsing.parse import parse
from pactograph.records import Coding, Record, Report

DATE = "2023-06-14"
SIGNED = "Serbia and Belarus signed a memorandum on military cooperation in Minsk on 5 June 2023."


@cache
def code(text: str, title: str = "", date: str | None = DATE) -> Coding:
    """The coding of a report by the model in the package."""
    return flow.code(Report(report="r", text=text, title=title, date=date))


def one(text: str, kind: str, title: str = "") -> Record:
    """The first record of a type; fails where there is none."""
    found = [record for record in code(text, title).records if record.type == kind]
    assert found, f"no {kind} in {text!r}"
    return found[0]


def roles(record: Record) -> dict[str, str]:
    """Code → role."""
    return {value.value.code: value.value.role for value in record.parties}


def doc(text: str, title: str = "", date: str | None = DATE) -> Doc:
    """A report as the coder looks at it."""
    return Doc(parse(Report(report="r", text=text, title=title, date=date)))


def view(text: str) -> View:
    """The first sentence."""
    return doc(text).views[0]


def word(of: View, text: str) -> int:
    """The index of the first token with this text."""
    return next(token.i for token in of.sentence.tokens if token.text == text)


def event(of: View, text: str, kind: str, score: float = 0.9) -> Event:
    """A word of a sentence read as an event."""
    return Event(kind, of, word(of, text), text.lower(), score=score)


def case(text: str, kind: str, trigger: str, parties: dict[str, Any] | None = None, title: str = "") -> Case:
    """A draft made by hand of the first sentence that has the trigger, on its way to a record."""
    report = doc(text, title)
    here = next(view for view in report.views if any(token.text == trigger for token in view.sentence.tokens))
    draft = Draft(kind, [event(here, trigger, kind)], parties or {}, 0.9)
    return Case(report, draft, coding.parts())


def drafts(text: str) -> list[Draft]:
    """All drafts of a report, kept or not."""
    return coder.drafts(doc(text), coding.parts())


NOTHING = Seen()
