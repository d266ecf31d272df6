"""Which state a newspaper, an agency or a site writes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from pactograph.gazetteer.matcher import Matcher
from pactograph.gazetteer.tables import names, table
from pactograph.gazetteer.tokens import tokens

# Top-level domains of states that everybody uses.
GENERIC = frozenset("io co tv me ai ly cc ws fm nu to".split())


def outlets(text: str) -> Iterator[tuple[int, int, str]]:
    """(first character, one past the last, code of the state) of every outlet named in `text`."""
    read = tokens(text)
    for hit in outlet_names().all(read.words):
        yield read.starts[hit.first], read.ends[hit.last - 1], hit.entry


def domain_state(url: str) -> str | None:
    """The code of the state that a URL's domain belongs to, None where it belongs to none or to anybody."""
    host = urlsplit(url).hostname or ""
    last = host.rpartition(".")[2].lower()
    if last in ("gov", "mil"):
        return "USA"
    return None if last in GENERIC else domains().get(last)


@cache
def outlet_names() -> Matcher[str]:
    """Names of outlets with their state's code."""
    return Matcher((name, row["code"]) for row in table("outlets") for name in names(row["names"]))


@cache
def domains() -> dict[str, str]:
    """Top-level domains of states."""
    return {row["alpha2"].lower(): row["code"] for row in table("iso") if re.fullmatch("[A-Z]{2}", row["alpha2"])} | {"uk": "GBR"}
