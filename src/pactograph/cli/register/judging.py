"""What the commands of judgement do, and what they print."""

from __future__ import annotations

import json
import sys
from typing import Any

from pactograph import registry
from pactograph.cli.clean import clean_line
from pactograph.errors import InputError
from pactograph.records import Judgement


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


def correction(path: str, value: str) -> dict[str, Any]:
    """The data of a correction; `value` is JSON where it reads as such, else a word. Raises InputError for a path that is none."""
    if not path.startswith("/") or not path[1:]:
        raise InputError(f"{path!r} is no path of a value", remedy="write it as /status or /parties/0")
    try:
        return {"path": path, "value": json.loads(value)}
    except json.JSONDecodeError:
        return {"path": path, "value": value}
