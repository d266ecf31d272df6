"""What the commands of judgement do, and what they print."""

from __future__ import annotations

import json
import sys
from typing import Any

from pactograph import registry
from pactograph.cli.clean import clean_line
from pactograph.codebook import Field
from pactograph.errors import InputError
from pactograph.records import Judgement, Report
from pactograph.registry import Register
from pactograph.registry.digits import number_in
from pactograph.review import correcting


def judge(db: str | None, act: Any, target: str, *, who: str, why: str, data: dict[str, Any]) -> None:
    """Put a judgement into the register and print its number."""
    with registry.open(db, create=False) as register:
        _say(register.judge(act, target, who=who, why=why, data=data))


def undo(db: str | None, number: int, *, who: str, why: str) -> None:
    """Take a judgement back."""
    with registry.open(db, create=False) as register:
        _say(register.undo(number, who=who, why=why))


def _say(judgement: Judgement) -> None:
    done = f"judgement {judgement.number}: {judgement.act} {judgement.target} by {judgement.who}"
    sys.stdout.write(clean_line(f"{done}; pactograph undo {judgement.number} takes it back") + "\n")


def correct(db: str | None, target: str, path: str, value: str, *, who: str, why: str) -> None:
    """Correct a value as the browser does: checked by the codebook, names of states as codes.

    Raises InputError for a path or value that is none.
    """
    if not path.startswith("/") or not path[1:]:
        raise InputError(f"{path!r} is no path of a value", remedy="write it as /status or /parties/0")
    with registry.open(db, create=False) as register:
        subject, report = _subject(register, target)
        data = correcting.correction(subject, path, report, _given(correcting.field_of(subject.type, path), value), {})
        _say(register.judge("correct", subject.target, who=who, why=why, data=data))


def _subject(register: Register, target: str) -> tuple[correcting.Subject, Report]:
    kind, _, number = target.partition("/")
    if kind == "record":
        told = register.told(number_in(number) or 0)
        return correcting.of_record(told), register.report(told.report).report
    entry = register.entry(target)
    return correcting.subject(register, entry), register.report(entry.members[0].report).report


def _given(field: Field, value: str) -> dict[str, str]:
    """A value as a form gives it: by field, or by field and part; nothing for null."""
    try:
        plain = json.loads(value)
    except ValueError:
        plain = value
    if plain is None:
        return {}
    if isinstance(plain, dict) and field.parts:
        return {f"{field.code}.{part}": str(worth) for part, worth in plain.items() if worth is not None}
    if field.parts or isinstance(plain, dict | list):
        parts = ", ".join(f'"{part.code}": …' for part in field.parts)
        raise InputError(f"is no value of {field.code}", value[:40], f"write it as {{{parts}}}" if parts else "write one word or number")
    return {field.code: plain if isinstance(plain, str) else value}
