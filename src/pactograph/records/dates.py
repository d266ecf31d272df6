"""The date of a report as a user gives it: ISO 8601, perhaps reduced to a month or a year."""

from __future__ import annotations

import datetime
import re

from pactograph.errors import InputError

REDUCED = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def checked(date: str | datetime.date | None) -> str | None:
    """`date` as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; None stays None. Raises InputError where it is no date."""
    if date is None:
        return None
    text = date.isoformat()[:10] if isinstance(date, datetime.date) else date.strip()
    if not REDUCED.fullmatch(text) or not _exists(text):
        raise InputError(f"{text!r} is not a date", remedy="write it as 2015-10-30, 2015-10 or 2015")
    return text


def _exists(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return True
