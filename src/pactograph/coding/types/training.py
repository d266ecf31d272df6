"""Training: education, instructors, exchange of cadets and officers."""

from __future__ import annotations

from collections import Counter

from pactograph.coding.types import Kind


def fits(roles: Counter[str]) -> bool:
    """A provider and a recipient, or participants on equal terms."""
    if roles["participant"]:
        return not roles["provider"] and not roles["recipient"]
    return bool(roles["provider"] or roles["recipient"])


KIND = Kind("training", ("status", "date", "place", "personnel", "persons", "items"), fits, alone=True)
