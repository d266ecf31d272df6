"""What no store can hold, NUL and halves of surrogate pairs, replaced one for one, so that every offset stays right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pactograph.records import Coding

UNSTORABLE = re.compile("[\0\ud800-\udfff]")
INSTEAD = "\ufffd"


def storable(value: Any) -> Any:
    """A plain JSON value with U+FFFD for what cannot be stored."""
    if isinstance(value, str):
        return UNSTORABLE.sub(INSTEAD, value)
    if isinstance(value, dict):
        return {storable(key): storable(one) for key, one in value.items()}
    return [storable(one) for one in value] if isinstance(value, list | tuple) else value


def coding(given: Coding) -> Coding:
    """The coding as it is where all of it can be stored."""
    plain = given.model_dump()
    if not any(UNSTORABLE.search(words) for words in _strings(plain)):
        return given
    kept = storable(plain)
    kept["report"]["provenance"]["original"] = given.report.provenance.original
    return Coding.model_validate(kept)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (words for one in value.values() for words in _strings(one))
    elif isinstance(value, list | tuple):
        yield from (words for one in value for words in _strings(one))
