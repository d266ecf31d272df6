"""Codings made by hand, and coders that worker processes can import: for tests that must not need the language model."""

from __future__ import annotations

import os
import time
from typing import Any

from pactograph.errors import SetupError
from pactograph.records import Coding, Item, Money, Party, Person, Place, Provenance, Record, Report, Span, Value

TITLE = "Norway and Chile sign plan of naval cooperation"
TEXT = (
    "Defence ministers Kari Lund of Norway and Pedro Soto of Chile signed a plan of naval cooperation in Bergen on 3 May 2021.\n\n"
    "Norway will sell Chile 12 Skarv missiles for 40.5 million euros, Ms Lund said.\n"
    "The two navies held the exercise Cold Fjord off Bergen in April, with 800 sailors."
)


def report(name: str = "fjord", *, text: str = TEXT, title: str = TITLE) -> Report:
    return Report(
        report=name,
        text=text,
        title=title,
        date="2021-05-04",
        outlet="The Harbour Post",
        provenance=Provenance(source=f"{name}.txt", sha256="ab" * 32, original=text.encode()),
    )


def span(given: Report, quote: str) -> Span:
    where = "text" if quote in given.text else "title"
    start = given.part(where).index(quote)
    return Span.cut(given, start, start + len(quote), where)


def value(given: Report, worth: Any, *quotes: str, confidence: float = 0.9, reason: str = "said so") -> Value[Any]:
    return Value(value=worth, spans=tuple(span(given, quote) for quote in quotes), confidence=confidence, reason=reason)


def coding(given: Report | None = None) -> Coding:
    given = given or report()
    return Coding(report=given, records=(_plan(given), _sale(given), _exercise(given)))


def _plan(given: Report) -> Record:
    lund = Person(name="Kari Lund", party="NOR", office="defence minister")
    return Record(
        type="agreement",
        status=value(given, "done", "signed"),
        instrument=value(given, "plan", "plan"),
        parties=tuple(value(given, Party(code=code, role="party"), name) for code, name in (("NOR", "Norway"), ("CHL", "Chile"))),
        persons=(value(given, lund, "Kari Lund", "Defence ministers"), value(given, Person(name="Pedro Soto", party="CHL"), "Pedro Soto")),
        date=value(given, "2021-05-03", "3 May 2021"),
        place=value(given, Place(name="Bergen", country="NOR"), "Bergen"),
        areas=(value(given, "maritime", "naval cooperation"), value(given, "exercises", "exercise")),
        evidence=(span(given, given.text.split("\n")[0]), *([span(given, TITLE)] if given.title == TITLE else [])),
        confidence=0.9,
        reason="'sign' with an instrument as its object and two states as its subjects",
        rule="agreement.sign",
    )


def _sale(given: Report) -> Record:
    roles = (("NOR", "supplier", "Norway"), ("CHL", "recipient", "Chile"))
    return Record(
        type="transfer",
        status=value(given, "planned", "will sell"),
        mode=value(given, "sale", "sell"),
        parties=tuple(value(given, Party(code=code, role=role), name) for code, role, name in roles),
        items=(value(given, Item(name="Skarv missiles", category="missiles", quantity=12), "12 Skarv missiles"),),
        value=value(given, Money(amount=40500000, currency="EUR"), "40.5 million euros"),
        evidence=(span(given, "Norway will sell Chile 12 Skarv missiles for 40.5 million euros"),),
        confidence=0.7,
        reason="'sell' in the future",
        rule="transfer.sell",
    )


def _exercise(given: Report) -> Record:
    overlapping = "40.5 million euros, Ms Lund said.\nThe two navies held the exercise Cold Fjord off Bergen in April"
    return Record(
        type="exercise",
        status=value(given, "done", "held"),
        parties=tuple(value(given, Party(code=code, role="participant"), "two navies") for code in ("NOR", "CHL")),
        date=value(given, "2021-04", "in April"),
        name=value(given, "Cold Fjord", "Cold Fjord"),
        domains=(value(given, "sea", "navies"),),
        personnel=value(given, 800, "800 sailors"),
        evidence=(span(given, overlapping),),
        confidence=0.5,
        reason="'hold' with an exercise as its object",
        rule="exercise.hold",
    )


def whole(given: Report) -> Coding:
    """A coder that finds the three records in any report with the text above, and none in others."""
    return coding(given) if given.text == TEXT else Coding(report=given)


def moody(given: Report) -> Coding:
    """A coder that does what the text says: crash, kill, hang, wait, or code."""
    match given.text.split():
        case ["lack", *_]:
            raise SetupError("the model is missing", remedy="install it")
        case ["raise", *_]:
            raise ValueError("a strange sentence")
        case ["exit", *_]:
            os._exit(7)
        case ["kill", *_]:
            os.kill(os.getpid(), 9)
        case ["hang", *_]:
            time.sleep(60)
        case ["wait", seconds]:
            time.sleep(float(seconds))
    return whole(given)
