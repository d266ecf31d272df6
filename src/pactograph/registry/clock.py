"""The time of a change, in UTC."""

from __future__ import annotations

import datetime

from pactograph.errors import InputError
from pactograph.records.dates import checked

FORM = "%Y-%m-%dT%H:%M:%S.%fZ"


def now() -> str:
    """ISO 8601 with microseconds, so that versions of one second are in order."""
    return datetime.datetime.now(datetime.UTC).strftime(FORM)


def until(as_of: str) -> str:
    """The last moment of a day, month or year; a time as it is, in UTC unless it says otherwise. Raises InputError for anything else."""
    if ":" in as_of:
        return _moment(as_of.strip())
    day = checked(as_of) or ""
    return day + "-99-99"[len(day) - 10 :] * (len(day) < 10) + "T99"


def _moment(time: str) -> str:
    try:
        told = datetime.datetime.fromisoformat(time)
        return told.replace(tzinfo=told.tzinfo or datetime.UTC).astimezone(datetime.UTC).strftime(FORM)
    except (ValueError, OverflowError):
        raise InputError(f"{time!r} is not a time", remedy="write it as 2026-03-01 or 2026-03-01T12:00") from None
