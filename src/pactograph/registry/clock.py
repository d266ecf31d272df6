"""The time of a change, in UTC."""

from __future__ import annotations

import datetime


def now() -> str:
    """ISO 8601 with microseconds, so that versions of one second are in order."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def until(as_of: str) -> str:
    """The last moment of a day, month or year; a time as it is."""
    return as_of if "T" in as_of else as_of + "-99-99"[: 0 if len(as_of) == 10 else 6 if len(as_of) == 4 else 3] + "T99"
