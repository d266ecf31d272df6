"""What an entity of FollowTheMoney looks like, and its ids."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeAlias

from pactograph.gazetteer.tables import table

Entity: TypeAlias = dict[str, Any]
# Codes of its list of countries that are not ISO's two letters.
COUNTRIES = {"XKX": "xk", "USSR": "suhh", "YUG": "yucs", "CSK": "cshh", "DDR": "dd", "EU": "eu"}
# It takes control characters and blanks for nothing.
BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


def entity(id: str, schema: str, **properties: Any) -> Entity:
    """An entity; properties are one value, several, or None, and those without a value are left out."""
    found = {name: sorted(set(_words(value))) for name, value in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: words for name, words in sorted(found.items()) if words}}


def _words(value: Any) -> list[str]:
    several = value if isinstance(value, list | tuple | set) else [value]
    return [text for one in several if one is not None and (text := BLANK.sub(" ", str(one)).strip())]


def key(*parts: str) -> str:
    """The id of what these parts name: short, of letters that ids may have, the same in every export."""
    plain = "-".join(part.replace("/", "-") for part in parts)
    if re.fullmatch(r"[A-Za-z0-9-]{1,60}", plain):
        return f"pactograph-{plain}"
    return f"pactograph-{parts[0]}-{hashlib.sha1(dumped(parts)).hexdigest()[:16]}"


def dumped(parts: Iterable[str]) -> bytes:
    """Parts as bytes, no two different ones alike."""
    return "\0".join(parts).encode("utf-8", "replace")


def country(code: str | None) -> str | None:
    """The code of a country in FollowTheMoney; None for what is none."""
    return COUNTRIES.get(code or "") or _alpha2().get(code or "")


@cache
def _alpha2() -> dict[str, str]:
    return {row["code"]: row["alpha2"].casefold() for row in table("iso")}
