"""Whether the licence of a report lets its text be published again by others."""

from __future__ import annotations

import re

# Names as SPDX has them, and as people write them; nothing that forbids a use or a change: a data set is used and changed.
OPEN = re.compile(
    r"cc-?0|cc-?zero|cc-by(-sa)?|public-domain|publicdomain|pddl|odc-by|ogl(-uk|-canada)?|us-gov|uspd|etalab|dl-de-by|dl-de-zero"
)
CLOSED = re.compile(r"(^|-)(nc|nd)(-|$)")
VERSION = re.compile(r"-?v?\d[\d.]*(-[a-z]{2,3})?$")


def open_text(licence: str) -> bool:
    """Whether whole texts may go into a release. A licence that is not known does not allow it."""
    plain = re.sub(r"[\s_]+", "-", licence.strip().casefold())
    name = plain if OPEN.fullmatch(plain) else VERSION.sub("", plain)
    return bool(OPEN.fullmatch(name)) and not CLOSED.search(name)
