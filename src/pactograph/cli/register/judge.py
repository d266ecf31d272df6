"""Commands by which a person judges: accept, reject, correct, merge, split, tie, untie, same-person, other-person, note, undo."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from typer import Argument, Option

from pactograph.cli.register import options as given

TARGET = Annotated[str, Argument(metavar="TARGET", help="An entry (agreement/12) or a record (record/45).", show_default=False)]
PERSONS = Annotated[list[str], Argument(metavar="PERSON...", help="Persons: person/7 person/9.", show_default=False)]


def accept(target: TARGET, why: given.WHY = "", who: given.WHO = None, db: given.DB = None) -> None:
    """Accept an entry or record: it is right as it is shown."""
    _judge(db, "accept", target, who, why)


def reject(target: TARGET, why: given.WHY = "", who: given.WHO = None, db: given.DB = None) -> None:
    """Reject an entry or record: what it tells is no such event. It is kept, and shown no more."""
    _judge(db, "reject", target, who, why)


def correct(
    target: TARGET,
    path: Annotated[str, Argument(metavar="PATH", help="The value: /status, /date, /parties/0 …", show_default=False)],
    value: Annotated[str, Argument(metavar="VALUE", help="The right one: a word, JSON for values with parts, or null.")],
    why: given.WHY = "",
    who: given.WHO = None,
    db: given.DB = None,
) -> None:
    """Correct a value of an entry or record; null withdraws it."""
    from pactograph.cli.register import judging

    judging.correct(db, target, path, value, who=given.who(who), why=why)


def merge(
    entry: given.ENTRY,
    others: Annotated[list[str], Argument(metavar="ENTRY...", help="The entries that are the same event.", show_default=False)],
    why: given.WHY = "",
    who: given.WHO = None,
    db: given.DB = None,
) -> None:
    """Say that entries are one event."""
    _judge(db, "merge", entry, who, why, {"with": others})


def split(
    entry: given.ENTRY,
    records: Annotated[list[int], Argument(metavar="RECORD...", help="Numbers of the records that are another event.", show_default=False)],
    why: given.WHY = "",
    who: given.WHO = None,
    db: given.DB = None,
) -> None:
    """Say that records of an entry are another event."""
    _judge(db, "split", entry, who, why, {"records": records})


def tie(
    entry: given.ENTRY,
    provision: Annotated[str, Argument(metavar="PROVISION", help="Number of the provision, or kind:value.", show_default=False)],
    later: Annotated[str, Argument(metavar="ENTRY", help="The entry that carries it out.", show_default=False)],
    standing: Annotated[str | None, Option("--standing", metavar="HOW", help="planned, ongoing, done or dropped.")] = None,
    why: given.WHY = "",
    who: given.WHO = None,
    db: given.DB = None,
) -> None:
    """Say that a later entry carries out a provision of an agreement."""
    data = {"provision": provision, "entry": later} | ({"standing": standing} if standing else {})
    _judge(db, "tie", entry, who, why, data)


def untie(
    entry: given.ENTRY,
    provision: Annotated[str, Argument(metavar="PROVISION", help="Number of the provision, or kind:value.", show_default=False)],
    later: Annotated[str, Argument(metavar="ENTRY", help="The entry that does not carry it out.", show_default=False)],
    why: given.WHY = "",
    who: given.WHO = None,
    db: given.DB = None,
) -> None:
    """Say that an entry does not carry out a provision."""
    _judge(db, "untie", entry, who, why, {"provision": provision, "entry": later})


def same_person(persons: PERSONS, why: given.WHY = "", who: given.WHO = None, db: given.DB = None) -> None:
    """Say that names are one person's."""
    _judge(db, "same-person", persons[0], who, why, {"with": persons[1:]})


def other_person(persons: PERSONS, why: given.WHY = "", who: given.WHO = None, db: given.DB = None) -> None:
    """Say that names are different persons'."""
    _judge(db, "other-person", persons[0], who, why, {"with": persons[1:]})


def note(
    target: TARGET,
    text: Annotated[str, Argument(metavar="TEXT", show_default=False)],
    who: given.WHO = None,
    db: given.DB = None,
) -> None:
    """Leave a note on an entry or record."""
    _judge(db, "note", target, who, "", {"text": text})


def undo(
    judgement: Annotated[int, Argument(metavar="NUMBER", help="Number of the judgement in the history.", show_default=False)],
    why: given.WHY = "",
    who: given.WHO = None,
    db: given.DB = None,
) -> None:
    """Take a judgement back; it stays in the history."""
    from pactograph.cli.register import judging

    judging.undo(db, judgement, who=given.who(who), why=why)


def _judge(db: str | None, act: str, target: str, who: str | None, why: str, data: Mapping[str, object] | None = None) -> None:
    from pactograph.cli.register import judging

    judging.judge(db, act, target, who=given.who(who), why=why, data=dict(data or {}))
